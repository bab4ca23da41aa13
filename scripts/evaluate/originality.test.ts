import { expect, test } from 'vitest';
import { copiedWords, findCopied, listRuns } from './originality.ts';

const source = 'One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen.';
const known = new Set(listRuns(source));

test('a run of so many words is found whole, whatever its signs and capitals', () => {
  expect(copiedWords).toBe(12);
  expect(findCopied(`Here: ${source.toUpperCase().replaceAll(' ', ', ')} End.`, known)).toEqual([
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen',
  ]);
});

test('one word fewer is none, and a quotation is none', () => {
  expect(findCopied('One two three four five six seven eight nine ten eleven and so on.', known)).toEqual([]);
  expect(findCopied(`They wrote: "${source}"`, known)).toEqual([]);
  expect(findCopied(`They wrote: “${source}”`, known)).toEqual([]);
});

test('two runs are two', () => {
  const run = source.split(' ').slice(0, 12).join(' ');
  expect(findCopied(`${run} and then again ${run} and more`, known)).toHaveLength(2);
});
