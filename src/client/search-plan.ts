import { distance } from 'fastest-levenshtein';
import { letterOf, splitWords, type Named } from '../model/named.ts';

// Words that a question has and its answer need not.
const filler = new Set(
  (
    'a about after all an and any are as at be been but by can could did do does each every for from get give had has have he her how i if in into ' +
    'is it its just let like make many may me might more most much must my need no not of off on one only or other our out over own please ' +
    'put say see she should so some such take tell than that the their them then there these they this those through to too under up us use used ' +
    'very want was way we were what when where which while who whom whose why will with without would you your vs versus ' +
    'cant couldnt didnt doesnt dont hasnt havent isnt ive shouldnt theyre thats wasnt weve werent whats wont wouldnt youre youve'
  ).split(' '),
);

/** The words of a query in small letters; those that say nothing are left out, unless there are no others. */
export function listWords(query: string): string[] {
  const all = query.toLowerCase().match(/[\p{L}\p{N}£%][\p{L}\p{N}'’%-]*/gu) ?? [];
  const words = all.filter((word) => !filler.has(word));
  return [...new Set(words.length ? words : all)];
}

const mostWords = 4;
const mostBest = 3;
// A long question is about more than what it names.
const longQuery = 4;

const namesOf = ({ title, names }: Named) => [title, ...names].map((name) => name.toLowerCase());

function groupByName(named: readonly Named[]): Map<string, Named[]> {
  const groups = new Map<string, Named[]>();
  for (const one of named)
    for (const name of new Set(namesOf(one))) groups.set(name, [...(groups.get(name) ?? []), one]);
  return groups;
}

/**
 * What a query names: as a whole, or else, unless the page itself is the answer, in any stretch of it, the longest names
 * first and each stretch once.
 */
export function findNamed(query: string, named: readonly Named[], isAnswered = false): Named[] {
  const words = query.toLowerCase().match(/[\p{L}\p{N}&.-]+/gu) ?? [];
  const whole = words.join(' ');
  const byName = groupByName(named);
  const exact = byName.get(whole) ?? byName.get(query.trim().toLowerCase()) ?? [];
  if (exact.length || isAnswered) return exact.slice(0, mostBest);
  const found: Named[] = [];
  const taken = new Set<number>();
  for (let length = Math.min(mostWords, words.length - 1); length > 0; length--)
    for (let start = 0; start + length <= words.length; start++) {
      const span = Array.from({ length }, (_, index) => start + index);
      const stretch = words.slice(start, start + length).join(' ');
      if (span.some((at) => taken.has(at)) || (length === 1 && filler.has(stretch))) continue;
      const hits = (byName.get(stretch) ?? []).filter(({ text }) => text !== '');
      if (!hits.length) continue;
      span.forEach((at) => taken.add(at));
      found.push(...hits.slice(0, 1));
    }
  return [...new Set(found)].slice(0, listWords(query).length > longQuery ? 1 : 2);
}

/** Whether a query of several words stands in a title: then the page itself is the answer. */
export function isTitled(query: string, title: string): boolean {
  const words = splitWords(query);
  return words.length > 1 && ` ${splitWords(title).join(' ')} `.includes(` ${words.join(' ')} `);
}

/** Where a word is looked up: lists by letter, loaded when they are asked for. */
export interface WordLists {
  /** The words of the library, the most frequent first. */
  words: (letter: string) => Promise<readonly string[]>;
  /** Words of the language, in their basic form. */
  dictionary: (letter: string) => Promise<readonly string[]>;
}

/**
 * A query with its mistyped words mended, or undefined when every word is known or none has a near neighbour. The lists
 * are only asked for where a word stands in none of the names; a word of the language is never mended.
 */
export async function correctQuery(
  query: string,
  named: readonly Named[],
  lists: WordLists,
): Promise<string | undefined> {
  const inNames = new Set(named.flatMap(namesOf).flatMap(splitWords));
  const typed = [...new Set(query.match(/\p{L}{4,}/gu))];
  const slips = new Map<string, string>();
  for (const word of typed) {
    const small = word.toLowerCase();
    const mended = inNames.has(small) || filler.has(small) ? undefined : await mend(small, lists);
    if (mended !== undefined) slips.set(word, mended);
  }
  return slips.size ? query.replaceAll(/\p{L}{4,}/gu, (word) => slips.get(word) ?? word) : undefined;
}

async function mend(word: string, { words, dictionary }: WordLists): Promise<string | undefined> {
  const letter = letterOf(word);
  const alike = await words(letter);
  if (isForm(word, new Set(alike)) || isForm(word, new Set(await dictionary(letter)))) return undefined;
  // Slips seldom hit the first letter; where they do, it has mostly changed places with the second.
  const second = letterOf(word.slice(1));
  return findNearest(word, second === letter ? alike : [...alike, ...(await words(second))]);
}

const endings = [
  '',
  's',
  'es',
  'd',
  'ed',
  'ing',
  'ings',
  'er',
  'ers',
  'ly',
  'ies',
  'ied',
  'ier',
  'iest',
  'est',
  'ness',
];

/** Whether a word is a known one or a form of it: `cities` of `city`, `stopped` of `stop`, `saving` of `save`. */
function isForm(word: string, known: ReadonlySet<string>): boolean {
  return endings.some((ending) => {
    if (!word.endsWith(ending)) return false;
    const stem = ending ? word.slice(0, -ending.length) : word;
    const isDoubled = ending !== '' && stem.at(-1) === stem.at(-2);
    return (
      stem.length > 2 &&
      (known.has(stem) ||
        (/^[ei]/.test(ending) && known.has(`${stem}e`)) ||
        (ending.startsWith('i') && known.has(`${stem}y`)) ||
        (isDoubled && known.has(stem.slice(0, -1))))
    );
  });
}

/** The most frequent word among the nearest ones: one slip in a short word, two in a longer one. */
function findNearest(word: string, candidates: readonly string[]): string | undefined {
  let least = word.length < 6 ? 1.5 : 2.5;
  let best: string | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least || filler.has(candidate)) continue;
    const steps = isSwapped(word, candidate) ? 1 : distance(word, candidate) + (candidate[0] === word[0] ? 0 : 0.6);
    if (steps < least) [least, best] = [steps, candidate];
  }
  return best;
}

/** Whether two neighbouring letters changed places: one slip, which the distance counts as two. */
function isSwapped(word: string, other: string): boolean {
  let at = 0;
  while (at < word.length && word[at] === other[at]) at += 1;
  return at < word.length && word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2) === other;
}
