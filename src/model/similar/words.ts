import { stemmer } from 'stemmer';

// Words that say nothing about a subject. Rarer ones need no list: how common a word is decides its weight.
const stopWords = new Set(
  (
    'a about after all also an and any are as at be because been before being between both but by can could did do does ' +
    'each for from get had has have he her here him his how i if in into is it its just made make many may more most much ' +
    'must my no not now of off on one only or other our out over own said same say see she should so some such than that ' +
    'the their them then there these they this those through to too under up use used uses using very was we were what ' +
    'when where which while who will with within without would you your'
  ).split(' '),
);
const stems = new Map<string, string>();
const shown = new Map<string, string>();

/** The stems of the words of a text that can say what it is about, in their order. */
export function listStems(text: string): string[] {
  const found: string[] = [];
  for (const [word] of text.toLowerCase().matchAll(/\p{L}[\p{L}'’]*\p{L}/gu)) {
    if (stopWords.has(word)) continue;
    const stem = stems.get(word) ?? stemOf(word);
    if (stem.length > 1) found.push(stem);
  }
  return found;
}

function stemOf(word: string): string {
  const stem = stemmer(word.replace(/['’]s?$/, '').replaceAll(/['’]/g, ''));
  if (stems.size < 200_000) stems.set(word, stem);
  const other = shown.get(stem);
  if (!other || word.length < other.length || (word.length === other.length && word < other)) shown.set(stem, word);
  return stem;
}

/** A word for a stem that was found before, to show to people: the shortest one. */
export const wordOf = (stem: string): string => shown.get(stem) ?? stem;

/** The names in a text: words with a capital that do not stand at the start of a sentence, and acronyms; lower case. */
export function listNames(text: string): string[] {
  const found: string[] = [];
  for (const { 0: word, 1: before = '' } of text.matchAll(
    /(?<=(^|[.!?:]["”’)]?\s+|\s|[^\p{L}\s]))\p{Lu}[\p{L}\d'’]+/gu,
  )) {
    const isStart = before === '' || /^[.!?:]/.test(before);
    const isAcronym = /^\p{Lu}{2}/u.test(word);
    if (isStart && !isAcronym) continue;
    found.push(word.toLowerCase().replace(/['’]s?$/, ''));
  }
  return found;
}

const units: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  bn: 1e9,
  billion: 1e9,
};
const written = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ');
const tens: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const wordNumber = `(?:${[...written, ...Object.keys(tens), 'a'].join('|')})`;
const figure = new RegExp(
  `(£|€|\\$)?\\b(?:(\\d+(?:,\\d+)*(?:\\.\\d+)?)|(${wordNumber}(?:[- ](?:${written.slice(0, 9).join('|')}))?\\b))\\s?(%|per ?cent\\b|hundred\\b|thousand\\b|million\\b|billion\\b|bn\\b|m\\b|k\\b)?`,
  'gi',
);

/** The figures of a text in one way of writing: `£140000000`, `44%`, `315`; years as `y2017`. Small counts are left out. */
export function listFigures(text: string): string[] {
  return [...text.matchAll(figure)].flatMap(([, sign = '', digits, words, unit = '']) => {
    const base = digits ? Number(digits.replaceAll(',', '')) : readWords(words ?? '');
    const factor = units[unit.toLowerCase()] ?? 1;
    const value = base * factor;
    const isPercent = /^(%|per)/i.test(unit);
    if (digits?.length === 4 && !sign && factor === 1 && !isPercent && value > 1980 && value < 2040)
      return [`y${value}`];
    if (!Number.isFinite(value) || (!sign && !isPercent && value < 13)) return [];
    return [`${sign}${Number(value.toPrecision(6))}${isPercent ? '%' : ''}`];
  });
}

function readWords(words: string): number {
  const parts = words.toLowerCase().split(/[- ]/);
  if (parts[0] === 'a') return 1;
  return parts.reduce((sum, word) => sum + (tens[word] ?? written.indexOf(word) + 1), 0);
}
