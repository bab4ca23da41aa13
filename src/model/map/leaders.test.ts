import { expect, test } from 'vitest';
import { findLeaders } from './leaders.ts';

const share = (regions: Record<string, string>) =>
  findLeaders(Object.entries(regions).map(([region, cases]) => ({ region, cases: new Set(cases) })));

test.each([
  ['no work', { North: '', South: '' }, 'none', []],
  ['one region has it all', { North: 'ab', South: '' }, 'all', ['North']],
  ['one has more than half', { North: 'abc', South: 'de' }, 'most', ['North']],
  [
    'two together have more than half',
    { East: 'a', North: 'bcd', South: 'efg', West: 'hi' },
    'most',
    ['North', 'South'],
  ],
  ['half is not most', { A: 'abc', B: 'de', C: 'f' }, 'most', ['A', 'B']],
  ['a work of two regions counts once in all', { A: 'abcd', B: 'abe', C: 'abf' }, 'most', ['A']],
  ['a tie at the end of the few must not choose', { A: 'abcd', B: 'ef', C: 'gh', D: 'ij', E: 'kl' }, 'first', ['A']],
  ['two lead equally', { A: 'abc', B: 'def', C: 'gh', D: 'ij', E: 'kl', F: 'mn', G: 'op' }, 'level', ['A', 'B']],
  ['all are equal', { A: 'a', B: 'b', C: 'c', D: 'd', E: 'e' }, 'even', []],
  ['two regions, equal', { A: 'a', B: 'b' }, 'all', ['A', 'B']],
])('%s', (...[, given, kind, regions]) => {
  expect(share(given)).toEqual({ kind, regions });
});
