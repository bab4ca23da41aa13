import { isDay } from '../model/is-day.ts';
import { isPartialDate } from '../model/schema/fields.ts';
import { readWrittenDate } from '../model/written-date.ts';

const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+(?=\d)/i;

/**
 * A day, month or year as people write it, as `2018-07-04`, `2018-07` or `2018`; what is none of these stays as it is.
 * `04/07/2018` is the fourth of July, as in Britain.
 */
export function readDate(text: string): string {
  const words = text
    .trim()
    .replace(weekday, '')
    .replaceAll(/\bof\s+/gi, '')
    .replace(/\.$/, '');
  if (isPartialDate(words)) return words;
  const found = readWrittenDate(words);
  if (!found) return text.trim();
  return 'date' in found ? found.date : found.either[0];
}

/** When something began and ended: `2021 to 2023`, `since May 2022`, `March 2024`; what cannot be read is the beginning. */
export function readPeriod(text: string, today: string): { started?: string; ended?: string } {
  const words = text.trim();
  if (!words) return {};
  const [, since] = /^(?:since|from|started(?: in)?|in|ers|o|yn)\s+(.+)$/i.exec(words) ?? [];
  const [, from = '', to = ''] =
    /^(.+?)\s*(?:\bto\b|\buntil\b|\btill\b|\bi\b|\bhyd(?: at)?\b|\btan\b|–|—|\s-\s|(?<=\d{4})-(?=\d{4}$))\s*(.+)$/i.exec(
      since ?? words,
    ) ?? [];
  if (!from) return { started: readDate(since ?? words) };
  const ended = /^(?:now|today|present|date|nawr|heddiw|y presennol)$/i.test(to) ? undefined : readDate(to);
  const year = ended && /^\d{4}/.exec(ended)?.[0];
  const started = readDate(isPartialDate(readDate(from)) || !year ? from : `${from} ${year}`);
  return { started, ...(ended !== undefined && ended <= today && { ended }) };
}

/** The same day a year later; the last of February stays in February. */
export function addYear(day: string): string {
  const later = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return isDay(later) ? later : `${later.slice(0, 8)}28`;
}
