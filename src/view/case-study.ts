import { nameRegion } from './regions.ts';
import { formatDate, formatPeriod } from '../format/date.ts';
import { formatNames } from '../format/names.ts';
import { formatMoney, formatValue } from '../format/number.ts';
import type { Entry, PageEntry } from '../model/entry.ts';
import { isUnfollowed } from '../model/gaps.ts';
import { createTimeline } from '../model/timeline.ts';
import type { Said } from '../model/said.ts';
import type { PageContext } from '../page.ts';
import { describeEvidence } from './insights.ts';
import { factsLangOf, sayName } from './language.ts';
import { listDoers, nameSome } from './names.ts';
import { fillSaid, joinSaid, say } from './pieces.ts';
import { createRow, linkTo, type Part, type Row } from './rows.ts';
import { listCaseSections, type ValueSection } from './value-sections.ts';

type CaseStudy = Entry<'case-studies'>;

/** The summary card of a case study: who and where, stage, outcome, evidence, cost, dates, standards, whom to ask. */
export function createGlance(entry: CaseStudy, context: PageContext): Row[] {
  const { data } = entry;
  const { m, lang, catalogue } = context;
  const words = m.caseStudy;
  const regions = new Set(
    data.authorities.map(({ id }) => nameRegion(catalogue.find('authorities', id)?.data.region ?? '', context)),
  );
  const { level, text } = describeEvidence(entry, context);
  return [
    ...createWho(data.authorities, context),
    ...createRow(words.where, [[...regions].filter(Boolean).join('; ')]),
    ...createRow(words.stage, [words.stages[data.stage]]),
    ...createRow(words.outcome, [words.outcomes[data.outcome]]),
    { term: m.evidence.label, parts: [{ text, href: context.urls.to('/evidence/') }], level },
    ...createRow(words.cost, [describeCost(data.costs, context)]),
    ...createRow(words.dates, [formatPeriod(data.started, data.ended, lang)]),
    ...createRow(
      words.standards,
      data.implements.map(({ standard, extent }) => ({
        ...linkTo(context, 'standards', standard),
        note: words.extents[extent],
      })),
    ),
    ...createRow(m.entry.contact, contactOf(entry, context)),
    ...createRow(words.openTo, [data.openTo.map((offer) => words.offers[offer]).join(', ')]),
  ];
}

const mostNamed = 3;

/** Who did it, those in the lead first; where they are many, the rest on demand. */
function createWho(authorities: CaseStudy['data']['authorities'], context: PageContext): Row[] {
  const { m, t } = context;
  const isLed = (one: (typeof authorities)[number]) => one.role === 'lead';
  const parts = [...authorities.filter(isLed), ...authorities.filter((one) => !isLed(one))].map((one) => ({
    ...linkTo(context, 'authorities', one.id),
    note: isLed(one) ? undefined : m.caseStudy.role[one.role],
  }));
  if (parts.length <= mostNamed + 1) return createRow(m.caseStudy.authorities, parts);
  const rest = parts.slice(mostNamed);
  const more = { text: t(m.reading.more, { count: rest.length }), parts: rest };
  return [{ term: m.caseStudy.authorities, parts: parts.slice(0, mostNamed), more }];
}

/** What it cost: the one figure, or from the least to the most of several. They are never added up: some are plans. */
function describeCost(costs: CaseStudy['data']['costs'], { m, t }: PageContext): Part {
  const words = m.caseStudy;
  const [least, ...others] = [...costs].sort((a, b) => a.amount - b.amount);
  if (!least) return { text: words.costNone };
  const amount = formatMoney(least.amount, least.currency);
  if (!others.length) return { text: `${amount} (${words.costKinds[least.kind]}, ${least.year})`, href: '#costs' };
  const most = others.at(-1) ?? least;
  const isRange = costs.every(({ currency }) => currency === least.currency) && most.amount > least.amount;
  const values = { count: costs.length, least: amount, most: formatMoney(most.amount, most.currency) };
  return { text: t(isRange ? m.reading.costRange : m.reading.costCount, values), href: '#costs' };
}

/** Whom to ask: a role, with the authority's own page. */
export function contactOf(entry: PageEntry, { m, t, lang }: PageContext): Part[] {
  const { contact } = entry.data;
  if (!contact) return [];
  const asOf = contact.asOf ? t(m.entry.contactAsOf, { year: contact.asOf }) : undefined;
  return [{ text: contact.role, lang: factsLangOf(entry, lang), href: contact.url, note: asOf }];
}

/** A figure for the top of the page, with its baseline and its source by name. */
export interface KeyFigure {
  value: string;
  statement: string;
  before: Said;
  /** Publisher and date: "source: Audit Wales, 2018". */
  source: Said;
  sourceTitle: Said;
  sourceId: string;
  period: Said;
  measuredBy: string;
  /** Whether those who sold it measured it. */
  isOfSupplier: boolean;
  /** Its row in the table of all figures. */
  anchor: string;
}

/** At most three figures: those with a baseline and a known measurer first, in the order the page gives them. */
export function listKeyFigures(entry: CaseStudy, context: PageContext): KeyFigure[] {
  return rankClaims(entry.data.claims)
    .slice(0, 3)
    .map((claim) => createFigure(claim, entry, context));
}

