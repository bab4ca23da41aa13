import { dateOf } from '../model/date-of.ts';
import type { AnyEntry, Entry } from '../model/entry.ts';
import { bandOf, costBounds, facetNames, populationBounds, type FacetName } from '../model/facets.ts';
import type { PageContext } from '../page.ts';
import { nameRegion } from './regions.ts';

/** The values of a page, as words, for everything that search results can be narrowed by; in the index, never shown. */
export type Facets = Partial<Record<FacetName, string[]>>;

/** The values that search can narrow an entry by. */
export function listFacets(entry: AnyEntry, context: PageContext): Facets {
  const { catalogue, m } = context;
  const data = entry.data as { topics?: string[]; authorities?: { id: string }[] };
  const places =
    entry.kind === 'authorities'
      ? [entry]
      : (data.authorities ?? []).flatMap(({ id }) => catalogue.find('authorities', id) ?? []);
  const topics =
    entry.kind === 'topics' ? [entry] : (data.topics ?? []).flatMap((id) => catalogue.find('topics', id) ?? []);
  return prune({
    kind: [m.kinds[entry.kind].one],
    ...listTopicFacets(topics, context),
    ...listPlaceFacets(places, context),
    ...(entry.kind === 'case-studies' ? listCaseFacets(entry, context) : {}),
    ...(entry.kind === 'standards' ? { standard: [entry.data.title] } : {}),
    year: [dateOf(entry).slice(0, 4)],
  });
}

function listTopicFacets(topics: readonly Entry<'topics'>[], { catalogue }: PageContext): Facets {
  const themes = topics.flatMap((topic) =>
    topic.data.broader ? (catalogue.find('topics', topic.data.broader) ?? []) : topic,
  );
  return {
    topic: topics.filter(({ data }) => data.broader).map(({ data }) => data.prefLabel),
    theme: themes.map(({ data }) => data.prefLabel),
    service: topics.flatMap(({ data }) => data.lgsl.map(({ id, label }) => `${label} (${id})`)),
  };
}

function listPlaceFacets(places: readonly Entry<'authorities'>[], context: PageContext): Facets {
  const { catalogue, m } = context;
  const bands = m.search.populations;
  return {
    authority: places.map(({ data }) => data.officialName),
    combined: places.map(({ id, data }) => {
      const combined = data.tier === 'strategic' ? id : data.combinedAuthority;
      return (combined && catalogue.find('authorities', combined)?.data.officialName) ?? '';
    }),
    region: places.map(({ data }) => nameRegion(data.region, context)),
    nation: places.map(({ data }) => m.nations[data.nation]),
    type: places.map(({ data }) => m.authority.types[data.type]),
    population: places.map(({ data: { population } }) =>
      population === undefined ? '' : (bands[bandOf(population, populationBounds)] ?? ''),
    ),
  };
}

function listCaseFacets(entry: Entry<'case-studies'>, context: PageContext): Facets {
  const { catalogue, m } = context;
  const { stage, outcome, claims, costs, implements: standards } = entry.data;
  const pounds = costs.filter(({ currency }) => currency === 'GBP').map(({ amount }) => amount);
  return {
    stage: [m.caseStudy.stages[stage]],
    outcome: [m.caseStudy.outcomes[outcome]],
    evidence: [nameEvidence(catalogue.insights.evidenceOf(entry).level, context)],
    benefit: claims.map(({ kind }) => m.search.benefits[kind]),
    cost: [pounds.length ? (m.search.costs[bandOf(Math.max(...pounds), costBounds)] ?? '') : m.search.costNone],
    standard: standards.map(({ standard }) => catalogue.find('standards', standard)?.data.title ?? ''),
  };
}

function nameEvidence(level: 1 | 2 | 3 | 4 | 5, { m, t }: PageContext): string {
  return t(m.evidence.steps, { level, reason: m.evidence.levels[level].name });
}

function prune(facets: Facets): Facets {
  const rows = Object.entries(facets).map(([name, values]) => [name, [...new Set(values.filter(Boolean))]] as const);
  return Object.fromEntries(rows.filter(([, values]) => values.length > 0));
}

/** What a facet is called, and its values in their own order where they have one (others are shown by their count). */
export interface FacetWords {
  name: FacetName;
  label: string;
  order?: readonly string[];
}

/** The facets of a language, for the search page. */
export function describeFacets(context: PageContext): FacetWords[] {
  const { m } = context;
  const orders: Partial<Record<FacetName, readonly string[]>> = {
    population: m.search.populations,
    stage: Object.values(m.caseStudy.stages),
    outcome: Object.values(m.caseStudy.outcomes),
    evidence: ([5, 4, 3, 2, 1] as const).map((level) => nameEvidence(level, context)),
    cost: [...m.search.costs, m.search.costNone],
  };
  return facetNames.map((name) => {
    const order = orders[name];
    return { name, label: m.search.filter[name], ...(order ? { order } : {}) };
  });
}
