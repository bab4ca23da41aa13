import { expect, test } from 'vitest';
import { emptyState, note, parseState, tick } from './kept.ts';

const roles = ['mayor', 'cdo'] as const;

test('what was kept comes back', () => {
  const state = { role: 'cdo', firstDay: '2028-02-29', done: ['a', 'b'], notes: { a: 'Ask Ann.' } };
  expect(parseState(JSON.parse(JSON.stringify(state)), { roles })).toEqual(state);
});

test.each([
  undefined,
  null,
  'text',
  7,
  [],
  { role: 'officer', firstDay: '2027-02-29', done: 'a', notes: 'b' },
  { role: ['cdo'], firstDay: 20270504, done: { a: 1 }, notes: null },
  { done: [1, null, {}], notes: { a: 5, b: '  ' } },
])('%j is as good as nothing', (kept) => {
  expect(parseState(kept, { roles })).toEqual(emptyState);
});

test('a step is ticked once, and a tick is taken away', () => {
  const ticked = tick(tick(emptyState, 'a', true), 'a', true);
  expect(ticked.done).toEqual(['a']);
  expect(tick(tick(ticked, 'b', true), 'a', false).done).toEqual(['b']);
});

test('a note is kept, cut where it is endless, and gone when it is emptied', () => {
  const noted = note(emptyState, 'a', 'Ask Ann.');
  expect(noted.notes).toEqual({ a: 'Ask Ann.' });
  expect(note(noted, 'a', 'x'.repeat(9000)).notes['a']).toHaveLength(2000);
  expect(note(noted, 'a', ' \n').notes).toEqual({});
});
