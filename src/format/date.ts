import { pseudoLanguage } from '../messages/pseudo.ts';
import { localeOf } from './locale.ts';

/** A date as people read it, as far as it is known: `4 July 2018`, `July 2018`, `2018`. */
export function formatDate(date: string, language: string): string {
  const [year = '', month, day] = date.split('-');
  if (!month) return year;
  const words = findFormat(localeOf(language), Boolean(day)).format(
    new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`),
  );
  return language === pseudoLanguage ? `⟦${words}⟧` : words;
}

// Kept: making one takes longer than a hundred dates.
const formats = new Map<string, Intl.DateTimeFormat>();

function findFormat(locale: string, withDay: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${withDay}`;
  const known = formats.get(key);
  if (known) return known;
  const day = withDay ? ({ day: 'numeric' } as const) : {};
  const made = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', ...day, timeZone: 'UTC' });
  formats.set(key, made);
  return made;
}

/** From when until when, with an open end left open. */
export function formatPeriod(started: string | undefined, ended: string | undefined, language: string): string {
  const from = started ? formatDate(started, language) : '';
  const to = ended ? formatDate(ended, language) : '';
  if (!from || from === to) return to || from;
  return `${from} – ${to}`.trimEnd();
}

/** A day so many days later, or earlier: `addDays('2027-04-01', -1)` is `2027-03-31`. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}
