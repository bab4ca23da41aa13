import { formatPeriod } from '../format/date.ts';
import { formatMoney } from '../format/number.ts';
import type { Entry } from '../model/entry.ts';
import type { PageContext } from '../page.ts';
import { listKeyFigures } from './case-study.ts';

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

/** Whether work did not achieve its aim, or was stopped. */
export function hasFailed({ data }: Entry<'case-studies'>): boolean {
  return data.outcome === 'not-achieved' || data.stage === 'stopped';
}

/** A case study as a brief tells of it. */
export function describeBriefCase(entry: Entry<'case-studies'>, context: PageContext): BriefCase {
  const { m, t, lang, urls, catalogue } = context;
  const { data } = entry;
  const places = data.authorities
    .filter(({ role }) => role === 'lead')
    .map(({ id }) => catalogue.find('authorities', id)?.data.shortName ?? id);
  const facts = [
    places.join(', '),
    formatPeriod(data.started?.slice(0, 4), data.ended?.slice(0, 4), lang),
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
