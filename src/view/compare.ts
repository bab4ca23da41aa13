import { nameRegion } from './regions.ts';
import { formatPeriod } from '../format/date.ts';
import { formatMoney, formatValue } from '../format/number.ts';
import { formatComparison, type ComparedEntry, type ComparedKind, type ComparedLine } from '../model/compared.ts';
import type { AnyEntry, Entry } from '../model/entry.ts';
import type { Said } from '../model/said.ts';
import type { PageContext } from '../page.ts';
import { describeBaseline, rankClaims } from './case-study.ts';
import { describeAdoptions, describeEvidence } from './insights.ts';
import { factsLangOf, langOf, nameLangOf, sayName } from './language.ts';
import { listLessons } from './lessons.ts';
import { fillSaid, joinSaid, say } from './pieces.ts';
import { nameOf } from './rows.ts';
import { listFollowers } from './standard.ts';

type CaseStudy = Entry<'case-studies'>;
type Standard = Entry<'standards'>;

/** An entry that can be put side by side with others of its kind. */
export type ComparableEntry = Extract<AnyEntry, { kind: ComparedKind }>;

/** An entry as a comparison shows it: the same rows for every entry of a kind. */
export function createCompared(entry: ComparableEntry, context: PageContext): ComparedEntry {
  const rows = entry.kind === 'case-studies' ? compareCase(entry, context) : compareStandard(entry, context);
  return {
    kind: entry.kind,
    id: entry.id,
    title: { ...mark(langOf(entry, context.lang))(entry.data.title), to: `${entry.kind}/${entry.id}` },
    rows: rows.map(([term, lines]) => ({
      term,
      lines: lines.map((line) => (typeof line === 'string' ? { text: line } : line)).filter(({ text }) => text),
    })),
  };
}

/** The address of the comparison, with one entry chosen already. */
export function compareWith({ kind, id }: AnyEntry, { urls }: PageContext): string {
  return urls.to('/compare/') + formatComparison(kind as ComparedKind, [id]);
}

/** Lines of words in a language, undefined where it is the page's. */
const mark =
  (lang: string | undefined) =>
  (text: string): ComparedLine =>
    lang ? { text, lang } : { text };

/** A line of what stands in the entry's fields. */
const ownWords = (entry: ComparableEntry, { lang }: PageContext) => mark(factsLangOf(entry, lang));

function compareCase(entry: CaseStudy, context: PageContext): [string, (ComparedLine | string)[]][] {
  const { m, lang, catalogue } = context;
  const { data } = entry;
  const words = m.caseStudy;
  const own = ownWords(entry, context);
  const regions = new Set(
    data.authorities.map(({ id }) => nameRegion(catalogue.find('authorities', id)?.data.region ?? '', context)),
  );
  return [
    [words.authorities, data.authorities.map((one) => authorityLine(one, context))],
    [words.where, [[...regions].filter(Boolean).join('; ')]],
    [words.stage, [words.stages[data.stage]]],
    [words.outcome, [words.outcomes[data.outcome]]],
    [words.dates, [formatPeriod(data.started, data.ended, lang)]],
    [m.evidence.label, [describeEvidence(entry, context).text]],
    [words.costs, data.costs.map((cost) => ({ ...own(cost.what), ...costLine(cost, entry, context) }))],
    [words.claims, listClaims(entry, context)],
    [words.technology, data.technology.map(own)],
    [
      words.standards,
      data.implements.map(({ standard, extent }) => ({
        ...linkLine('standards', standard, context),
        note: words.extents[extent],
      })),
    ],
    [m.adoption.title, describeAdoptions(entry, context).counts],
    [m.compare.lessons, listLessons(entry, catalogue.htmlOf(entry)).map(mark(langOf(entry, lang)))],
  ];
}

