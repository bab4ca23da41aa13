import { isDay } from './is-day.ts';
import { isPartialDate } from './schema/fields.ts';

/** What a date written in words or digits means: one date, or two that it could be. */
export type WrittenDate = { date: string } | { either: [string, string] };

// English and Welsh; in Welsh a month may begin with another letter after some words (`i Fawrth`, `mis Rhagfyr`).
const months = [
  /^(?:jan|ion)/,
  /^(?:feb|[cg]h?wefror)/,
  /^(?:mar$|marc|[mf]awrth)/,
  /^(?:apr|ebr)/,
  /^(?:may|[mf]ai$)/,
  /^(?:jun|meh|feh)/,
  /^(?:jul|[gn]?g?orff?)/,
  /^(?:aug|aws)/,
  /^(?:sep|[mf]edi$)/,
  /^(?:oct|hyd)/,
  /^(?:nov|[td]h?ach)/,
  /^(?:dec|rhag|rag)/,
];
const english =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const welsh =
  'ionawr|chwefror|[mf]awrth|ebrill|[mf]ai|[mf]ehefin|g?orffennaf|awst|[mf]edi|hydref|d?thachwedd|[td]achwedd|rh?agfyr';
const month = `(?:mis )?(${english}|${welsh})\\.?`;
const day = '(\\d{1,2})(?:st|nd|rd|th|af|ail|ydd|ed|fed|eg|ain)?(?: o)?';
const year = '([12]\\d{3})';

const dayInWords = new RegExp(`^${day} ${month},? ${year}$`);
const monthFirst = new RegExp(`^${month} ${day},? ${year}$`);
const monthInWords = new RegExp(`^${month},? ${year}$`);
const yearFirst = new RegExp(`^${year}([-/.])(\\d{1,2})\\2(\\d{1,2})$`);
const yearLast = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2${year}$`);
const monthOfYear = new RegExp(`^${year}-(\\d)$`);
const monthAndYear = new RegExp(`^(\\d{1,2})[-/]${year}$`);

/** Reads a date that is not written as `2018-07-04`; nothing where it is no date, or none that exists. */
export function readWrittenDate(text: string): WrittenDate | undefined {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const found = readInWords(words) ?? readInDigits(words);
  const dates = [...new Set(found)].filter((date) => (date.length > 7 ? isDay(date) : isPartialDate(date)));
  const [one, other] = dates;
  if (one === undefined) return undefined;
  return other === undefined ? { date: one } : { either: [one, other] };
}

function readInWords(words: string): string[] | undefined {
  const [, dayOf, name, yearOf] = dayInWords.exec(words) ?? [];
  if (name) return [format(yearOf, monthOf(name), dayOf)];
  const [, first, dayAfter, yearAfter] = monthFirst.exec(words) ?? [];
  if (first) return [format(yearAfter, monthOf(first), dayAfter)];
  const [, only, yearOnly] = monthInWords.exec(words) ?? [];
  return only ? [format(yearOnly, monthOf(only))] : undefined;
}

function readInDigits(words: string): string[] | undefined {
  const [, ofYear, , second, third] = yearFirst.exec(words) ?? [];
  if (ofYear) return [format(ofYear, second, third)];
  // In the United Kingdom the day comes first, elsewhere the month: only what one of them cannot be decides.
  const [, one, , two, toYear] = yearLast.exec(words) ?? [];
  if (toYear) return [format(toYear, two, one), format(toYear, one, two)];
  const [, atYear, digit] = monthOfYear.exec(words) ?? [];
  // 2018-9 may well be the year from 2018 to 2019.
  if (atYear && digit) return Number(digit) === (Number(atYear) + 1) % 10 ? undefined : [format(atYear, digit)];
  const [, inMonth, inYear] = monthAndYear.exec(words) ?? [];
  return inYear ? [format(inYear, inMonth)] : undefined;
}

function monthOf(name: string): string {
  return String(months.findIndex((one) => one.test(name)) + 1);
}

function format(...parts: (string | undefined)[]): string {
  return parts.map((part) => part?.padStart(2, '0')).join('-');
}
