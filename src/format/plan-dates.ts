import type { Days } from '../model/plan/days.ts';

/** The first and the last calendar day of a step, as `2027-05-04`; one of them may be open. */
export interface Dates {
  first?: string;
  last?: string;
}

/** The calendar days of a span that is counted from a first day, which is day 1. Times and time zones play no part. */
export function dateDays({ unit, from, to }: Days, firstDay: string): Dates {
  return {
    ...(from !== undefined && { first: findStart(unit, from, firstDay) }),
    ...(to !== undefined && { last: addDays(findStart(unit, to + 1, firstDay), -1) }),
  };
}

function findStart(unit: Days['unit'], count: number, firstDay: string): string {
  if (unit === 'month') return addMonths(firstDay, count - 1);
  return addDays(firstDay, (count - 1) * (unit === 'week' ? 7 : 1));
}

/** The day some days later, or earlier. */
export function addDays(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return formatDay(Date.UTC(year, month - 1, date + count));
}

/** The same day some months later; where that month is too short, its last day. */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = formatDay(Date.UTC(year, month + count, 0));
  return date < Number(last.slice(8)) ? `${last.slice(0, 8)}${day.slice(8)}` : last;
}

const formatDay = (time: number) => new Date(time).toISOString().slice(0, 10);
