import { isWritten } from '../written.ts';
import type { Text } from './features.ts';

const shingleWords = 3;
const copied = 0.5;
const longRun = 25;
// Shorter texts share their few words by chance.
const fewest = 20;

/** The words of a text in their order, and where they stand in it. */
interface Words {
  words: string[];
  text: string;
  starts: number[];
  ends: number[];
}

/** Takes a draft apart for `findCopies`: its passages one after the other, those that nobody has written yet left out. */
export function listShingles({ passages }: Text): Words {
  const text = passages.filter(isWritten).join('\n');
  const found = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  return {
    text,
    words: found.map(([word]) => word.toLowerCase()),
    starts: found.map(({ index }) => index),
    ends: found.map(({ 0: word, index }) => index + word.length),
  };
}

/**
 * Whether a draft repeats a text (half of its three-word shingles stand in it, or 25 words in a row do), and which
 * stretches of the draft it repeats.
 */
export function findCopies(draft: Words, other: Text): { isCopy: boolean; passages: string[] } {
  const known = new Set(shinglesOf(listShingles(other).words));
  const shingles = shinglesOf(draft.words);
  if (new Set(shingles).size < fewest || !known.size) return { isCopy: false, passages: [] };
  const held = shingles.map((shingle) => known.has(shingle));
  const runs = listRuns(held).filter(({ length }) => length + shingleWords - 1 >= shingleWords * 4);
  const distinct = new Set(shingles);
  const share = distinct.intersection(known).size / distinct.size;
  const longest = Math.max(0, ...runs.map(({ length }) => length + shingleWords - 1));
  const passages = runs.map(({ start, length }) =>
    draft.text.slice(draft.starts[start], draft.ends[start + length + shingleWords - 2]),
  );
  return { isCopy: share >= copied || longest >= longRun, passages: passages.slice(0, 5) };
}

const shinglesOf = (words: readonly string[]) =>
  words.slice(shingleWords - 1).map((_, index) => words.slice(index, index + shingleWords).join(' '));

function listRuns(held: readonly boolean[]): { start: number; length: number }[] {
  const runs: { start: number; length: number }[] = [];
  for (const [index, isHeld] of held.entries()) {
    if (!isHeld) continue;
    const last = runs.at(-1);
    if (last && last.start + last.length === index) last.length += 1;
    else runs.push({ start: index, length: 1 });
  }
  return runs;
}
