import { formatDate, formatPeriod } from '../format/date.ts';
import { formatMoney, formatValue } from '../format/number.ts';
import type { Entry } from '../model/entry.ts';
import type { PageContext } from '../page.ts';
import { createRow, linkTo, type Part, type Row } from './rows.ts';

type CaseStudy = Entry<'case-studies'>;

/** The summary card of a case study: who, where, stage, outcome, cost, dates. */
export function createGlance({ data }: CaseStudy, context: PageContext): Row[] {
  const { m, t, lang, catalogue } = context;
  const words = m.caseStudy;
  const regions = new Set(data.authorities.map(({ id }) => catalogue.find('authorities', id)?.data.region ?? ''));
  const cost = data.costs[0];
  const costs =
    data.costs.length > 1
      ? t(words.costMore, { count: data.costs.length })
      : cost && `${formatMoney(cost.amount, cost.currency)} (${words.costKinds[cost.kind]}, ${cost.year})`;
  return [
    ...createRow(
      words.authorities,
      data.authorities.map(({ id, role }) => ({
        ...linkTo(context, 'authorities', id),
        note: role === 'lead' ? undefined : words.role[role],
      })),
    ),
    ...createRow(words.partners, [data.partners.join('; ')]),
    ...createRow(words.where, [[...regions].filter(Boolean).join('; ')]),
    ...createRow(words.stage, [words.stages[data.stage]]),
    ...createRow(words.outcome, [words.outcomes[data.outcome]]),
    ...createRow(words.dates, [formatPeriod(data.started, data.ended, lang)]),
    ...createRow(words.cost, [costs ?? words.costNone]),
    ...createRow(
      words.standards,
      data.implements.map(({ standard, extent }) => ({
        ...linkTo(context, 'standards', standard),
        note: words.extents[extent],
      })),
    ),
    ...createRow(words.openTo, [data.openTo.map((offer) => words.offers[offer]).join(', ')]),
    ...createRow(m.entry.contact, contactOf(data.contact, context)),
  ];
}

/** Whom to ask: a role, with the authority's own page. */
export function contactOf(contact: CaseStudy['data']['contact'], { m, t }: PageContext): Part[] {
  if (!contact) return [];
  const asOf = contact.asOf ? t(m.entry.contactAsOf, { year: contact.asOf }) : undefined;
  return [{ text: contact.role, href: contact.url, note: asOf }];
}

/** A figure for the top of the page, with its baseline and its source by name. */
export interface KeyFigure {
  value: string;
  statement: string;
  before: string;
  source: string;
  sourceId: string;
  measuredBy: string;
}

/** At most three figures: those with a baseline and a known measurer first, in the order the page gives them. */
export function listKeyFigures({ data }: CaseStudy, context: PageContext): KeyFigure[] {
  return rankClaims(data.claims)
    .slice(0, 3)
    .map((claim) => createFigure(claim, data.sources, context));
}

/** Claims with a baseline and a known measurer first, else in the order the page gives them. */
export function rankClaims(claims: CaseStudy['data']['claims']): CaseStudy['data']['claims'] {
  const weight = (claim: CaseStudy['data']['claims'][number]) =>
    (claim.baseline ? 2 : 0) + (claim.measuredBy === 'unknown' ? 0 : 1);
  return [...claims].sort((a, b) => weight(b) - weight(a));
}

function createFigure(
  claim: CaseStudy['data']['claims'][number],
  sources: CaseStudy['data']['sources'],
  { m, t, lang }: PageContext,
): KeyFigure {
  const source = sources.find(({ id }) => id === claim.source);
  const named = [source?.publisher ?? '', source?.date ? formatDate(source.date, lang) : ''].filter(Boolean).join(', ');
  const { baseline } = claim;
  return {
    value: formatValue(claim.value, claim.unit),
    statement: claim.statement,
    before: baseline
      ? t(m.entry.from, { value: formatValue(baseline.value, claim.unit), period: baseline.period })
      : '',
    source: t(m.entry.source, { source: named }),
    sourceId: claim.source,
    measuredBy: m.entry.measuredBy[claim.measuredBy],
  };
}

/** One line on who wrote a case study, and who was paid. */
export function describeOrigin({ data }: CaseStudy, { catalogue, m, t, lang }: PageContext): string[] {
  const names = data.authorities
    .filter(({ role }) => role === 'lead')
    .map(({ id }) => catalogue.find('authorities', id)?.data.officialName ?? id);
  const confirmed = data.confirmedBy.map(({ authority, date }) =>
    t(m.entry.confirmedBy, {
      authority: catalogue.find('authorities', authority)?.data.officialName ?? authority,
      date: formatDate(date, lang),
    }),
  );
  const written = t(m.entry.writtenFrom[data.writtenFrom], {
    authorities: new Intl.ListFormat(lang, { type: 'conjunction' }).format(names),
  });
  const { interests } = data;
  const origin = confirmed.length ? confirmed : [written];
  return interests
    ? [
        ...origin,
        t(m.entry.author, { author: interests.author }),
        m.entry.supplierPaid[interests.supplierPaid],
        interests.note ?? '',
      ].filter(Boolean)
    : origin;
}
