import { expect, test } from 'vitest';
import { addVisit, parseVisits } from './visits.ts';

test('the first visit has none before it', () => {
  expect(addVisit(undefined, '2026-05-04')).toEqual({ day: '2026-05-04' });
});

test('a day counts once, however often it comes; the next day has it before', () => {
  const first = addVisit(undefined, '2026-05-04');
  expect(addVisit(first, '2026-05-04')).toEqual(first);
  const second = addVisit(first, '2026-05-09');
  expect(second).toEqual({ day: '2026-05-09', before: '2026-05-04' });
  expect(addVisit(second, '2026-05-09')).toEqual(second);
});

test('a clock that was set back changes nothing', () => {
  const visits = { day: '2026-05-09', before: '2026-05-04' };
  expect(addVisit(visits, '2026-05-01')).toEqual(visits);
});

test.each([[undefined], [null], ['2026-05-04'], [{ day: 5 }], [{ day: 'yesterday' }], [[]]])(
  'what is of another shape is as good as nothing: %j',
  (kept) => {
    expect(parseVisits(kept)).toBeUndefined();
  },
);

test('a day before that is none is passed over', () => {
  expect(parseVisits({ day: '2026-05-04', before: '<b>' })).toEqual({ day: '2026-05-04' });
});
