import { expect, test, vi } from 'vitest';
import { createEntry, createPageContext } from '../../tests/support/page-context.ts';
import { listFigurePages } from './claims.ts';

vi.stubEnv('SITE', 'https://a.example');

const source = { id: 'a', title: 'A', publisher: 'P' };
const cost = { amount: 25_000, currency: 'GBP', year: 2019, what: 'Staff', kind: 'spent', source: 'a' };
const rowOf = (more: object) => {
  const entry = createEntry('case-studies', 'bins', { sources: [source], costs: [cost], ...more });
  return listFigurePages(createPageContext([entry, createEntry('authorities', 'leeds')]))[0]?.[0];
};

test('what is cited is the row on the case study, which needs no other page', () => {
  const address = '/case-studies/bins/#cost-spent-2019-25000';
  const row = rowOf({});
  expect(row?.href).toBe(address);
  expect(row?.cite.endsWith(` https://a.example${address}`)).toBe(true);
});

test('a figure of a withdrawn page says so in its row and in what is cited', () => {
  const row = rowOf({ lifecycle: { state: 'withdrawn', reason: 'Wrong.' } });
  expect(row?.state).toBe('This page is withdrawn.');
  expect(row?.cite.endsWith('This page is withdrawn.')).toBe(true);
  expect(rowOf({})).toMatchObject({ state: '' });
});
