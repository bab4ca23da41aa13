import { expect, test } from 'vitest';
import { readDays } from '../model/plan/days.ts';
import { addDays, addMonths, dateDays } from './plan-dates.ts';
import { formatSpan } from './span.ts';

test.each([
  ['2027-05-04', 'Days 1 to 10', '2027-05-04', '2027-05-13'],
  ['2027-05-04', 'Days 60 to 100', '2027-07-02', '2027-08-11'],
  ['2027-05-04', 'Week 1', '2027-05-04', '2027-05-10'],
  ['2027-05-04', 'Weeks 2 to 4', '2027-05-11', '2027-05-31'],
  ['2027-05-04', 'Month 2', '2027-06-04', '2027-07-03'],
  ['2028-01-31', 'Month 2', '2028-02-29', '2028-03-30'],
  ['2027-01-31', 'Month 2', '2027-02-28', '2027-03-30'],
  ['2028-02-20', 'Days 1 to 10', '2028-02-20', '2028-02-29'],
  ['2027-02-20', 'Days 1 to 10', '2027-02-20', '2027-03-01'],
  ['2100-02-20', 'Days 1 to 10', '2100-02-20', '2100-03-01'],
  ['2026-12-30', 'Days 1 to 10', '2026-12-30', '2027-01-08'],
  // The clocks change in these weeks.
  ['2027-03-27', 'Days 1 to 3', '2027-03-27', '2027-03-29'],
  ['2027-10-30', 'Days 1 to 3', '2027-10-30', '2027-11-01'],
  ['2027-05-04', 'By day 20', undefined, '2027-05-23'],
  ['2027-05-04', 'From week 10', '2027-07-06', undefined],
])('from %s, %s runs from %s to %s', (...row) => {
  const [firstDay, when, first, last] = row;
  const days = readDays(when);
  expect(days && dateDays(days, firstDay)).toEqual({ ...(first && { first }), ...(last && { last }) });
});

test('adding days one by one meets every day of four years once', () => {
  let day = '1999-12-31';
  const months = new Set<string>();
  for (let count = 1; count <= 1461; count += 1) {
    day = addDays(day, 1);
    months.add(day.slice(0, 7));
  }
  expect(day).toBe('2003-12-31');
  expect(months.size).toBe(48);
  expect(addDays('1999-12-31', 1461)).toBe(day);
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
});

test.each([
  ['2027-01-31', 1, '2027-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2027-08-31', 1, '2027-09-30'],
  ['2027-12-15', 1, '2028-01-15'],
  ['2027-05-04', 0, '2027-05-04'],
])('%s and %i months is %s', (day, count, expected) => {
  expect(addMonths(day, count)).toBe(expected);
});

test.each([
  ['2027-05-04', '2027-05-13', 'en', ['4', '13 May 2027']],
  ['2027-05-28', '2027-06-03', 'en', ['28 May', '3 June 2027']],
  ['2027-12-28', '2028-01-03', 'en', ['28 December 2027', '3 January 2028']],
  ['2027-05-04', '2027-05-13', 'cy', ['4', '13 Mai 2027']],
])('from %s to %s in %s is %j', (...row) => {
  const [first, last, language, expected] = row;
  expect(formatSpan(first, last, language)).toEqual(expected);
});
