import { expect, test } from 'vitest';
import { findPageOf, listFilterValues, selectRows, type FigureRow } from './figure-rows.ts';

const row = (id: string, more: Partial<FigureRow>): FigureRow => ({
  ...{ id, value: '5%', text: 'Fewer calls.', kind: 'Time saved', when: '2019', year: '2019', by: 'the authority' },
  ...{
    authorities: ['Leeds'],
    themes: ['Data'],
    title: 'Calls',
    state: '',
    href: '/',
    source: 'Minutes',
    sourceHref: '/',
    cite: '',
  },
  ...more,
});
const rows = [
  row('a', {}),
  row('b', { year: '2021', authorities: ['Ynys Môn', 'Leeds'], kind: 'Use' }),
  row('c', { year: '' }),
];
const ids = (found: FigureRow[]) => found.map(({ id }) => id).join('');

test('all words and all chosen values must fit, in any order, without capitals and accents', () => {
  expect(ids(selectRows(rows, {}))).toBe('abc');
  expect(ids(selectRows(rows, { q: 'mon  CALLS' }))).toBe('b');
  expect(ids(selectRows(rows, { authority: 'Leeds', year: '2019' }))).toBe('a');
  expect(ids(selectRows(rows, { kind: 'Use', q: 'nothing' }))).toBe('');
  expect(ids(selectRows(rows, { theme: 'Elsewhere' }))).toBe('');
});

test('each filter offers what there is, once', () => {
  expect(listFilterValues(rows)).toEqual({
    kind: ['Time saved', 'Use'],
    authority: ['Leeds', 'Ynys Môn'],
    theme: ['Data'],
    by: ['the authority'],
    year: ['2021', '2019'],
  });
});

test('the page of a figure is known by the case studies with which pages begin', () => {
  const firsts = ['alpha', 'kilo', 'tango'];
  expect(
    ['alpha--x', 'golf--x', 'kilo--y', 'zulu--cost-spent-2019-1', 'aaa--x'].map((id) => findPageOf(id, firsts)),
  ).toEqual([1, 1, 2, 3, 1]);
});
