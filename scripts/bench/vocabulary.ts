import { createDraw, createRandom, type Random } from './random.ts';

/** How many different words the generated texts are made of. */
export const vocabularySize = 45_000;

const starts = [
  'b',
  'br',
  'c',
  'ch',
  'd',
  'f',
  'g',
  'gr',
  'h',
  'l',
  'm',
  'n',
  'p',
  'pl',
  'r',
  's',
  'st',
  't',
  'tr',
  'w',
];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const ends = ['', '', '', 'l', 'm', 'n', 'nd', 'r', 's', 't'];

/** The words of the real content, most frequent first, filled up with made ones to 45,000. */
export function createVocabulary(real: readonly string[]): string[] {
  const random = createRandom(45);
  const words = new Set(real.slice(0, vocabularySize));
  while (words.size < vocabularySize) words.add(makeWord(random));
  return [...words];
}

function makeWord(random: Random): string {
  const syllables = Array.from({ length: random.between(2, 4) }, () =>
    [starts, vowels, ends].map((parts) => random.pick(parts)).join(''),
  );
  return syllables.join('');
}

/** Draws words as texts use them (Zipf's law): the second half as often as the first, the third a third as often. */
export function createWordDraw(vocabulary: readonly string[]): (random: Random) => string {
  return createDraw(
    vocabulary,
    vocabulary.map((_, rank) => 1 / (rank + 1)),
  );
}
