import { expect, test } from 'vitest';
import { timeOf } from '../../tests/support/time-of.ts';
import { findNearest } from './nearest.ts';

test.each([
  ['stge', ['stage', 'state', 'status'], 'stage'],
  ['Open-Data', ['open-data', 'maps'], 'open-data'],
  ['achived', ['achieved', 'partly'], 'achieved'],
  ['leads', ['leeds', 'london'], 'leeds'],
  ['cat', ['cut', 'dog'], 'cut'],
  ['cat', ['dog'], undefined],
  ['open-data', ['closed-data'], undefined],
  ['anything', [], undefined],
  ['', ['a', 'stage'], 'a'],
])('%j among %j: %j', (word, known, nearest) => {
  expect(findNearest(word, known)).toBe(nearest);
});

test('the first of two that are as near wins, in the order given', () => {
  expect(findNearest('stabe', ['stage', 'stake'])).toBe('stage');
  expect(findNearest('stabe', ['stake', 'stage'])).toBe('stake');
});

test('thousands of long words are compared in no time', () => {
  const known = Array.from({ length: 20_000 }, (_, index) => `heading-${index}`);
  expect(timeOf(() => expect(findNearest('x'.repeat(1900), known)).toBeUndefined())).toBeLessThan(500);
});
