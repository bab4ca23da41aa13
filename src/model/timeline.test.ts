import { expect, test } from 'vitest';
import type { Adoption } from './adoption.ts';
import type { Entry } from './entry.ts';
import { createTimeline } from './timeline.ts';

const followUp = (on: string) => ({ data: { on } }) as Entry<'follow-ups'>;
const adoption = (date: string) => ({ record: { data: { date } } }) as Adoption;

function show(data: object, { followUps = [] as string[], adoptions = [] as string[] } = {}) {
  const entry = { data: { costs: [], claims: [], confirmedBy: [], ...data } } as unknown as Entry<'case-studies'>;
  const years = createTimeline(entry, {
    followUpsOf: () => followUps.map(followUp),
    adoptionsOf: () => adoptions.map(adoption),
  });
  return years.map(({ year, events }) => [year, ...events.map(({ what, date }) => `${what} ${date}`)].join(', '));
}

test('goes by years, in each first what is only known by the year', () => {
  const shown = show(
    {
      started: '2014-04',
      ended: '2016',
      costs: [{ year: 2014 }],
      confirmedBy: [{ authority: 'a', date: '2020-01-31' }],
    },
    { followUps: ['2020-01', '2016-03-01'], adoptions: ['2020'] },
  );
  expect(shown).toEqual([
    '2014, cost 2014, started 2014-04',
    '2016, ended 2016, followUp 2016-03-01',
    '2020, reuse 2020, followUp 2020-01, confirmed 2020-01-31',
  ]);
});

test('a figure stands in it only where its period is one date', () => {
  const periods = [
    '2015',
    'July 2016',
    '4 July 2017',
    '2014 to 2016',
    'autumn 2014',
    'To December 2015',
    'unknown',
    '3/4/2018',
  ];
  const shown = show({ started: '2014', claims: periods.map((period) => ({ period })) });
  expect(shown).toEqual(['2014, started 2014', '2015, claim 2015', '2016, claim 2016-07', '2017, claim 2017-07-04']);
});

test('two events, or those of one year, tell no story', () => {
  expect(show({ started: '2014', ended: '2016' })).toEqual([]);
  expect(show({ started: '2014', ended: '2014-12', costs: [{ year: 2014 }] })).toEqual([]);
  expect(show({})).toEqual([]);
});