function compareStandard(entry: Standard, context: PageContext): [string, (ComparedLine | string)[]][] {
  const { m, t } = context;
  const { data } = entry;
  const words = m.standard;
  const own = ownWords(entry, context);
  const { followers, departures } = listFollowers(entry, context);
  const levels = (['must', 'should', 'may'] as const)
    .map((level) => ({ level, count: data.requirements.filter((one) => one.level === level).length }))
    .filter(({ level, count }) => level === 'must' || count > 0)
    .map(({ level, count }) => `${words.levels[level]}: ${count}`);
  const musts = data.requirements.filter(({ level }) => level === 'must');
  return [
    [words.steward, [mark(nameLangOf(data.steward, entry, context))(data.steward)]],
    [words.status, [words.statuses[data.status]]],
    [words.version, [data.version ? own(data.version) : '']],
    [words.mustYou, data.appliesTo.map((scope) => scopeLine(scope, entry, context))],
    [words.requirements, [levels.join('; '), ...musts.map(({ text }) => own(text))]],
    [words.howToTest, data.howToTest.map(own)],
    [
      words.followedBy,
      [
        t(m.compare.followed, { count: followers.length }),
        departures.length ? t(m.compare.departed, { count: departures.length }) : '',
        ...describeAdoptions(entry, context).counts,
      ],
    ],
  ];
}

function linkLine(kind: 'authorities' | 'standards', id: string, { catalogue, lang }: PageContext): ComparedLine {
  const entry = catalogue.find(kind, id);
  if (!entry) return { text: id };
  return { ...mark(langOf(entry as AnyEntry, lang))(nameOf(entry, lang)), to: `${kind}/${id}` };
}

function authorityLine({ id, role }: CaseStudy['data']['authorities'][number], context: PageContext): ComparedLine {
  const line = linkLine('authorities', id, context);
  return role === 'lead' ? line : { ...line, note: context.m.caseStudy.role[role] };
}

function costLine(cost: CaseStudy['data']['costs'][number], entry: CaseStudy, context: PageContext) {
  const kind = context.m.caseStudy.costKinds[cost.kind];
  const note = [`${kind}, ${cost.year}`, sourceOf(cost.source, entry, context)];
  return { strong: formatMoney(cost.amount, cost.currency), note: joinSaid(note, '; ') };
}

// So many figures can still be compared at a glance; the page has them all.
const mostClaims = 8;

function listClaims(entry: CaseStudy, context: PageContext): ComparedLine[] {
  const { claims } = entry.data;
  const own = ownWords(entry, context);
  const shown = rankClaims(claims).slice(0, mostClaims);
  const lines = shown.map((claim) => ({ ...own(claim.statement), ...claimLine(claim, entry, context) }));
  const count = claims.length - shown.length;
  const more = { text: context.t(context.m.compare.moreFigures, { count }), to: `${entry.kind}/${entry.id}` };
  return count > 0 ? [...lines, more] : lines;
}

function claimLine(claim: CaseStudy['data']['claims'][number], entry: CaseStudy, context: PageContext) {
  const { m } = context;
  const { period, measuredBy } = claim;
  const lang = factsLangOf(entry, context.lang);
  const note = [
    describeBaseline(claim, entry, context),
    period === 'unknown' ? '' : say(period, lang),
    m.entry.measuredBy[measuredBy],
    sourceOf(claim.source, entry, context),
  ];
  return { strong: say(formatValue(claim.value, claim.unit), lang), note: joinSaid(note, '; ') };
}

function sourceOf(id: string, entry: CaseStudy, context: PageContext): Said {
  const source = entry.data.sources.find((one) => one.id === id);
  if (!source) return '';
  return fillSaid(context.m.entry.source, { source: sayName(source.publisher, entry, context) });
}

function scopeLine(
  { nation, force, types }: Standard['data']['appliesTo'][number],
  entry: Standard,
  { m, lang }: PageContext,
): ComparedLine {
  const line = { strong: m.nations[nation], text: m.standard.forces[force] };
  return types.length ? { ...line, note: say(types.join(', '), factsLangOf(entry, lang)) } : line;
}
