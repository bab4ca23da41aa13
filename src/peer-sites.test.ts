import { expect, test, vi } from 'vitest';
import { createEntry, createPageContext } from '../tests/support/page-context.ts';
import type { OpenedStore } from './catalogue.ts';
import type { AnyEntry } from './model/entry.ts';
import type { Harvest } from './model/peers/harvest.ts';
import { createPeerSites } from './peer-sites.ts';

const peer = { id: 'beyond', name: 'Beyond', url: 'https://beyond.example/', licence: 'OGL-UK-3.0', search: false };
const { catalogue: local } = createPageContext([createEntry('peers', 'beyond', peer)] as never);
const refuse = (file: string) => ({ file, code: 'SP012', line: 1, column: 1, message: 'x' });
const data = { summary: 'x', topics: [], authorities: [], sources: [], aliases: [] };
const outline = {
  headings: [],
  pictures: [],
  citations: [],
  contacts: [],
  passages: [],
  unwritten: [],
  words: 0,
  links: [],
};

const createHarvest = (refused: readonly string[]): Harvest => ({
  ...{ peer: 'beyond', from: peer.url, commit: null, sha256: '0'.repeat(64), licence: 'OGL-UK-3.0' },
  ...{ fetched: '2026-05-31', changed: '2026-05-31', homes: {}, same: [], similar: [], refused: refused.map(refuse) },
});

/** The site of a collection that was harvested with these guides, and of which these files were refused. */
function createSite(ids: readonly string[], refused: readonly string[], more: Partial<Harvest> = {}) {
  const harvest = { ...createHarvest(refused), ...more };
  const file = (id: string) => ({ kind: 'guides', id, file: `${id}.mdx`, data: { ...data, title: id }, outline });
  const entries = ids.map(file) as unknown as AnyEntry[];
  const store: OpenedStore = { entries, pictures: new Map(), broken: new Map(), htmlOf: () => '', harvest };
  return createPeerSites(local, () => store)[0];
}

test('each page of a collection can be found, whatever files it had beside them', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const stray = createSite(['walk'], ['guides/walk.yaml', 'walk.mdx', 'guides/images/walk.png']);
  expect(stray?.pages.map(({ id }) => id)).toEqual(['walk']);
  expect(stray?.catalogue.find('guides', 'walk')).toBeDefined();
  const refused = createSite(['walk', 'run'], ['guides/walk.mdx']);
  expect(refused?.pages.map(({ id }) => id)).toEqual(['run']);
  expect(refused?.catalogue.find('guides', 'walk')).toBeUndefined();
});

test('a page that is shown as it was before is there, and each has the licence that it came under', () => {
  const site = createSite(['walk', 'run'], ['guides/walk.mdx'], {
    ...{ older: ['guides/walk.mdx'], licence: 'CC-BY-4.0', licences: { 'guides/run': 'CC0-1.0' } },
  });
  expect(site?.pages.map(({ id, data: { licence } }) => [id, licence])).toEqual([
    ['run', 'CC0-1.0'],
    ['walk', 'CC-BY-4.0'],
  ]);
});

test('a body that has been renamed since, here or there, is the one that we have, in facts, links and lists', () => {
  const redirect = { from: 'authorities/old-town', to: 'authorities/new-town' };
  const moved = [{ from: 'authorities/new-town', to: 'authorities/newest-town' }];
  const { catalogue } = createPageContext([
    createEntry('peers', 'beyond', peer),
    createEntry('authorities', 'new-town'),
    createEntry('redirects', 'authorities/old-town', redirect),
  ] as never);
  const pages = ['old-town', 'newest-town'].map((body) => ({
    ...{ kind: 'guides', id: body, file: `${body}.mdx` },
    data: { ...data, title: body, contact: { role: 'Data team', authority: body } },
    outline: { ...outline, links: [{ url: `../authorities.csv#${body}`, text: 'the town', place: { line: 9, column: 1 } }] },
  }));
  const harvest = { ...createHarvest([]), moved };
  const store: OpenedStore = { entries: pages as never, pictures: new Map(), broken: new Map(), htmlOf: () => '', harvest };
  const [site] = createPeerSites(catalogue, () => store);
  for (const { id } of pages) {
    const entry = site?.catalogue.find('guides', id);
    expect(entry?.data.contact?.authority).toBe('new-town');
    const target = site?.catalogue.resolve(`../authorities.csv#${id}`, { kind: 'guides', id });
    expect([target?.kind, target?.id, target?.entry.id]).toEqual(['authorities', 'new-town', 'new-town']);
  }
}); // prettier-ignore

test('of a page that two collections have, the one that is named first in the list has it', () => {
  const named = (id: string, position: number) => ({ ...createEntry('peers', id, { ...peer, id }), position });
  const { catalogue } = createPageContext([named('a-part', 1), named('beyond', 0)] as never);
  const guide = (id: string, passage: string) =>
    ({ kind: 'guides', id, file: `${id}.mdx`, data: { ...data, title: id }, outline: { ...outline, passages: [passage] } }) as never;
  const stores = {
    beyond: { homes: { 'guides/home': 'https://x.example/guides/home/' }, entries: [guide('home', 'One.'), guide('text', 'Two.'), guide('other', 'Crews walk.')] },
    'a-part': { homes: { 'guides/home': 'https://x.example/guides/home/', 'guides/text': 'https://y.example/' }, entries: [guide('home', 'Far away.'), guide('text', 'Two.'), guide('other', 'Lorries with maps are driven by night.')] },
  };
  const sites = createPeerSites(catalogue, (id) => {
    const { homes, entries } = stores[id as keyof typeof stores];
    return { entries, pictures: new Map(), broken: new Map(), htmlOf: () => '', harvest: { ...createHarvest([]), homes } };
  });
  expect(sites.map(({ id, repeated }) => [id, [...repeated].sort()])).toEqual([
    ['a-part', ['guides/home', 'guides/text']],
    ['beyond', []],
  ]);
}); // prettier-ignore
