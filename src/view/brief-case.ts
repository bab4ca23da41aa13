import { formatPeriod } from '../format/date.ts';
import { formatNames } from '../format/names.ts';
import { formatMoney } from '../format/number.ts';
import type { Entry } from '../model/entry.ts';
import type { PageContext } from '../page.ts';
import { listKeyFigures } from './case-study.ts';
import { listDoers } from './names.ts';

/** A case study in three lines. */
export interface BriefCase {
  title: string;
  href: string;
  /** Place, years, stage where it was stopped, outcome, evidence, cost. */
  facts: string;
  /** One figure with its source and who measured it; empty where there is none. */
  figure: string;
  lang?: string;
}

/** A case study as a brief tells of it. */
export function describeBriefCase(entry: Entry<'case-studies'>, context: PageContext): BriefCase {
  const { m, t, lang, urls, catalogue } = context;
  const { data } = entry;
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
    ...(data.lang === lang ? {} : { lang: data.lang }),
  };
}

/** The places that led some work, or all that did it where none leads, in short. */
export function namePlaces({ data }: Entry<'case-studies'>, { catalogue, lang }: PageContext): string {
  return formatNames(
    listDoers(data.authorities).map(({ id }) => catalogue.find('authorities', id)?.data.shortName ?? id),
    lang,
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

function describeFigure(entry: Entry<'case-studies'>, context: PageContext): string {
  const [figure] = listKeyFigures(entry, context);
  if (!figure) return '';
  const words = context.m.briefing.brief;
  const note = context.t(words.figureNote, figure as never);
  const before = [figure.before, note].filter(Boolean).join('; ');
  return `${context.t(words.figure, figure as never)} (${before})`;
}