/** Claims with a baseline and a known measurer first, else in the order the page gives them. */
export function rankClaims(claims: CaseStudy['data']['claims']): CaseStudy['data']['claims'] {
  const weight = (claim: CaseStudy['data']['claims'][number]) =>
    (claim.baseline ? 2 : 0) + (claim.measuredBy === 'unknown' ? 0 : 1);
  return [...claims].sort((a, b) => weight(b) - weight(a));
}

function createFigure(claim: CaseStudy['data']['claims'][number], entry: CaseStudy, context: PageContext): KeyFigure {
  const { m, lang } = context;
  const own = factsLangOf(entry, lang);
  const source = entry.data.sources.find(({ id }) => id === claim.source);
  const publisher = source?.publisher ?? '';
  const date = source?.date ? formatDate(source.date, lang) : '';
  const named = joinSaid([sayName(publisher, entry, context), date], ', ');
  return {
    value: formatValue(claim.value, claim.unit),
    statement: claim.statement,
    before: describeBaseline(claim, entry, context),
    source: fillSaid(m.entry.source, { source: named }),
    sourceTitle: say(source?.title ?? '', own),
    sourceId: claim.source,
    period: claim.period === 'unknown' ? m.caseStudy.notKnown : say(claim.period, own),
    measuredBy: m.entry.measuredBy[claim.measuredBy],
    isOfSupplier: claim.measuredBy === 'supplier',
    anchor: `claim-${claim.id}`,
  };
}

/** What a figure was before, in the words of the page: "from 120 calls (2019)"; empty where that is not told. */
export function describeBaseline(
  { baseline, unit }: CaseStudy['data']['claims'][number],
  entry: CaseStudy,
  { m, lang }: PageContext,
): Said {
  if (!baseline) return '';
  const own = factsLangOf(entry, lang);
  return fillSaid(m.entry.from, {
    value: say(formatValue(baseline.value, unit), own),
    period: say(baseline.period, own),
  });
}

/** One line on who wrote a case study, and who was paid. */
export function describeOrigin(entry: CaseStudy, context: PageContext): Said[] {
  const { data } = entry;
  const { m, t, lang } = context;
  const confirmed = data.confirmedBy.map(({ authority, date }) =>
    t(m.entry.confirmedBy, {
      authority: linkTo(context, 'authorities', authority).text,
      date: formatDate(date, lang),
    }),
  );
  const written = t(m.entry.writtenFrom[data.writtenFrom], { authorities: nameOwners(data.authorities, context) });
  const { interests } = data;
  const origin = confirmed.length ? confirmed : [written];
  return interests
    ? [
        ...origin,
        fillSaid(m.entry.author, { author: sayName(interests.author, entry, context) }),
        m.entry.supplierPaid[interests.supplierPaid],
        ...(interests.note ? [say(interests.note, factsLangOf(entry, lang))] : []),
      ]
    : origin;
}

/** Whose work it is: those in the lead, or all where nobody leads; not more of them by name than the card has. */
function nameOwners(authorities: CaseStudy['data']['authorities'], context: PageContext): string {
  const names = listDoers(authorities).map(({ id }) => linkTo(context, 'authorities', id).text);
  return names.length > mostNamed + 1 ? nameSome(names, mostNamed, context) : formatNames(names, context.lang);
}

/** The parts of a case study below its text, for the list of contents: only those that it has. */
export function listCaseParts(entry: CaseStudy, context: PageContext): ValueSection[] {
  const { m, catalogue, today } = context;
  const isFollowed = catalogue.insights.followUpsOf(entry).length > 0;
  return [
    ...listCaseSections(entry, context),
    {
      slug: 'follow-ups',
      text: m.followUps.title,
      shown: isFollowed || isUnfollowed(entry, catalogue.insights, today),
    },
    { slug: 'timeline', text: m.reading.timeline, shown: createTimeline(entry, catalogue.insights).length > 0 },
    { slug: 'adoption-records', text: m.adoption.title, shown: true },
  ].filter(({ shown }) => shown);
}

/** What the work was made with and who took part beside the authorities. */
export function createMakers(entry: CaseStudy, { m, lang: page }: PageContext): Row[] {
  const lang = factsLangOf(entry, page);
  const listParts = (texts: readonly string[]) => texts.map((text) => ({ text, lang }));
  return [
    ...createRow(m.caseStudy.technology, listParts(entry.data.technology)),
    ...createRow(m.caseStudy.partners, listParts(entry.data.partners)),
  ];
}

/** What others can take over, each with its kind and licence. */
export function listTakeovers(entry: CaseStudy, { m, lang }: PageContext): Part[] {
  return entry.data.artefacts.map(({ title, url, kind, licence }) => ({
    text: title,
    lang: factsLangOf(entry, lang),
    href: url,
    note: [m.caseStudy.artefactKinds[kind], licence ?? ''].filter(Boolean).join(', '),
  }));
}

/** The standards that a case study followed or departed from, each with how far and why. */
export function listStandards(entry: CaseStudy, context: PageContext): Part[] {
  return entry.data.implements.map((one) => ({
    ...linkTo(context, 'standards', one.standard),
    note: describeExtent(one, entry, context),
  }));
}

/** How far a case study follows a standard, and why, in its own words. */
export function describeExtent(
  { extent, note = '' }: CaseStudy['data']['implements'][number],
  entry: CaseStudy,
  { m, lang }: PageContext,
): Said {
  return joinSaid([m.caseStudy.extents[extent], say(note, factsLangOf(entry, lang))], '. ');
}
