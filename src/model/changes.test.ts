import { expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { listChanges } from './changes.ts';

type Claim = Entry<'case-studies'>['data']['claims'][number];

const claim = (parts: Partial<Claim>): Claim => ({
  ...{ id: 'a', kind: 'use', statement: 'More of it.', value: 315, unit: 'data sets', period: '2016' },
  ...{ baseline: { value: 54, period: '2014' }, measuredBy: 'authority', source: 'report', ...parts },
});
const drawn = (parts: Partial<Claim>) =>
  listChanges([claim(parts)]).map(({ before, after, full }) => [before, after, full]);

test('a value and its baseline are drawn against the larger of the two, a share against all there is', () => {
  expect(drawn({})).toEqual([[54, 315, 315]]);
  expect(drawn({ value: 6, baseline: { value: 15, period: 'at first' } })).toEqual([[15, 6, 15]]);
  for (const unit of ['% of homes', 'percent of homes', 'per cent of homes'])
    expect(drawn({ value: 71, unit, baseline: { value: 4, period: '2017' } })).toEqual([[4, 71, 100]]);
  expect(drawn({ value: 150, unit: '% of the target' })).toEqual([]);
  expect(drawn({ value: 150, unit: '% of 2010' })).toEqual([[54, 150, 150]]);
  expect(drawn({ value: 0 })).toEqual([[54, 0, 54]]);
});

test.each([
  'sensors, at least',
  'percent of premises (almost)',
  'users (just over)',
  'people (between 50 and 60)',
  'over',
  'GBP (forecast)',
  'GBP over five years, projected',
  'calls, target',
])('%j is no plain figure', (unit) => {
  expect(drawn({ unit })).toEqual([]);
});

test.each(['calls to the council', 'people under 25', 'GBP over five years', 'places aimed high'])(
  '%j is one',
  (unit) => {
    expect(drawn({ unit })).toHaveLength(1);
  },
);

test('nothing is drawn without a baseline, from a forecast, below nothing or for nothing', () => {
  const { baseline, ...without } = claim({});
  expect(baseline).toBeDefined();
  expect(listChanges([without])).toEqual([]);
  expect(drawn({ baseline: { value: 60, period: '2011 (fewer than)' } })).toEqual([]);
  expect(drawn({ baseline: { value: 60, period: 'forecast of 2011' } })).toEqual([]);
  expect(drawn({ period: 'expected by 2030' })).toEqual([]);
  expect(drawn({ statement: 'It held more than 100 data sets.' })).toEqual([]);
  expect(drawn({ statement: 'It held over £100 more, a year over 2016.' })).toEqual([]);
  expect(drawn({ statement: 'It held 315 data sets, one more than Leeds.' })).toHaveLength(1);
  expect(drawn({ value: -3 })).toEqual([]);
  expect(drawn({ value: 0, baseline: { value: 0, period: '2014' } })).toEqual([]);
});
