import { describe, expect, test } from 'vitest';
import { createText, measure, oddTexts } from '../../../tests/support/similar.ts';
import { findCopies, listShingles } from './copies.ts';

/** So many words, each another: `a0 a1 a2`. */
const words = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}${at}`);
const compare = (draft: string[], other: string[]) =>
  findCopies(listShingles(createText({ passages: draft })), createText({ passages: other }));

// 30 words are 28 runs of three; of the first 16 words 14 are shared, which is half, of the first 15 only 13.
test.each([
  [16, true],
  [15, false],
])('of a draft of 30 words the first %i stand elsewhere: %j', (count, isCopy) => {
  const draft = words('a', 30);
  expect(compare([draft.join(' ')], [draft.slice(0, count).join(' ')])).toEqual({
    isCopy,
    passages: [draft.slice(0, count).join(' ')],
  });
});

test.each([
  [25, true],
  [24, false],
])('of a long draft %i words in a row stand elsewhere: %j', (count, isCopy) => {
  const row = words('b', count).join(' ');
  expect(compare([...words('a', 200), row, ...words('c', 200)], [row]).isCopy).toBe(isCopy);
});

test('a text of few words is no copy, be it the same', () => {
  expect(compare([words('a', 21).join(' ')], [words('a', 21).join(' ')])).toEqual({ isCopy: false, passages: [] });
  expect(compare([words('a', 22).join(' ')], [words('a', 22).join(' ')]).isCopy).toBe(true);
});

test('capitals and signs are no difference, and a passage is shown as the draft has it', () => {
  const draft = 'The Crews, at dawn, “Drove” one round – and lifted every lid in the whole of the town.';
  const found = compare(
    [`${draft} ${words('x', 30).join(' ')}`],
    [
      draft
        .toLowerCase()
        .replaceAll(/[^a-z ]/g, '')
        .replaceAll('  ', ' '),
    ],
  );
  expect(found).toEqual({ isCopy: false, passages: [draft.slice(0, -1)] });
});

test('stretches of less than twelve words are not shown, and of more than five the first five', () => {
  const rows = Array.from({ length: 7 }, (_, at) => words(`row${at}x`, 12).join(' '));
  const draft = rows.flatMap((row, at) => [row, words(`own${at}x`, 40).join(' ')]);
  expect(compare(draft, rows.toReversed()).passages).toEqual(rows.slice(0, 5));
  expect(compare(draft, [words('row0x', 11).join(' ')]).passages).toEqual([]);
});

describe('nothing is a copy', () => {
  const prompt = `To be written: ${words('a', 40).join(' ')}`;
  test.each([
    ['of nothing', [words('a', 40).join(' ')], []],
    ['when it is nothing', [], [words('a', 40).join(' ')]],
    ['for what a new page asks', [prompt], [prompt]],
    ['for what a new page asks in Welsh', [prompt.replace('To be written', 'I’w ysgrifennu')], [prompt]],
  ])('%s', (_, draft, other) => expect(compare(draft, other)).toEqual({ isCopy: false, passages: [] }));
});

test.each(oddTexts)('%s are compared in under a second', (_, text) => {
  expect(measure(() => compare([text], [text]))).toBeLessThan(1000);
});
