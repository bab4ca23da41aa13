import { expect, test } from 'vitest';
import { addYear, readDate, readPeriod } from './read-date.ts';
import { readCurrency, readNumber } from './read-number.ts';

test.each([
  ['4 July 2018', '2018-07-04'],
  ['Wednesday, 4th of July 2018', '2018-07-04'],
  ['July 4, 2018', '2018-07-04'],
  ['04/07/2018', '2018-07-04'],
  ['2018-7-4', '2018-07-04'],
  ['Sept 2018', '2018-09'],
  ['07/2018', '2018-07'],
  [' 2018. ', '2018'],
  ['31 February 2018', '31 February 2018'],
  ['last spring', 'last spring'],
])('%s is read as %s', (typed, read) => {
  expect(readDate(typed)).toBe(read);
});

test.each([
  ['2021 to March 2023', { started: '2021', ended: '2023-03' }],
  ['March to May 2022', { started: '2022-03', ended: '2022-05' }],
  ['2019-2021', { started: '2019', ended: '2021' }],
  ['since May 2022', { started: '2022-05' }],
  ['2022 to now', { started: '2022' }],
  ['2024 to 2030', { started: '2024' }],
  ['March 2024', { started: '2024-03' }],
  ['recently', { started: 'recently' }],
  ['', {}],
])('%s is a time', (typed, period) => {
  expect(readPeriod(typed, '2026-11-22')).toEqual(period);
});

test.each([
  ['£75,000', 75_000],
  ['1.2 million', 1_200_000],
  ['£1.1m', 1_100_000],
  ['48 per cent', 48],
  ['48%', 48],
  ['-3.5', -3.5],
  ['1,2', '1,2'],
  ['about forty', 'about forty'],
])('%s is the number %s', (typed, number) => {
  expect(readNumber(typed)).toBe(number);
});

test('an amount is in pounds unless it says otherwise', () => {
  expect([readCurrency('75000'), readCurrency('€5'), readCurrency('$5')]).toEqual(['GBP', 'EUR', 'USD']);
});

test('a year after the last of February is the 28th', () => {
  expect([addYear('2026-11-22'), addYear('2028-02-29')]).toEqual(['2027-11-22', '2029-02-28']);
});
