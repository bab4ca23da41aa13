import { expect, test } from 'vitest';
import { followMoves, mergeHistory, parseHistory, writeHistory } from './history.ts';

const told = {
  added: { 'guides/b.mdx': '2026-03-04', 'guides/a.mdx': '2026-01-02', 'gone.mdx': '2020-01-01' },
  credit: { 'guides/a.mdx': ['Ann', 'Ben'], 'guides/b.mdx': ['Ann'] },
};

test('what is written is read back, sorted by path, without files that are gone', () => {
  const text = writeHistory(['guides/b.mdx', 'guides/a.mdx', 'guides/unknown.mdx'], told);
  expect(parseHistory(text)).toEqual({
    version: 1,
    files: {
      'guides/a.mdx': { added: '2026-01-02', contributors: ['Ann', 'Ben'] },
      'guides/b.mdx': { added: '2026-03-04', contributors: ['Ann'] },
    },
  });
  expect(text.indexOf('guides/a.mdx')).toBeLessThan(text.indexOf('guides/b.mdx'));
});

test('a history that was brought along gives a file its first day and its writers; later changes count, too', () => {
  const history = { version: 1 as const, files: { 'guides/a.mdx': { added: '2019-05-06', contributors: ['Cid'] } } };
  const merged = mergeHistory(told, history, { 'guides/a.mdx': ['Ben'] });
  expect(merged.added['guides/a.mdx']).toBe('2019-05-06');
  expect(merged.credit).toEqual({ 'guides/a.mdx': ['Cid', 'Ben'], 'guides/b.mdx': ['Ann'] });
  const later = { version: 1 as const, files: { 'guides/a.mdx': { added: '2030-01-01', contributors: [] } } };
  expect(mergeHistory(told, later, {}).added['guides/a.mdx']).toBe('2026-01-02');
});

test('a page that moved keeps its first day and its writers, also when it moved twice', () => {
  const moved = {
    added: { 'guides/a.mdx': '2020-01-02', 'guides/b.mdx': '2021-03-04', 'guides/c.mdx': '2022-05-06' },
    credit: { 'guides/a.mdx': ['Ann'], 'guides/b.mdx': ['Ben', 'Ann'], 'guides/c.mdx': ['Cid', 'Ben'] },
  };
  const now = followMoves(moved, [
    { from: 'guides/a', to: 'guides/c' },
    { from: 'guides/b', to: 'guides/c' },
    { from: 'guides/never', to: 'guides/none' },
    { from: 'authorities/old', to: 'authorities/new' },
  ]);
  expect(now).toEqual({
    added: { ...moved.added, 'guides/c.mdx': '2020-01-02' },
    credit: { ...moved.credit, 'guides/c.mdx': ['Ann', 'Ben', 'Cid'] },
  });
  expect(followMoves({ added: {}, credit: {} }, [{ from: 'guides/a', to: 'guides/c' }])).toEqual({
    added: {},
    credit: {},
  });
});

test.each([
  'no JSON',
  '[]',
  '{"version":2,"files":{}}',
  '{"version":1,"files":{"a":{"added":"yesterday"}}}',
  '{"version":1,"files":{"a":{"contributors":["a@b.example"]}}}',
  '{"version":1,"files":{"a":{"contributors":["two\\nlines"]}}}',
  '{"version":1,"files":{},"more":1}',
])('anything else is no history: %s', (json) => {
  expect(parseHistory(json)).toBeUndefined();
});

test('what is written can be read wherever it goes: names no instance would take are left out', () => {
  const names = ['Ann', 'Ann @ Leeds, ann@leeds.example', 'two\nlines', 'x'.repeat(101), 'hid\u202Eden'];
  const many = Array.from({ length: 60 }, (_, index) => `Writer ${index}`);
  const path = 'guides/a.mdx';
  const written = (list: string[]) =>
    parseHistory(writeHistory([path], { added: {}, credit: { [path]: list } }))?.files[path]?.contributors;
  expect(written(names)).toEqual(['Ann']);
  expect(written(many)).toEqual(many.slice(0, 30));
  const { credit } = mergeHistory(
    { added: {}, credit: {} },
    { version: 1, files: { [path]: { contributors: many.slice(0, 30) } } },
    { [path]: many.slice(30) },
  );
  expect(credit[path]).toEqual(many.slice(0, 30));
});
