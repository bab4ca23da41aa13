import { expect, test } from 'vitest';
import { addDays, formatDate, formatPeriod } from './date.ts';
import { formatMegabytes, formatMoney, formatNumber, formatValue } from './number.ts';

test('dates are written as far as they are known', () => {
  expect(formatDate('2018-07-04', 'en')).toBe('4 July 2018');
  expect(formatDate('2018-07', 'en')).toBe('July 2018');
  expect(formatDate('2018', 'en')).toBe('2018');
  expect(formatDate('2018-07-04', 'cy')).toBe('4 Gorffennaf 2018');
});

test.each([
  ['2027-04-01', -1, '2027-03-31'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-12-31', 7, '2027-01-07'],
  ['2026-03-29', 0, '2026-03-29'],
])('%s and %i days', (day, count, expected) => {
  expect(addDays(day, count)).toBe(expected);
});

test('a period without an end stays open', () => {
  expect(formatPeriod('2015', '2018-03', 'en')).toBe('2015 – March 2018');
  expect(formatPeriod('2015', undefined, 'en')).toBe('2015 –');
  expect(formatPeriod('2015', '2015', 'en')).toBe('2015');
  expect(formatPeriod(undefined, undefined, 'en')).toBe('');
});

test('numbers stand near their units', () => {
  expect(formatNumber(1120000)).toBe('1,120,000');
  expect(formatMoney(12000.5, 'GBP')).toBe('£12,000.5');
  expect(formatMoney(10, 'CHF')).toBe('CHF10');
  expect(formatValue(5000, 'GBP (over)')).toBe('over £5,000');
  expect(formatValue(20000, 'GBP over five years, projected')).toBe('£20,000 over five years, projected');
  expect(formatValue(93, '% of riders (at least)')).toBe('at least 93% of riders');
  expect(formatValue(315, 'data sets')).toBe('315 data sets');
});

test('a size is told in megabytes', () => {
  expect(formatMegabytes(5_312_000)).toBe('5.3 MB');
  expect(formatMegabytes(40_000)).toBe('0.0 MB');
});
