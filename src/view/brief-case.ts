import { formatPeriod } from '../format/date.ts';
import { formatNames } from '../format/names.ts';
import { formatMoney } from '../format/number.ts';
import type { Entry } from '../model/entry.ts';
import type { Said } from '../model/said.ts';
import type { PageContext } from '../page.ts';
import { listKeyFigures } from './case-study.ts';
import { factsLangOf, langOf } from './language.ts';
import { listDoers, shortNameOf } from './names.ts';
import { fillSaid, joinSaid, say } from './pieces.ts';

/** A case study in three lines. */
export interface BriefCase {
  title: string;
  href: string;
  /** Place, years, stage where it was stopped, outcome, evidence, cost. */
  facts: string;
  /** One figure with its source and who measured it; empty where there is none. */
  figure: Said;
  lang?: string;
}

/** A case study as a brief tells of it. */
export function describeBriefCase(entry: Entry<'case-studies'>, context: PageContext): BriefCase {
  const { m, t, lang, urls, catalogue } = context;
  const { data } = entry;
  const own = langOf(entry, lang);
  const facts = [
    namePlaces(entry, context),
    describeYears(data, context),
    data.stage === 'stopped' ? m.caseStudy.stages.stopped : '',
    m.caseStudy.outcomes[data.outcome],
    t(m.evidence.short, { level: catalogue.insights.evidenceOf(entry).level }),
    describeCost(data.costs, context),
  ];
  return {
    title: data.title,
    href: urls.entry('case-studies', entry.id),
    facts: facts.filter(Boolean).join(' · '),
    figure: describeFigure(entry, context),
    ...(own ? { lang: own } : {}),
  };
}

/** The places that led some work, or all that did it where none leads, in short. */
export function namePlaces({ data }: Entry<'case-studies'>, context: PageContext): string {
  return formatNames(
    listDoers(data.authorities).map(({ id }) => shortNameOf(id, context)),
    context.lang,
  );
}

function describeYears({ started, ended }: Entry<'case-studies'>['data'], { m, t, lang }: PageContext): string {
  const [from, to] = [started?.slice(0, 4), ended?.slice(0, 4)];
  return from && !to ? t(m.briefing.brief.since, { year: from }) : formatPeriod(from, to, lang);
}

function describeCost(costs: Entry<'case-studies'>['data']['costs'], { m, t }: PageContext): string {
  const words = m.briefing.brief;
  const [first] = costs;
  if (!first) return words.costNone;
  const cost = `${formatMoney(first.amount, first.currency)} (${m.caseStudy.costKinds[first.kind]}, ${first.year})`;
  return t(costs.length > 1 ? words.costMore : words.cost, { cost });
}

function describeFigure(entry: Entry<'case-studies'>, context: PageContext): Said {
  const [figure] = listKeyFigures(entry, context);
  if (!figure) return '';
  const words = context.m.briefing.brief;
  const lang = factsLangOf(entry, context.lang);
  const { value, statement, before, source, measuredBy } = figure;
  const said = fillSaid(words.figure, { value: say(value, lang), statement: say(statement, lang) });
  const notes = joinSaid([before, fillSaid(words.figureNote, { source, measuredBy })], '; ');
  return joinSaid([said, ' (', notes, ')'], '');
}
