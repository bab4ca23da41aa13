import { expect, test } from 'vitest';
import { createEntry, createPageContext } from '../../tests/support/page-context.ts';
import { listBars } from './bars.ts';

const claim = (parts: object) => ({
  ...{ id: 'sets', kind: 'use', statement: 'More data.', value: 315, unit: 'data sets', period: '2016' },
  ...{ baseline: { value: 54, period: '2014' }, measuredBy: 'authority', source: 'report', ...parts },
});
const sources = [{ id: 'report', title: 'A report', publisher: 'Leeds' }];
const bars = (...claims: object[]) => {
  const entry = createEntry('case-studies', 'a', { claims, sources });
  return listBars(entry, createPageContext([entry]));
};

test('a pair has both figures in words with their times, and lengths in proportion', () => {
  expect(bars(claim({}))).toEqual([
    {
      anchor: 'claim-sets',
      statement: 'More data.',
      remark: undefined,
      before: { name: 'Before', value: '54 data sets', period: '2014', length: 17.1 },
      after: { name: 'After', value: '315 data sets', period: '2016', length: 100 },
    },
  ]);
});

test('a share is drawn against all there is; the supplier is named; a time that is not known is said to be', () => {
  const share = claim({ value: 71, unit: '% coverage', baseline: { value: 4, period: '2017' }, period: 'unknown' });
  const [pair] = bars({ ...share, measuredBy: 'supplier' });
  expect([pair?.before.length, pair?.after.length]).toEqual([4, 71]);
  expect([pair?.remark, pair?.after.period]).toEqual(['measured by the supplier', 'not known']);
});

test('a figure without a baseline has no bars', () => {
  expect(bars(claim({ baseline: undefined }))).toEqual([]);
});
