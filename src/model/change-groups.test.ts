import { expect, test } from 'vitest';
import { createCatalogue } from './catalogue.ts';
import { groupByMonth, groupChanges, splitMonths, type ChangeGroup } from './change-groups.ts';
import { listChanges, type Change } from './changes-list.ts';
import type { AnyEntry } from './entry.ts';
import type { Kind } from './kinds.ts';

const create = (kind: Kind, id: string, data: object) => ({ kind, id, file: '', data }) as unknown as AnyEntry;
const page = (id: string, data: object) =>
  create('case-studies', id, { title: id, topics: [], authorities: [], lifecycle: { state: 'published' }, ...data });
const entries = [
  page('old', { topics: ['housing'], authorities: [{ id: 'leeds' }], reviewed: { on: '2026-03-04' } }),
  page('new', { topics: ['housing', 'homes'], reviewed: { on: '2026-05-06' } }),
  page('early', { reviewed: { on: '2026-01-01' } }),
  create('topics', 'homes', { kind: 'theme' }),
  create('topics', 'housing', { broader: 'homes' }),
  create('reuse', 'wigan--old--2020', { practice: 'case-studies/old', authority: 'wigan', date: '2020' }),
  create('corrections', 'c', { page: 'case-studies/old', on: '2026-04-05' }),
  create('follow-ups', 'f', { case: 'old', on: '2021' }),
];
const added: Record<string, string> = {
  ...{ old: '2026-02-03', new: '2026-05-06', early: '2026-02-02', 'wigan--old--2020': '2026-05-07' },
};
const catalogue = { ...createCatalogue(entries), addedOn: ({ id }: { id: string }) => added[id] };
const groups = groupChanges(catalogue);
const show = (group: ChangeGroup) => groups.get(group)?.map(({ day, type, entry }) => `${day} ${type} ${entry.id}`);

test('all that happened comes newest first, without checks from before or on the day on which a page came in', () => {
  expect(show('')).toEqual([
    '2026-05-07 adopted old', '2026-05-06 new new', '2026-04-05 corrected old', '2026-03-04 reviewed old',
    '2026-02-03 new old', '2026-02-02 new early', '2021 followed-up old',
  ]); // prettier-ignore
  expect(show('case-studies')).toEqual(show(''));
  expect(show('standards')).toBeUndefined();
});

test('records count from the day on which they came in, what a page states of itself from the day that it states', () => {
  const told = [
    page('old', { lifecycle: { state: 'withdrawn', on: '2026-05-06' } }),
    page('silent', { lifecycle: { state: 'superseded' } }),
    create('corrections', 'late', { page: 'case-studies/old', on: '2026-04-05' }),
    create('redirects', 'case-studies/older', { from: 'case-studies/older', to: 'case-studies/old', on: '2026-03-04' }),
    create('redirects', 'case-studies/oldest', { from: 'case-studies/oldest', to: 'case-studies/old' }),
    create('redirects', 'topics/homes', { from: 'topics/homes', to: 'topics/housing', on: '2026-03-04' }),
    create('topics', 'housing', {}),
  ];
  const days: Record<string, string> = { late: '2026-04-20' };
  const changes = listChanges({ ...createCatalogue(told), addedOn: ({ id }) => days[id] });
  expect(changes.map(({ day, type, record }) => `${day} ${type} ${record?.id ?? ''}`)).toEqual([
    '2026-05-06 withdrawn ', '2026-04-20 corrected late', '2026-03-04 moved case-studies/older',
  ]); // prettier-ignore
});

test('topics, their themes and authorities have what is theirs, once; who took something up has that', () => {
  const ofOld = ['2026-05-07 adopted old', '2026-04-05 corrected old', '2026-03-04 reviewed old', '2026-02-03 new old', '2021 followed-up old']; // prettier-ignore
  expect(show('authorities/leeds')).toEqual(ofOld);
  expect(show('topics/housing')).toEqual([ofOld[0], '2026-05-06 new new', ...ofOld.slice(1)]);
  expect(show('topics/homes')).toEqual(show('topics/housing'));
  expect(show('authorities/wigan')).toEqual([ofOld[0]]);
});

test('months come newest first; of a year without a month, after its months', () => {
  const months = groupByMonth(groups.get('') ?? []);
  expect(months.map(({ month, changes }) => `${month} ${changes.length}`)).toEqual([
    '2026-05 2', '2026-04 1', '2026-03 1', '2026-02 2', '2021 1',
  ]); // prettier-ignore
  const loose = [{ day: '2021' }, { day: '2021-03-01' }, { day: '2020-12' }] as Change[];
  expect(groupByMonth(loose).map(({ month }) => month)).toEqual(['2021-03', '2021', '2020-12']);
});

test('a page holds whole months, at least one', () => {
  const month = (name: string, count: number) => ({ month: name, changes: Array.from<Change>({ length: count }) });
  const months = [month('c', 5), month('b', 5), month('a', 1)];
  const split = (most: number) => splitMonths(months, most).shown.map((one) => one.month);
  expect([split(1), split(9), split(10), split(11)]).toEqual([['c'], ['c'], ['c', 'b'], ['c', 'b', 'a']]);
  expect(splitMonths(months, 10).earlier).toEqual([months[2]]);
  expect(splitMonths([], 10)).toEqual({ shown: [], earlier: [] });
});
