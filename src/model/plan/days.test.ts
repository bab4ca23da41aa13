import { expect, test } from 'vitest';
import { isForward, readDays } from './days.ts';

test.each([
  ['Days 1 to 10', 'day 1 10'],
  ['days 1-10', 'day 1 10'],
  ['Days 1–10', 'day 1 10'],
  ['Day 1 to day 10', 'day 1 10'],
  ['Days 1 and 2', 'day 1 2'],
  ['From day 11 to day 40', 'day 11 40'],
  ['between days 11 and 40', 'day 11 40'],
  ['Day 30', 'day 30 30'],
  ['On day 30', 'day 30 30'],
  ['Day 100, then every six months', 'day 100 100'],
  ['Days 60 to 100 (or sooner)', 'day 60 100'],
  ['Days 1 to 10.', 'day 1 10'],
  ['Day one', 'day 1 1'],
  ['First ten days', 'day 1 10'],
  ['In your first 30 days', 'day 1 30'],
  ['Within the first two weeks', 'week 1 2'],
  ['By day 20', 'day - 20'],
  ['By the end of week 6', 'week - 6'],
  ['No later than day 5', 'day - 5'],
  ['From week 10', 'week 10 -'],
  ['Since day 3', 'day 3 -'],
  ['Week 10 onwards', 'week 10 -'],
  ['After day 30', 'day 31 -'],
  ['Week 1', 'week 1 1'],
  ['Weeks 1 and 2', 'week 1 2'],
  ['Weeks  6  to  12', 'week 6 12'],
  ['First week', 'week 1 1'],
  ['In the second month', 'month 2 2'],
  ['Months 2 to 3', 'month 2 3'],
  ['Dyddiau 1 i 10', 'day 1 10'],
  ['Wythnosau 1 a 2', 'week 1 2'],
  ['Erbyn diwrnod 20', 'day - 20'],
  ['O wythnos 10', 'week 10 -'],
  ['O ddiwrnod 20', 'day 20 -'],
  ['O fis 3', 'month 3 -'],
  ['Ar ôl wythnos 4', 'week 5 -'],
])('%s is %s', (when, expected) => {
  const days = readDays(when);
  expect(days && `${days.unit} ${days.from ?? '-'} ${days.to ?? '-'}`).toBe(expected);
});

test.each([
  'Before any new project',
  '18 months before a contract ends',
  '12 months before',
  'As you go',
  'In the contract',
  'At the end, and one year later',
  'Each year',
  'Every six months',
  'Every quarter after that',
  'Weekdays 1 to 5',
  'Days of the week',
  'Day 1 to week 2',
  'Daily',
  'Πρώτη μέρα',
  '',
])('%s is not counted from a first day', (when) => {
  expect(readDays(when)).toBeUndefined();
});

test.each([
  ['Days 1 to 10', true],
  ['Day 1', true],
  ['From week 10', true],
  ['By day 20', true],
  ['Days 20 to 10', false],
  ['Days 0 to 10', false],
  ['By day 0', false],
])('%s runs forwards: %s', (when, expected) => {
  const days = readDays(when);
  expect(days && isForward(days)).toBe(expected);
});
