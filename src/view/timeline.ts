import { formatDate } from '../format/date.ts';
import { formatMoney } from '../format/number.ts';
import type { Entry } from '../model/entry.ts';
import { createTimeline, type TimelineEvent } from '../model/timeline.ts';
import type { PageContext } from '../page.ts';
import { linkTo } from './rows.ts';

/** An event as its line shows it; `when` is empty where only the year is known. */
export interface TimelineLine {
  when: string;
  text: string;
}

/** What happened in a case study, year by year, in words. */
export function describeTimeline(
  entry: Entry<'case-studies'>,
  context: PageContext,
): { year: string; lines: TimelineLine[] }[] {
  return createTimeline(entry, context.catalogue.insights).map(({ year, events }) => ({
    year,
    lines: events.map((event) => ({
      when: event.date === year ? '' : formatDate(event.date, context.lang),
      text: describeEvent(event, context),
    })),
  }));
}

function describeEvent(event: TimelineEvent, context: PageContext): string {
  const { m, t } = context;
  const words = m.reading.events;
  const nameOf = (id: string) => linkTo(context, 'authorities', id).text;
  switch (event.what) {
    case 'started':
    case 'ended':
      return words[event.what];
    case 'cost': {
      const { amount, currency, kind, what } = event.cost;
      return t(words.cost, { amount: formatMoney(amount, currency), kind: m.caseStudy.costKinds[kind], what });
    }
    case 'claim':
      return event.claim.statement;
    case 'followUp': {
      const { verdict, by } = event.followUp.data;
      return t(words.followUp, { verdict: m.followUps.verdicts[verdict], by });
    }
    case 'reuse': {
      const { authority, verdict } = event.reuse.data;
      return t(words.reuse, { authority: nameOf(authority), verdict: m.adoption.verdicts[verdict] });
    }
    case 'confirmed':
      return t(words.confirmed, { authority: nameOf(event.authority) });
  }
}
