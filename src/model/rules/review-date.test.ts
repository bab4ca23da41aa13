import { expect, test } from 'vitest';
import { checkReviewDates, type ReviewFacts } from './review-date.ts';

const create = (on: string, by: string, ...checked: string[]): ReviewFacts => ({
  reviewed: { on, checked },
  reviewBy: by,
});
const before = create('2025-01-02', '2026-01-02', 'Every figure', 'The links');
const listFaults = (now: ReviewFacts, ...earlier: ReviewFacts[]) =>
  checkReviewDates(now, earlier).map(({ code, path, values }) => [
    code,
    path?.join('.'),
    values?.['from'],
    values?.['to'],
  ]);

test.each<[string, ReviewFacts, string[]]>([
  ['nothing moved', before, []],
  ['both dates', create('2026-01-02', '2027-01-02', 'Every figure', 'The links'), ['reviewed.on', 'reviewBy']],
  ['the day of the review', create('2026-01-02', '2026-01-02', 'Every figure', 'The links'), ['reviewed.on']],
  ['the day of the review, back', create('2024-01-02', '2026-01-02', 'Every figure', 'The links'), ['reviewed.on']],
  ['the day of the next', create('2025-01-02', '2027-01-02', 'Every figure', 'The links'), ['reviewBy']],
  ['the next one brought nearer', create('2025-01-02', '2025-06-02', 'Every figure', 'The links'), []],
  ['the next one left out', { reviewed: { on: '2025-01-02', checked: ['Every figure'] } }, ['reviewBy']],
  ['the same in another order', create('2026-01-02', '2026-01-02', 'the links.', 'Every  figure'), ['reviewed.on']],
  ['less than before', create('2026-01-02', '2026-01-02', 'Every figure'), ['reviewed.on']],
  ['nothing checked', create('2026-01-02', '2026-01-02'), ['reviewed.on']],
  ['a record that went, and a later date', { reviewBy: '2027-01-02' }, ['reviewBy']],
  ['something new checked', create('2026-01-02', '2027-01-02', 'The contact', 'Every figure'), []],
])('%s', (_, now, fields) => {
  expect(listFaults(now, before).map(([, field]) => field)).toEqual(fields);
});

test('the first review of a page moves nothing, and a new page has nothing before it', () => {
  expect(listFaults(before, {})).toEqual([]);
  expect(listFaults(before)).toEqual([]);
});

test('both days are named', () => {
  expect(listFaults(create('2026-01-02', '2026-01-02', 'Every figure'), before)).toEqual([
    ['SP411', 'reviewed.on', '2025-01-02', '2026-01-02'],
  ]);
});

test('a change is held against the accepted page and against the last commit', () => {
  const reviewed = create('2026-01-02', '2027-01-02', 'The contact');
  const postponed = create('2026-01-02', '2028-01-02', 'The contact');
  expect(listFaults(postponed, before, reviewed).map(([, field]) => field)).toEqual(['reviewBy']);
  expect(listFaults(reviewed, before, reviewed)).toEqual([]);
  expect(listFaults(before, before, postponed), 'back to the accepted dates').toEqual([]);
});
