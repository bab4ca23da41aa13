import { formatDate } from '../format/date.ts';
import { formatMoney, formatValue } from '../format/number.ts';
import type { Entry } from '../model/entry.ts';
import { createTimeline, type TimelineEvent } from '../model/timeline.ts';
import type { Said } from '../model/said.ts';
import type { PageContext } from '../page.ts';
import { factsLangOf, sayName } from './language.ts';
import { fillSaid, say } from './pieces.ts';
import { linkTo } from './rows.ts';

/** An event as its line shows it; `when` is empty where only the year is known. */
export interface TimelineLine {
  when: string;
  text: Said;
  /** Where on the page it is told in full. */
  href?: string;
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
      ...describeEvent(event, entry, context),
    })),
  }));
}

// What has a section of its own is only named here, with the way to it: nothing is told twice.
function describeEvent(
  event: TimelineEvent,
  entry: Entry<'case-studies'>,
  context: PageContext,
): Pick<TimelineLine, 'text' | 'href'> {
  const { m, t } = context;
  const words = m.reading.events;
  const nameOf = (id: string) => linkTo(context, 'authorities', id).text;
  switch (event.what) {
    case 'started':
    case 'ended':
      return { text: words[event.what] };
    case 'cost': {
      const { amount, currency, kind } = event.cost;
      const values = { amount: formatMoney(amount, currency), kind: m.caseStudy.costKinds[kind] };
      return { text: t(words.cost, values), href: '#costs' };
    }
    case 'claim': {
      const { id, value, unit } = event.claim;
      return {
        text: fillSaid(words.claim, { value: say(formatValue(value, unit), factsLangOf(entry, context.lang)) }),
        href: `#claim-${id}`,
      };
    }
    case 'followUp': {
      const { verdict, by } = event.followUp.data;
      return {
        text: fillSaid(words.followUp, { verdict: m.followUps.verdicts[verdict], by: sayName(by, entry, context) }),
        href: '#follow-ups',
      };
    }
    case 'reuse': {
      const { authority, verdict } = event.reuse.data;
      const text = t(words.reuse, { authority: nameOf(authority), verdict: m.adoption.verdicts[verdict] });
      return { text, href: '#adoption-records' };
    }
    case 'confirmed':
      return { text: t(words.confirmed, { authority: nameOf(event.authority) }) };
  }
}
