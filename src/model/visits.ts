import { isDay } from './is-day.ts';

/** When a reader was here: the day of this visit, and the day of the one before, both as `2026-11-22`. */
export interface Visits {
  day: string;
  before?: string;
}

const isKeptDay = (value: unknown): value is string => typeof value === 'string' && isDay(value);

/** Reads what a device keeps, of unknown shape; undefined where nothing of use is kept. */
export function parseVisits(kept: unknown): Visits | undefined {
  const { day, before } = (kept ?? {}) as Partial<Record<string, unknown>>;
  if (!isKeptDay(day)) return undefined;
  return isKeptDay(before) ? { day, before } : { day };
}

/** The visits with one of a day added; a day counts once, however often its pages are loaded. */
export function addVisit(visits: Visits | undefined, day: string): Visits {
  if (!visits) return { day };
  // A clock that was set back tells nothing of a visit before.
  return visits.day < day ? { day, before: visits.day } : visits;
}
