import { expect, test } from 'vitest';
import { createCatalogue } from './catalogue.ts';
import type { AnyEntry } from './entry.ts';
import { createInsights } from './insights.ts';
import type { Kind } from './kinds.ts';
import { cutQueue, listQueue, pageOf, tasks, type QueueBasis } from './queue.ts';

const today = '2026-11-22';
const create = (kind: Kind, id: string, data: object = {}) =>
  ({
    ...{ kind, id, file: id },
    data: {
      ...{ title: id, summary: id, topics: [], authorities: [], implements: [], claims: [], steps: [] },
      ...{ sources: [{ id: 'one', title: 'One', publisher: 'One' }], requirements: [] },
      ...{ lifecycle: { state: 'published' }, ...data },
    },
    outline: {
      headings: [],
      links: [],
      pictures: [],
      citations: [],
      contacts: [],
      passages: [],
      unwritten: [],
      words: 50,
    },
  }) as unknown as AnyEntry;
const study = (id: string, data: object = {}) => create('case-studies', id, data);
const reuse = (practice: string) =>
  create('reuse', `leeds--${practice}--2020`, {
    ...{ practice: `case-studies/${practice}`, authority: 'leeds', date: '2020', verdict: 'adopted' },
  });

function list(entries: AnyEntry[], more: Partial<QueueBasis> = {}) {
  const catalogue = createCatalogue(entries);
  const basis = { catalogue, insights: createInsights(catalogue), today, waiting: [], added: [], ...more };
  return listQueue(basis).map(({ task, id }) => `${task} ${id}`);
}

test('an empty library has nothing to do', () => {
  expect(list([])).toEqual([]);
});

test('what keeps people waiting and what may be wrong come before what is missing', () => {
  const waiting = [
    { title: 'Newer', url: 'https://github.example/2', opened: '2026-11-20T10:00:00Z' },
    { title: 'Older', url: 'https://github.example/1', opened: '2026-11-01T10:00:00Z' },
  ];
  const added = [{ kind: 'case-studies' as const, id: 'fresh', on: '2026-11-20' }];
  const entries = [
    study('fresh'),
    study('late', { reviewBy: '2026-01-01' }),
    study('bare', { sources: [] }),
    study('done', { ended: '2020' }),
  ];
  expect(list(entries, { waiting, added }).filter((one) => !one.startsWith('orphan'))).toEqual([
    'proposal https://github.example/1',
    'proposal https://github.example/2',
    'reviewOverdue late',
    'unsourced bare',
    'newPage fresh',
    'noFollowUp done',
  ]);
});

test('of one kind of work, pages on which more rely come first, then the longest overdue', () => {
  const entries = [
    study('a', { reviewBy: '2026-05-01' }),
    study('b', { reviewBy: '2026-01-01' }),
    study('c', { reviewBy: '2026-06-01' }),
    reuse('c'),
  ];
  expect(list(entries).filter((one) => one.startsWith('reviewOverdue'))).toEqual([
    ...['reviewOverdue c', 'reviewOverdue b', 'reviewOverdue a'],
  ]);
});

test('gaps of one kind on one page are one thing to do', () => {
  const claims = ['one', 'two'].map((statement) => ({ id: statement, statement }));
  const catalogue = createCatalogue([study('open', { claims })]);
  const basis = { catalogue, insights: createInsights(catalogue), today, waiting: [], added: [] };
  const items = listQueue(basis).filter(({ task }) => task === 'noBaseline');
  expect(items).toMatchObject([{ id: 'open', details: ['one', 'two'], minutes: 10 }]);
});

test('withdrawn pages are not to be reviewed', () => {
  expect(list([study('gone', { reviewBy: '2026-01-01', lifecycle: { state: 'withdrawn' } })])).not.toContain(
    'reviewOverdue gone',
  );
});

test('every item has minutes, and an hour is cut where the next one no longer fits', () => {
  const items = [30, 20, 15, 5].map((minutes) => ({ minutes }));
  expect(cutQueue(items, 60)).toEqual({ now: items.slice(0, 2), later: items.slice(2) });
  expect(cutQueue(items.slice(0, 2), 60)).toEqual({ now: items.slice(0, 2), later: [] });
  expect(cutQueue([{ minutes: 90 }, { minutes: 5 }], 60).now).toHaveLength(1);
  expect(cutQueue([], 60)).toEqual({ now: [], later: [] });
  expect(new Set(tasks).size).toBe(tasks.length);
});

test('a source of a record weighs as much as the page that the record tells of', () => {
  const record = reuse('bins');
  const catalogue = createCatalogue([study('bins'), record]);
  const gone = { gap: 'sourceGone' as const, kind: 'reuse' as const, id: record.id, detail: 'https://example.org/' };
  const basis = { catalogue, insights: createInsights(catalogue), today, waiting: [], added: [], gaps: [gone] };
  expect(listQueue(basis)).toMatchObject([{ kind: 'reuse', id: record.id, reliedOn: 1 }]);
  expect(pageOf(record, catalogue)).toEqual({ kind: 'case-studies', id: 'bins' });
});
