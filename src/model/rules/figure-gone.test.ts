import { expect, test } from 'vitest';
import { createEntry } from '../../../tests/support/page-context.ts';
import { checkFiguresGone } from './figure-gone.ts';

const sources = [{ id: 'a', title: 'A', publisher: 'P' }];
const cost = { amount: 25_000, currency: 'GBP', year: 2019, what: 'Staff', kind: 'spent', source: 'a' };
const claim = { id: 'fewer', kind: 'use', statement: 'S.', value: 1, unit: 'x', period: '2019', measuredBy: 'authority', source: 'a' }; // prettier-ignore
const facts = (more: object) => createEntry('case-studies', 'bins', { sources, ...more }).data;
const before = facts({ costs: [cost], claims: [claim] });
const correction = (...figures: string[]) =>
  createEntry('corrections', 'c', { page: 'case-studies/bins', kind: 'correction', figures });

const listGone = (now: object, ...figures: string[]) =>
  checkFiguresGone({ now: facts(now), earlier: [before], corrections: [correction(...figures)] }).map(
    ({ path, values }) => `${String(path)} ${values?.['name']}`,
  );

test('a figure that is no longer found under its name is told', () => {
  const other = { ...cost, amount: 27_000 };
  expect(listGone({ costs: [other] })).toEqual(['claims fewer', 'costs cost-spent-2019-25000']);
  expect(listGone({ costs: [other], claims: [claim] })).toEqual(['costs cost-spent-2019-25000']);
});

test('one that kept its name, or of which a correction tells, is not', () => {
  expect(listGone({ costs: [{ ...cost, amount: 27_000, id: 'cost-spent-2019-25000' }], claims: [claim] })).toEqual([]);
  expect(listGone({ claims: [{ ...claim, value: 2 }] }, 'cost-spent-2019-25000')).toEqual([]);
  expect(listGone({}, 'cost-spent-2019-25000', 'claim-fewer')).toEqual([]);
});

test('a new page, and a page of another kind, had none', () => {
  expect(checkFiguresGone({ now: before, earlier: [], corrections: [] })).toEqual([]);
  expect(checkFiguresGone({ now: before, earlier: [{}], corrections: [] })).toEqual([]);
});
