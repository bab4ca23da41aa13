import { expect, test } from 'vitest';
import { messagesFor } from '../../messages/index.ts';
import { createCatalogue } from '../catalogue.ts';
import type { AnyEntry } from '../entry.ts';
import { kinds } from '../kinds.ts';
import { parseHarvest } from './harvest.ts';
import { readPeerPath } from './paths.ts';
import { siftEntries } from './sift.ts';
import { listSilent } from './silent.ts';

const messages = messagesFor('en');
const point = (id: string, before?: string): AnyEntry =>
  ({
    kind: 'collaborations',
    id,
    file: `${id}.mdx`,
    data: { title: id, summary: 'x', topics: [], authorities: [], sources: [], aliases: [] },
    outline: {
      ...{ headings: [], pictures: [], citations: [], contacts: [], passages: [], unwritten: [], words: 0 },
      links: before ? [{ url: `./${before}.mdx`, text: 'what came before', place: { line: 2, column: 1 } }] : [],
    },
  }) as unknown as AnyEntry;
const local = createCatalogue([point('ours'), point('chain-0')]);

test('what stands on a refused entry is refused too, to the end of the chain, and never leads to ours of that name', () => {
  const chain = Array.from({ length: 3000 }, (_, index) => point(`chain-${index + 1}`, `chain-${index}`));
  const { good, refused } = siftEntries([...chain, point('alone', 'ours')], { local, refused: new Set(['collaborations/chain-0']) }, messages);
  expect(good.map(({ id }) => id)).toEqual(['alone']);
  expect(refused).toHaveLength(3000);
  expect(refused[2999]?.findings[0]).toMatchObject({ code: 'SP302', place: { line: 2 } });
}); // prettier-ignore

test('what is refused from the start is no entry, though another file brought one of that name', () => {
  const basis = { local, refused: new Set(['collaborations/twice']) };
  const { good, refused, catalogue } = siftEntries([point('twice'), point('after', 'twice')], basis, messages);
  expect([good, refused.map(({ entry }) => entry.id)]).toEqual([[], ['after']]);
  expect(catalogue.list('collaborations')).toEqual([]);
});

test('what a peer does not have itself leads to ours, and its own comes first', () => {
  const { good, catalogue } = siftEntries([point('ours', 'chain-0')], { local }, messages);
  expect(good).toHaveLength(1);
  expect(catalogue.isOwn('collaborations', 'ours')).toBe(true);
  expect(catalogue.isOwn('collaborations', 'chain-0')).toBe(false);
  expect(catalogue.find('collaborations', 'chain-0')).toBe(local.find('collaborations', 'chain-0'));
  expect(catalogue.list('collaborations').map(({ id }) => id)).toEqual(['ours']);
});

test('a source is silent from the 90th day without an answer or anything new', () => {
  const states = [
    { id: 'none' },
    { id: 'pinned', isPinned: true, harvest: { fetched: '2026-11-22', changed: '2026-08-24' } },
    { id: 'quiet', harvest: { fetched: '2026-08-24', changed: '2026-08-24' } },
    { id: 'still', harvest: { fetched: '2026-11-22', changed: '2026-08-24' } },
    { id: 'lively', harvest: { fetched: '2026-11-22', changed: '2026-08-25' } },
  ];
  expect(
    listSilent(
      states.map((one) => ({ isPinned: false, ...one })),
      '2026-11-22',
    ),
  ).toEqual([
    { id: 'none', why: 'never' },
    { id: 'pinned', why: 'pinned', days: 90 },
    { id: 'quiet', why: 'unheard', days: 90 },
    { id: 'still', why: 'unchanged', days: 90 },
  ]);
});

test('a path below a peer’s folder is the peer’s; what is no harvest is none', () => {
  expect(readPeerPath('from/north-east/case-studies/x.mdx')).toEqual({ peer: 'north-east', path: 'case-studies/x.mdx' });
  for (const path of ['case-studies/x.mdx', 'from/x.mdx', 'from/.new/x/y.mdx', 'from/../x/y.mdx'])
    expect(readPeerPath(path)).toBeUndefined();
  for (const text of ['', '{}', '[]', '{"peer":"x"}']) expect(parseHarvest(text)).toBeUndefined();
}); // prettier-ignore

test('a peer has an address, a repository at a commit, or both', () => {
  const judge = (values: object) =>
    kinds.peers.schema.safeParse({ id: 'x', name: 'X', licence: 'OGL-UK-3.0', ...values }).error?.issues.map(({ path }) => path.join()) ?? [];
  const at = { repository: 'a/b', commit: 'a'.repeat(40) };
  expect([judge({ url: 'https://x.example/' }), judge(at)]).toEqual([[], []]);
  expect(judge({})).toEqual(['url']);
  expect(judge({ repository: 'a/b' })).toEqual(['commit']);
  expect(judge({ url: 'https://x.example/', ...at })).toEqual([]);
  expect(judge({ url: 'https://x.example/', commit: at.commit })).toEqual(['repository']);
  expect(judge({ repository: '../b', commit: at.commit })).toEqual(['repository']);
}); // prettier-ignore
