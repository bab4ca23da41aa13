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

/** The site of a collection that was harvested with these guides, and of which these files were refused. */
function createSite(ids: readonly string[], refused: readonly string[]) {
  const harvest = {
    ...{ peer: 'beyond', from: peer.url, commit: null, sha256: '0'.repeat(64), licence: 'OGL-UK-3.0' },
    ...{ fetched: '2026-05-31', changed: '2026-05-31', homes: {}, same: [], similar: [], refused: refused.map(refuse) },
  } satisfies Harvest;
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
