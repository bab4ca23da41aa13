/** When a step falls, counted from the first day: from which day, week or month and until which; one of them may be open. */
export interface Days {
  unit: 'day' | 'week' | 'month';
  from?: number;
  to?: number;
}

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
// In English and in Welsh, as the content may be either; some Welsh words soften the one that follows.
const units: [unit: Days['unit'], words: string][] = [
  ['day', 'days?|dd?iwrnod|dd?iwrnodau|dd?yddiau|dd?ydd'],
  ['week', 'weeks?|wks?|wythnos|wythnosau'],
  ['month', 'months?|[mf]is|[mf]isoedd'],
];
const unit = `(${units.map(([, words]) => words).join('|')})`;
const number = `(\\d{1,4}|${numbers.join('|')})`;
const between =
  '\\s*(?:-|–|—|\\bto\\b|\\bthrough\\b|\\buntil\\b|\\btill\\b|\\band\\b|&|\\bi\\b|\\ba\\b|\\bac\\b|\\bhyd at\\b)\\s*';
const from = '(?:from|since|starting|starting from|o)';
const by = '(?:by|until|before the end of|by the end of|no later than|erbyn|cyn diwedd)';

const range = new RegExp(`^(?:from |between )?${unit}\\s*${number}${between}(?:${unit}\\s*)?${number}$`);
const start = new RegExp(
  `^(?:${from}\\s+(?:the start of\\s+)?${unit}\\s*${number}|${unit}\\s*${number}\\s*(?:\\+|onwards?|and after|ymlaen))$`,
);
const after = new RegExp(`^(?:after|ar ôl)\\s+${unit}\\s*${number}$`);
const end = new RegExp(`^${by}\\s+${unit}\\s*${number}$`);
const single = new RegExp(`^(?:(?:on|in|during)\\s+)?${unit}\\s*${number}$`);
const firstFew = new RegExp(`^(?:(?:in|within|during)\\s+)?(?:the |your )*(?:first|opening)\\s+${number}\\s+${unit}$`);
const nth = new RegExp(`^(?:(?:in|on|during)\\s+)?(?:the |your )*(${ordinals.join('|')})\\s+${unit}$`);

/**
 * Reads when a step falls as people write it: `Days 1 to 10`, `Weeks 1 and 2`, `By day 20`, `From week 10`, `First month`,
 * also with a remark after it (`Day 100, then every six months`). Nothing where it is not counted from a first day.
 */
export function readDays(when: string): Days | undefined {
  const words = when
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/\s*(?:[,;:.(]|\bthen\b).*$/, '');
  return readRange(words) ?? readOpen(words) ?? readCounted(words);
}

/** Whether a span counts from 1 and ends no earlier than it begins. */
export function isForward({ from: first = 1, to: last = first }: Days): boolean {
  return first >= 1 && last >= first;
}

function readRange(words: string): Days | undefined {
  const [, of = '', first = '', other, last = ''] = range.exec(words) ?? [];
  // From one unit to another, such as "Day 1 to week 2", says too little to be sure.
  if (!of || (other && findUnit(other) !== findUnit(of))) return undefined;
  return { unit: findUnit(of), from: findNumber(first), to: findNumber(last) };
}

function readOpen(words: string): Days | undefined {
  const [, of, first, later, onward] = start.exec(words) ?? [];
  const begin = first ?? onward;
  if (begin) return { unit: findUnit(of ?? later ?? ''), from: findNumber(begin) };
  const [, gone, past] = after.exec(words) ?? [];
  if (gone && past) return { unit: findUnit(gone), from: findNumber(past) + 1 };
  const [, due, last] = end.exec(words) ?? [];
  return due && last ? { unit: findUnit(due), to: findNumber(last) } : undefined;
}

function readCounted(words: string): Days | undefined {
  const [, one, only] = single.exec(words) ?? [];
  if (one && only) return { unit: findUnit(one), from: findNumber(only), to: findNumber(only) };
  const [, count, few] = firstFew.exec(words) ?? [];
  if (count && few) return { unit: findUnit(few), from: 1, to: findNumber(count) };
  const [, name, of] = nth.exec(words) ?? [];
  const place = ordinals.indexOf(name ?? '') + 1;
  return place && of ? { unit: findUnit(of), from: place, to: place } : undefined;
}

const findUnit = (word: string) => units.find(([, words]) => new RegExp(`^(?:${words})$`).test(word))?.[0] ?? 'day';
const findNumber = (word: string) => (/^\d/.test(word) ? Number(word) : numbers.indexOf(word) + 1);
