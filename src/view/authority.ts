import { isEnding } from '../model/authority-status.ts';
import { nameRegion } from './regions.ts';
import { formatDate } from '../format/date.ts';
import { formatNumber } from '../format/number.ts';
import type { Entry, PageEntry } from '../model/entry.ts';
import type { PageContext } from '../page.ts';
import { predecessorsOf } from './predecessors.ts';
import { createRow, linkTo, nameOf, type Part, type Row } from './rows.ts';

type Authority = Entry<'authorities'>;

/** The authorities by nation and type, each list from A to Z; former ones come last. */
export function groupAuthorities(
  context: PageContext,
): { anchor: string; name: string; groups: { title: string; links: Part[] }[] }[] {
  const { catalogue, m } = context;
  const all = catalogue.list('authorities');
  const current = all.filter(({ data }) => data.status !== 'abolished');
  const former = all.filter(({ data }) => data.status === 'abolished');
  const nations = (['England', 'Scotland', 'Wales', 'Northern Ireland'] as const).map((nation) => ({
    anchor: nation.toLowerCase().replace(' ', '-'),
    name: m.nations[nation],
    groups: groupByType(
      current.filter(({ data }) => data.nation === nation),
      context,
    ),
  }));
  const last = { anchor: 'former', name: m.authority.formerList, groups: groupByType(former, context) };
  return former.length ? [...nations, last] : nations;
}

function groupByType(authorities: Authority[], context: PageContext) {
  return [...Map.groupBy(authorities, ({ data }) => data.type)]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([type, list]) => ({
      title: context.m.authority.typesMany[type],
      links: list
        .sort((a, b) => a.data.officialName.localeCompare(b.data.officialName, 'en'))
        .map(({ id }) => linkTo(context, 'authorities', id)),
    }));
}

/** That an authority is no more, ends soon or has not begun, with the day; nothing of one that goes on. */
export function sayStatus({ data }: Authority, { m, t, lang, catalogue }: PageContext): string {
  const words = m.authority;
  const { status, established, abolished } = data;
  if (status === 'abolished') return abolished ? t(words.former, { date: formatDate(abolished, lang) }) : '';
  if (status === 'shadow')
    return established ? t(words.shadow, { date: formatDate(established, lang) }) : words.shadowUnknown;
  if (!isEnding(data) || !abolished) return '';
  const names = data.successors
    .flatMap((id) => catalogue.find('authorities', id) ?? [])
    .map((one) => nameOf(one, lang))
    .join(', ');
  return t(names ? words.ending : words.endingUnknown, { date: formatDate(abolished, lang), names });
}

/** What the register says of an authority. */
export function createAuthorityFacts(authority: Authority, context: PageContext): Row[] {
  const { id, data } = authority;
  const { m, lang, catalogue } = context;
  const words = m.authority;
  const related = (test: (one: Authority) => boolean) =>
    catalogue
      .list('authorities')
      .filter(test)
      .map((one) => linkTo(context, 'authorities', one.id));
  return [
    ...createRow(words.type, [words.types[data.type]]),
    ...createRow(words.nation, [m.nations[data.nation]]),
    ...createRow(words.region, [data.region === data.nation ? undefined : nameRegion(data.region, context)]),
    ...createRow(words.county, [data.county && linkTo(context, 'authorities', data.county)]),
    ...createRow(words.combined, [data.combinedAuthority && linkTo(context, 'authorities', data.combinedAuthority)]),
    ...createRow(
      words.members,
      related(
        (one) => one.data.status !== 'abolished' && (one.data.combinedAuthority === id || one.data.county === id),
      ),
    ),
    ...createRow(words.welsh, [lang === 'cy' ? undefined : data.nameCy]),
    ...createRow(words.alsoCalled, [data.altNames.join(', ')]),
    ...createRow(words.website, [
      data.website && { text: new URL(data.website).host.replace(/^www\./, ''), href: data.website },
    ]),
    ...createRow(words.established, [data.established && formatDate(data.established, lang)]),
    ...createRow(words.abolished, [data.abolished && formatDate(data.abolished, lang)]),
    ...createRow(
      words.successors,
      data.successors.map((one) => linkTo(context, 'authorities', one)),
    ),
    ...createRow(
      words.predecessors,
      (predecessorsOf(context.catalogue).get(id) ?? []).map((one) => linkTo(context, 'authorities', one)),
    ),
    ...createFigureRows(authority, context),
    ...createRow(words.code, [data.gssCode]),
  ];
}

/** Population and area, with a remark where they were added up from members. */
function createFigureRows(authority: Authority, { catalogue, m, t }: PageContext): Row[] {
  const words = m.authority;
  const { data } = authority;
  const figures = catalogue.insights.places.figuresOf(authority);
  const mark = (own: number | undefined, computed: number | undefined, format: (value: number) => string) =>
    computed === undefined
      ? undefined
      : { text: format(computed), note: own === undefined ? words.computed : undefined };
  return [
    ...createRow(words.population, [mark(data.population, figures.population, formatNumber)]),
    ...createRow(words.area, [
      mark(data.areaKm2, figures.areaKm2, (value) => t(words.areaValue, { value: formatNumber(value) })),
    ]),
  ];
}

/** The case studies and collaborations an authority took part in, sorted by kind and id. */
export function listShared(authority: Authority, { catalogue }: PageContext): PageEntry[] {
  return catalogue
    .backlinks('authorities', authority.id)
    .map(({ from }) => from)
    .filter((from) => from.kind === 'case-studies' || from.kind === 'collaborations')
    .filter(({ data }) => data.authorities.some(({ id }) => id === authority.id));
}
