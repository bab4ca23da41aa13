import { fill, type Messages } from '../model/words.ts';
import { formatDate } from './date.ts';
import { localeOf } from './locale.ts';
import type { Dates } from './plan-dates.ts';

/** Two days as people read them: "4" and "13 May 2027", "28 May" and "3 June 2027"; what both share is said once. */
export function formatSpan(first: string, last: string, language: string): [from: string, to: string] {
  const format = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' });
  const parts = format.formatRangeToParts(new Date(first), new Date(last));
  const from = parts.filter(({ source }) => source === 'startRange').map(({ value }) => value);
  return [from.join('').trim(), formatDate(last, language)];
}

/** The words around the days of a step. */
export type SpanWords = Pick<Messages['plan'], 'between' | 'from' | 'until'>;

/** The days of a step in words: "4 to 13 May 2027", "12 August 2027", "from 6 July 2027", "by 23 May 2027". */
export function formatDates({ first, last }: Dates, words: SpanWords, language: string): string {
  if (first === undefined) return last === undefined ? '' : fill(words.until, { date: formatDate(last, language) });
  if (last === undefined) return fill(words.from, { date: formatDate(first, language) });
  if (first === last) return formatDate(first, language);
  const [from, to] = formatSpan(first, last, language);
  return fill(words.between, { from, to });
}
