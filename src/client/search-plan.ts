import { distance } from 'fastest-levenshtein';
import type { Named } from '../model/named.ts';
import { remember } from '../model/remember.ts';

// Words that a question has and its answer need not.
const filler = new Set(
  (
    'a about after all an and any are as at be been but by can could did do does each every for from get give had has have he her how i if in into ' +
    'is it its just let like make many may me might more most much must my need no not of off on one only or other our out over own please ' +
    'put say see she should so some such take tell than that the their them then there these they this those through to too under up us use used ' +
    'very want was way we were what when where which while who whom whose why will with without would you your vs versus'
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

// A page comes first among the results anyway; a topic, a term or a place is told on top of them.
const isThing = ({ text, path }: Named) => text !== '' || path.startsWith('authorities/');

const groupByName = remember((named: readonly Named[]) => {
  const groups = new Map<string, Named[]>();
  for (const one of named) for (const name of one.names) groups.set(name, [...(groups.get(name) ?? []), one]);
  return groups;
});
const listNameWords = remember(
  (named: readonly Named[]) => new Set(named.flatMap(({ names }) => names.flatMap((name) => name.split(' ')))),
);
const knownOf = remember((vocabulary: readonly string[]) => new Set(vocabulary));

/** Whether a query holds a word that stands in no name, so that it may be a slip. */
export function holdsStrangeWord(query: string, named: readonly Named[]): boolean {
  const known = listNameWords(named);
  return listWords(query).some((word) => word.length > 3 && !known.has(word));
}

/** What a query names: the longest names first, each stretch of the query once. */
export function findNamed(query: string, named: readonly Named[]): Named[] {
  const words = query.toLowerCase().match(/[\p{L}\p{N}&.-]+/gu) ?? [];
  const whole = words.join(' ');
  const byName = groupByName(named);
  const exact = byName.get(whole) ?? byName.get(query.trim().toLowerCase()) ?? [];
  if (exact.length) return exact.filter(isThing).slice(0, mostBest);
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

/** A query with its mistyped words mended, or undefined when every word is known or none has a near neighbour. */
export function correctQuery(query: string, vocabulary: readonly string[]): string | undefined {
  const known = knownOf(vocabulary);
  const mended = query.replaceAll(/\p{L}{4,}/gu, (word) => {
    const small = word.toLowerCase();
    if (known.has(small) || isForm(small, known)) return word;
    const nearest = findNearest(small, vocabulary);
    return nearest ?? word;
  });
  return mended === query ? undefined : mended;
}

// Another form of a known word is no slip.
const isForm = (word: string, known: ReadonlySet<string>) =>
  ['s', 'es', 'd', 'ed', 'ing', 'er', 'ers', 'ly'].some(
    (ending) => word.endsWith(ending) && known.has(word.slice(0, -ending.length)),
  ) || known.has(`${word}s`);

/** The most frequent word among the nearest ones: one slip in a short word, two in a longer one. */
function findNearest(word: string, vocabulary: readonly string[]): string | undefined {
  let least = word.length < 6 ? 1.5 : 2.5;
  let best: string | undefined;
  for (const candidate of vocabulary) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    // Slips seldom hit the first letter.
    const steps = distance(word, candidate) + (candidate[0] === word[0] ? 0 : 0.6);
    if (steps < least) [least, best] = [steps, candidate];
  }
  return best;
}
