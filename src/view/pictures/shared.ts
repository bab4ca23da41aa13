import { nameRegion } from '../regions.ts';
import { rollup, sum } from 'd3-array';
import type { Entry } from '../../model/entry.ts';
import type { FacetName } from '../../model/facets.ts';
import { pageKinds } from '../../model/kinds.ts';
import type { PageContext } from '../../page.ts';
import { createBarFigure, type BarItem } from './bars.ts';

type CaseStudy = Entry<'case-studies'>;
type Count = (value: string) => number;

/** How many case studies have each of the values that `valuesOf` lists; a value counts once for each case study. */
export function countCases(context: PageContext, valuesOf: (entry: CaseStudy) => readonly string[]): Count {
  const all = context.catalogue.list('case-studies').flatMap((entry) => [...new Set(valuesOf(entry))]);
  const counts = rollup(
    all,
    (same) => same.length,
    (value) => value,
  );
  return (value) => counts.get(value) ?? 0;
}

/** The search for the case studies that have a value; none where there are none. */
export function searchFor(
  { m, urls }: PageContext,
  facet: FacetName,
  { value, count }: { value: string; count: number },
) {
  const query = new URLSearchParams({ kind: m.kinds['case-studies'].one, [facet]: value });
  return count > 0 ? `${urls.to('/search/')}?${query.toString()}` : undefined;
}

/** The values of a field with few values, in their own order, as bars. */
function listBars(
  names: Record<string, string>,
  { count, facet }: { count: Count; facet: FacetName },
  context: PageContext,
): BarItem[] {
  return Object.entries(names).map(([id, label]) => ({
    ...{ label, value: count(id), isUnknown: id === 'unknown' },
    href: searchFor(context, facet, { value: label, count: count(id) }),
  }));
}

const byValue = (a: BarItem, b: BarItem) => b.value - a.value || a.label.localeCompare(b.label, 'en');

const totalOf = ({ catalogue }: PageContext) => catalogue.list('case-studies').length;

/** How many pages there are of each kind. */
export function createKinds(context: PageContext) {
  const { catalogue, m, urls } = context;
  const items = pageKinds.map((kind) => ({
    ...{ label: m.kinds[kind].many, value: catalogue.list(kind).length, href: urls.to(`/${kind}/`) },
  }));
  const total = sum(items, ({ value }) => value);
  return createBarFigure({ name: 'pages-by-kind', items, total, words: m.pictures.kinds }, context);
}

const placesOf = ({ data }: CaseStudy, { catalogue }: PageContext) =>
  data.authorities.flatMap(({ id }) => catalogue.find('authorities', id)?.data ?? []);

/** Case studies by region, every region of the register included. */
export function createRegions(context: PageContext) {
  const { catalogue, m } = context;
  const count = countCases(context, (entry) => placesOf(entry, context).map(({ region }) => region));
  const regions = [...new Set(catalogue.list('authorities').map(({ data }) => data.region))];
  const names = Object.fromEntries(regions.map((region) => [region, nameRegion(region, context)]));
  const items = listBars(names, { count, facet: 'region' }, context);
  const parts = { items: items.sort(byValue), total: totalOf(context), words: m.pictures.region };
  return createBarFigure({ name: 'case-studies-by-region', ...parts }, context);
}

/** Case studies by nation. */
export function createNations(context: PageContext) {
  const { m } = context;
  const count = countCases(context, (entry) => placesOf(entry, context).map(({ nation }) => nation));
  const items = listBars(m.nations, { count, facet: 'nation' }, context);
  const parts = { items: items.sort(byValue), total: totalOf(context), words: m.pictures.nation };
  return createBarFigure({ name: 'case-studies-by-nation', ...parts }, context);
}

/** Case studies by type of authority. */
export function createTypes(context: PageContext) {
  const { m } = context;
  const count = countCases(context, (entry) => placesOf(entry, context).map(({ type }) => type));
  const items = Object.entries(m.authority.types).map(([id, value]) => ({
    label: m.authority.typesMany[id as keyof typeof m.authority.typesMany],
    ...{ value: count(id), href: searchFor(context, 'type', { value, count: count(id) }) },
  }));
  const parts = { items: items.sort(byValue), total: totalOf(context), words: m.pictures.type };
  return createBarFigure({ name: 'case-studies-by-type', ...parts }, context);
}

/** Case studies by the stage of the work. */
export function createStages(context: PageContext) {
  const { m } = context;
  const count = countCases(context, ({ data }) => [data.stage]);
  const items = listBars(m.caseStudy.stages, { count, facet: 'stage' }, context);
  const parts = { items, total: totalOf(context), words: m.pictures.stage };
  return createBarFigure({ name: 'case-studies-by-stage', ...parts }, context);
}

/** Case studies by outcome. */
export function createOutcomes(context: PageContext) {
  const { m } = context;
  const count = countCases(context, ({ data }) => [data.outcome]);
  const items = listBars(m.caseStudy.outcomes, { count, facet: 'outcome' }, context);
  const parts = { items, total: totalOf(context), words: m.pictures.outcome };
  return createBarFigure({ name: 'case-studies-by-outcome', ...parts }, context);
}

const measured = 3;

/** Case studies by level of evidence; the message tells how many rest on something measured. */
export function createEvidence(context: PageContext) {
  const { catalogue, m, t, urls } = context;
  const words = m.pictures.evidence;
  const count = countCases(context, (entry) => [String(catalogue.insights.evidenceOf(entry).level)]);
  const items = ([1, 2, 3, 4, 5] as const).map((level) => ({
    ...{ label: t(words.level, { level, name: m.evidence.levels[level].name }), value: count(String(level)) },
    href: count(String(level)) > 0 ? urls.to(`/evidence/#level-${level}`) : undefined,
    isLeading: level >= measured,
  }));
  const reached = sum(items.slice(measured - 1), ({ value }) => value);
  const total = totalOf(context);
  const title = t(reached > 0 ? words.some : words.none, { count: reached, total });
  const parts = { items, total, title, words };
  return createBarFigure({ name: 'case-studies-by-evidence', ...parts }, context);
}
