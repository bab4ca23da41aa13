import { expect, test } from 'vitest';
import type { Entry } from '../model/entry.ts';
import { createEntry, createPageContext } from '../../tests/support/page-context.ts';
import { listOnTopic, pickTopicCases } from './topics.ts';

type CaseStudy = Entry<'case-studies'>;

const entry = (id: string, data: { stage?: string; outcome?: string; started?: string } = {}) =>
  ({
    kind: 'case-studies',
    id,
    data: { title: id, stage: 'live', outcome: 'partly', started: '2020', ...data },
  }) as unknown as CaseStudy;
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => entry(`e${index}`, { started: String(2000 + index) }));
const ids = (entries: readonly CaseStudy[]) => entries.map(({ id }) => id);

test('the two best stand first, the next ones by the year they began', () => {
  const { best, more, count } = pickTopicCases(many(5), 10);
  expect([ids(best), ids(more), count]).toEqual([['e0', 'e1'], ['e4', 'e3', 'e2'], 5]);
});

test('a page carries so many and no more, among them one that was stopped or failed', () => {
  const stopped = pickTopicCases([...many(30), entry('stopped', { stage: 'stopped', started: '1990' })], 4);
  expect(ids(stopped.more)).toEqual(['e29', 'e28', 'e27', 'stopped']);
  const failed = pickTopicCases([...many(30), entry('failed', { outcome: 'not-achieved', started: '1990' })], 4);
  expect(ids(failed.more).at(-1)).toBe('failed');
});

test('where such a one is shown already, or there is none, nothing is put in', () => {
  expect(ids(pickTopicCases([entry('stopped', { stage: 'stopped' }), ...many(9)], 3).more)).toEqual(['e8', 'e7', 'e6']);
  expect(ids(pickTopicCases(many(9), 3).more)).toEqual(['e8', 'e7', 'e6']);
  expect(pickTopicCases([], 3)).toEqual({ best: [], more: [], count: 0 });
});

test('the pages on a topic are those that name it, on a theme also those that name one of its topics, each once', () => {
  const topic = (id: string, more: object = {}) => createEntry('topics', id, { prefLabel: id, kind: 'topic', ...more });
  const page = (id: string, topics: string[]) => createEntry('guides', id, { topics });
  const [theme, maps, other] = [topic('data', { kind: 'theme' }), topic('maps', { broader: 'data' }), topic('other')];
  const pages = [page('a', ['maps', 'data']), page('b', ['data']), page('c', ['maps', 'other', 'gone'])];
  const context = createPageContext([theme, maps, other, ...pages] as Entry[]);
  const list = (one: Entry<'topics'>) => listOnTopic(one, context).map(({ id }) => id);
  expect([theme, maps, other].map(list)).toEqual([['a', 'b', 'c'], ['a', 'c'], ['c']]);
  expect(list(topic('unused'))).toEqual([]);
});
