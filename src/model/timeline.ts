import type { AnyEntry, Entry } from './entry.ts';
import type { Insights } from './insights.ts';
import { compareText } from './problem.ts';
import { isPartialDate } from './schema/fields.ts';
import { readWrittenDate } from './written-date.ts';

type CaseStudy = Entry<'case-studies'>;

/** Something that happened, as far as its date is known: `2018-07-04`, `2018-07` or `2018`. */
export type TimelineEvent = { date: string } & (
  | { what: 'started' | 'ended' }
  | { what: 'cost'; cost: CaseStudy['data']['costs'][number] }
  | { what: 'claim'; claim: CaseStudy['data']['claims'][number] }
  | { what: 'followUp'; followUp: Entry<'follow-ups'> }
  | { what: 'reuse'; reuse: Entry<'reuse'> }
  | { what: 'confirmed'; authority: string }
);

/** A year and what happened in it: first what is only known by the year, then by date. */
export interface TimelineYear {
  year: string;
  events: TimelineEvent[];
}

const fewestEvents = 3;
const fewestYears = 2;

/** What happened, year by year; nothing where too little is known to tell a story. A date that is not exact is left out. */
export function createTimeline(entry: CaseStudy, insights: Pick<Insights, 'followUpsOf' | 'adoptionsOf'>) {
  const events = listEvents(entry, insights).sort((a, b) => compareText(a.date, b.date));
  const years = Map.groupBy(events, ({ date }) => date.slice(0, 4));
  if (events.length < fewestEvents || years.size < fewestYears) return [];
  return [...years].map(([year, of]): TimelineYear => ({ year, events: of }));
}

function listEvents(
  entry: CaseStudy,
  { followUpsOf, adoptionsOf }: Pick<Insights, 'followUpsOf' | 'adoptionsOf'>,
): TimelineEvent[] {
  const { started, ended, costs, claims, confirmedBy } = entry.data;
  return [
    ...(started ? [{ date: started, what: 'started' as const }] : []),
    ...costs.map((cost) => ({ date: String(cost.year), what: 'cost' as const, cost })),
    ...claims.flatMap((claim) => {
      const date = readDate(claim.period);
      return date ? [{ date, what: 'claim' as const, claim }] : [];
    }),
    ...(ended ? [{ date: ended, what: 'ended' as const }] : []),
    ...followUpsOf(entry).map((followUp) => ({ date: followUp.data.on, what: 'followUp' as const, followUp })),
    ...adoptionsOf(entry as AnyEntry).map(({ record }) => ({
      date: record.data.date,
      what: 'reuse' as const,
      reuse: record,
    })),
    ...confirmedBy.map(({ authority, date }) => ({ date, what: 'confirmed' as const, authority })),
  ];
}

/** A period that is one date and nothing else; "2014 to 2016" and "autumn 2014" have no place on a line. */
function readDate(period: string): string | undefined {
  if (isPartialDate(period)) return period;
  const read = readWrittenDate(period);
  return read && 'date' in read ? read.date : undefined;
}
