import { expect, test } from 'vitest';
import { rankTogether } from './search-rank.ts';

const found = (...pages: [id: string, score: number][]) =>
  pages.map(([id, score]) => ({ id, score, data: () => Promise.reject(new Error('not asked for')) }));
const order = (whole: ReturnType<typeof found>, parts: ReturnType<typeof found>[]) =>
  rankTogether(whole, parts, 100).map(({ id }) => id);

test('a page that holds more of the words comes first, and of two rare words counts more than common ones', () => {
  const common = found(['a', 5], ['b', 5], ['c', 5], ['d', 5], ['e', 5]);
  expect(order(found(), [common, found(['c', 2])])[0]).toBe('c');
});

test('pages with all the words come before those with as good single ones', () => {
  const parts = [found(['a', 2], ['b', 2]), found(['a', 2], ['b', 2])];
  expect(order(found(['b', 1]), parts)).toEqual(['b', 'a']);
});

test('as good pages keep the order of their ids', () => {
  const parts = [found(['b', 2], ['a', 2]), found(['b', 2], ['a', 2])];
  expect(order(found(), parts)).toEqual(['a', 'b']);
});

test('what holds next to nothing of the query is left out', () => {
  const common = found(...Array.from({ length: 90 }, (_, index): [string, number] => [`p${index}`, 1]));
  const ids = order(found(), [common, found(['x', 3]), found(['x', 3])]);
  expect(ids[0]).toBe('x');
  expect(ids).not.toContain('p1');
});

test('what matched a page stands in the order of what it is worth', () => {
  const [common, rare] = [found(['a', 1], ['b', 1], ['c', 1], ['d', 1]), found(['a', 1])];
  const [first] = rankTogether([], [common, rare], 100);
  expect(first?.hits).toEqual([rare[0], common[0]]);
});
