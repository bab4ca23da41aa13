import { isDay, isPartialDate } from '../model/schema/fields.ts';

const months = 'january february march april may june july august september october november december'.split(' ');

/** A day, month or year as people write it, as `2018-07-04`, `2018-07` or `2018`; what is none of these stays as it is. */
export function readDate(text: string): string {
  const words = text
    .trim()
    .replaceAll(/(?<=\d)(?:st|nd|rd|th)\b/gi, '')
    .replaceAll(/[,.]|\bof\b/gi, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const found = readIso(words) ?? readNamed(words) ?? readNumbers(words);
  return found !== undefined && isPartialDate(found) ? found : text.trim();
}

function readIso(words: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?$/.exec(words) ?? [];
  return year && [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
}

function readNamed(words: string): string | undefined {
  const [, day, name = '', year] =
    /^(?:[a-z]+ )?(?:(\d{1,2}) )?([a-z]{3,9}) (\d{4})$/i.exec(words) ?? swapDay(words) ?? [];
  const month = months.findIndex((one) => one === name.toLowerCase() || one.slice(0, 3) === name.toLowerCase()) + 1;
  if (!year || !month) return undefined;
  return [year, String(month).padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
}

/** `July 4 2018`, as Americans write it. */
function swapDay(words: string): string[] | undefined {
  const [, name = '', day = '', year = ''] = /^([a-z]{3,9}) (\d{1,2}) (\d{4})$/i.exec(words) ?? [];
  return year ? ['', day, name, year] : undefined;
}

/** `04/07/2018` and `07/2018`, the day first as in Britain; a day that could be a month is read so as well. */
function readNumbers(words: string): string | undefined {
  const [, day, month = '', year] = /^(?:(\d{1,2})[/-])?(\d{1,2})[/-](\d{4})$/.exec(words) ?? [];
  if (!year) return undefined;
  const parts = [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])];
  return parts.join('-');
}

/** When something began and ended: `2021 to 2023`, `since May 2022`, `March 2024`; what cannot be read is the beginning. */
export function readPeriod(text: string, today: string): { started?: string; ended?: string } {
  const words = text.trim();
  if (!words) return {};
  const [, since] = /^(?:since|from|started(?: in)?|in)\s+(.+)$/i.exec(words) ?? [];
  const [, from = '', to = ''] =
    /^(.+?)\s*(?:\bto\b|\buntil\b|\btill\b|–|—|\s-\s|(?<=\d{4})-(?=\d{4}$))\s*(.+)$/i.exec(since ?? words) ?? [];
  if (!from) return { started: readDate(since ?? words) };
  const ended = /^(?:now|today|present|date)$/i.test(to) ? undefined : readDate(to);
  const year = ended && /^\d{4}/.exec(ended)?.[0];
  const started = readDate(isPartialDate(readDate(from)) || !year ? from : `${from} ${year}`);
  return { started, ...(ended !== undefined && ended <= today && { ended }) };
}

/** The same day a year later; the last of February stays in February. */
export function addYear(day: string): string {
  const later = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return isDay(later) ? later : `${later.slice(0, 8)}28`;
}
