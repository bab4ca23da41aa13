import { expect, test } from 'vitest';
import { createCatalogue } from './catalogue.ts';
import { listDue } from './due.ts';
import type { AnyEntry } from './entry.ts';
import { createInsights } from './insights.ts';
import type { Kind } from './kinds.ts';

const today = '2026-11-22';
const create = (kind: Kind, id: string, data: object = {}) =>
  ({ kind, id, file: id, data: { title: id, lifecycle: { state: 'published' }, ...data } }) as unknown as AnyEntry;
const study = (id: string, data: object = {}) => create('case-studies', id, data);
const reuse = (practice: string, authority: string) =>
  create('reuse', `${authority}--${practice}--2020`, { practice, authority, date: '2020', verdict: 'adopted' });

function list(entries: AnyEntry[]) {
  const catalogue = createCatalogue(entries);
  return listDue({ catalogue, insights: createInsights(catalogue), today }).map(({ what, entry, due, reliedOn }) => [
    ...[entry.id, what, due, reliedOn],
  ]);
}

test.each<[string, object, string[]]>([
  ['a review that was due yesterday', { reviewBy: '2026-11-21' }, ['review 2026-11-21']],
  ['one that is due today', { reviewBy: '2026-11-22' }, []],
  ['work that ended a year and a month ago', { started: '2020', ended: '2025-10' }, ['follow-up 2026-10']],
  ['work that ended less than a year ago', { started: '2020', ended: '2025-12' }, []],
  ['work that started long ago and goes on', { started: '2019-05-04' }, ['follow-up 2020-05-04']],
  ['work of which no date is known', {}, []],
  ['both at once', { reviewBy: '2026-01-02', ended: '2020' }, ['follow-up 2021', 'review 2026-01-02']],
  ['a withdrawn page', { reviewBy: '2026-01-02', ended: '2020', lifecycle: { state: 'withdrawn' } }, []],
  ['a superseded page', { reviewBy: '2026-01-02', lifecycle: { state: 'superseded' } }, []],
])('%s', (_, data, expected) => {
  expect(list([study('bins', data)]).map(([, what, due]) => `${what} ${due}`)).toEqual(expected);
});

test('work that was followed up is not due again', () => {
  const told = create('follow-ups', 'bins--2022', { case: 'bins', on: '2022', verdict: 'unknown', claims: [] });
  expect(list([study('bins', { ended: '2020' }), told])).toEqual([]);
});

test('those come first on which most rely, then the longest overdue, then by name', () => {
  const late = { reviewBy: '2026-01-02' };
  const entries = [
    study('a', late),
    study('b', late),
    study('c', { reviewBy: '2025-01-02' }),
    study('d', late),
    create('guides', 'e', late),
    reuse('case-studies/d', 'leeds'),
    reuse('case-studies/d', 'york'),
    create('guides', 'f', { steps: [{ links: ['case-studies/b'] }] }),
    create('corrections', 'case-studies--a--2026-01-02', { page: 'case-studies/a' }),
    create('coverage', '1.1', { answers: [{ page: 'case-studies/a' }] }),
  ];
  expect(list(entries).map(([id, , , reliedOn]) => [id, reliedOn])).toEqual([
    ['d', 2],
    ['b', 1],
    ['c', 0],
    ['a', 0],
    ['e', 0],
  ]);
});
