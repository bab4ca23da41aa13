import { expect, test } from 'vitest';
import { createEntry } from '../../tests/support/page-context.ts';
import { listFigures, yearOf } from './figures.ts';

const cost = { amount: 25_000, currency: 'GBP', year: 2019, what: 'Staff', kind: 'spent', source: 'a' };
const claim = {
  kind: 'use',
  statement: 'S.',
  value: 1,
  unit: 'x',
  period: 'May 2018 to June 2019',
  measuredBy: 'authority',
  source: 'a',
};
const sources = [{ id: 'a', title: 'A', publisher: 'P' }];
const figuresOf = (more: object) => listFigures([createEntry('case-studies', 'bins', { sources, ...more })]);

test('claims are known by their ids, costs by kind, year and amount; repeated ones are numbered', () => {
  const figures = figuresOf({
    claims: [
      { ...claim, id: 'fewer' },
      { ...claim, id: 'cost-spent-2019-25000' },
    ],
    costs: [cost, cost, { ...cost, amount: 12.5, kind: 'awarded' }],
  });
  expect(figures.map(({ id }) => id)).toEqual([
    'bins--fewer',
    'bins--cost-spent-2019-25000',
    'bins--cost-spent-2019-25000-2',
    'bins--cost-spent-2019-25000-3',
    'bins--cost-awarded-2019-12-5',
  ]);
});

test('a name that is written down stays with its cost, whatever the amount; no other cost takes it', () => {
  const costs = [
    { ...cost, amount: 27_000, id: 'cost-spent-2019-25000' },
    cost,
    { ...cost, id: 'cost-spent-2019-25000-2' },
  ];
  const figures = figuresOf({ claims: [{ ...claim, id: 'fewer' }], costs });
  expect(figures.map(({ anchor }) => anchor)).toEqual([
    'claim-fewer',
    'cost-spent-2019-25000',
    'cost-spent-2019-25000-3',
    'cost-spent-2019-25000-2',
  ]);
});

test('a figure has the year of its money, or the last one its period names', () => {
  const [of, without, spent] = figuresOf({
    claims: [
      { ...claim, id: 'a' },
      { ...claim, id: 'b', period: 'unknown' },
    ],
    costs: [cost],
  });
  expect([of, without, spent].map((one) => one && yearOf(one))).toEqual(['2019', undefined, '2019']);
});
