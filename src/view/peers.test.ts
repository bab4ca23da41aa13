import { expect, test } from 'vitest';
import { timeOf } from '../../tests/support/time-of.ts';
import { createEntry, createPageContext } from '../../tests/support/page-context.ts';
import { siteConfig } from '../config.ts';
import { enterPeer } from '../enter-peer.ts';
import type { Entry, PageEntry } from '../model/entry.ts';
import type { Harvest } from '../model/peers/harvest.ts';
import type { PageContext } from '../page.ts';
import type { PeerSite } from '../peer-sites.ts';
import { countPeerParts, createPeerFacts, describeProvenance, listAlso, listElsewhereOn, listPeerPart, listSearchedPeers, listSilentPeers, peerPageSize } from './peers.ts'; // prettier-ignore

const data = {
  id: 'beyond',
  name: 'Beyond',
  url: 'https://beyond.example/library',
  licence: 'OGL-UK-3.0',
  search: true,
};
const ours = createEntry('case-studies', 'ours', { title: 'Ours' });
const listed = [
  createEntry('peers', 'beyond', data),
  createEntry('peers', 'odd', { ...data, id: 'odd', url: 'https://odd;script-src.example/' }),
  createEntry('peers', 'quiet', { ...data, id: 'quiet', name: 'Quiet', search: false }),
];
const local = createPageContext([ours, ...listed] as never, '/shared/');

const refuse = (file: string) => ({ file, code: 'SP107', line: 2, column: 1, message: 'x' });

function createPeer(pages: readonly PageEntry[], more: Partial<Harvest> = {}, beside: readonly Entry[] = []): PeerSite {
  const homes = Object.fromEntries(pages.map(({ kind, id }) => [`${kind}/${id}`, `https://beyond.example/library/${kind}/${id}/`])); // prettier-ignore
  const harvest: Harvest = {
    ...{ peer: 'beyond', from: 'https://beyond.example/export.zip', commit: null, sha256: '0'.repeat(64) },
    ...{ licence: 'OGL-UK-3.0', fetched: '2026-05-31', changed: '2026-01-01' },
    ...{ homes, same: [], similar: [], refused: [], ...more },
  };
  const { catalogue } = createPageContext([...pages, ...beside]);
  const isOwn: PeerSite['isOwn'] = (kind, id) => `${kind}/${id}` in homes;
  return { id: 'beyond', data, harvest, pages, catalogue, isOwn, repeated: new Set() };
}

const theirs = [
  createEntry('case-studies', 'bridge', { title: 'Bridge' }),
  createEntry('guides', 'walk', { title: 'Walk' }),
] as PageEntry[];

/** What a page of ours knows beside a collection, and what a page of that collection knows. */
function createContexts(peer: PeerSite): { here: PageContext; there: PageContext } {
  const here = { ...local, catalogue: { ...local.catalogue, peers: [peer] } };
  return { here, there: enterPeer(here, peer) };
}

test('a page says whose it is, as of which day, under which licence, where its home is, and which of ours is like it', () => {
  const peer = createPeer(theirs, { similar: [{ entry: 'case-studies/bridge', ours: 'case-studies/ours', score: 1 }] });
  const { here, there } = createContexts(peer);
  const [bridge, walk] = theirs as [PageEntry, PageEntry];
  const said = describeProvenance(bridge, peer, here);
  expect(said.text).toContain('Beyond. We copied it on 31 May 2026');
  expect(said.home.href).toBe('https://beyond.example/library/case-studies/bridge/');
  expect(said.home.text).toBe('Read it at Beyond');
  const third = 'https://third.example/case-studies/bridge/';
  const away = createPeer(theirs, { homes: { 'case-studies/bridge': third } });
  expect(describeProvenance(bridge, away, here).home).toEqual({ href: third, text: 'Read it at third.example' });
  expect(said.licence).toBe('Licence: Open Government Licence v3.0.');
  expect(said.ours).toMatchObject({ text: 'Ours', href: '/shared/case-studies/ours/' });
  expect(describeProvenance(bridge, peer, there)).toEqual(said);
  expect(describeProvenance(walk, peer, here).ours).toBeUndefined();
  const namesake = createPeer([...theirs, createEntry('case-studies', 'ours', { title: 'Theirs' })] as PageEntry[], {
    similar: peer.harvest.similar,
  });
  expect(describeProvenance(bridge, namesake, createContexts(namesake).there).ours).toEqual(said.ours);
  const gone = createPeer(theirs, { similar: [{ entry: 'case-studies/bridge', ours: 'case-studies/no', score: 1 }] });
  expect(describeProvenance(bridge, gone, here).ours).toBeUndefined();
});

test('of what is not shown the files are counted, each once, with a link to the report; of nothing nothing is said', () => {
  const rowsOf = (more: Partial<Harvest>) => {
    const peer = createPeer(theirs, more);
    return new Map(createPeerFacts(peer, createContexts(peer).here).map(({ term, parts }) => [term, parts]));
  };
  const rows = rowsOf({ refused: [refuse('a.mdx'), refuse('a.mdx'), refuse('b.mdx')], same: ['case-studies/ours'] });
  expect(rows.get('Not shown')).toEqual([
    {
      text: '2, because they break our rules',
      href: `${siteConfig.repository.url}/blob/${siteConfig.repository.branch}/docs/harvest/beyond.md`,
    },
  ]);
  expect(rows.get('Already here')).toEqual([{ text: '1, shown as our own pages' }]);
  expect(rows.get('Address')).toEqual([{ text: 'beyond.example/library', href: data.url }]);
  expect(rows.get('Pages shown')).toEqual([{ text: '2' }]);
  expect([...rowsOf({}).keys()]).not.toContain('Not shown');
});

test('the list goes by kind and page, and its lines lead to our copies', () => {
  const many = Array.from({ length: peerPageSize }, (_, index) => createEntry('case-studies', `case-${index}`));
  const peer = createPeer([...(many as PageEntry[]), ...theirs]);
  const { there } = createContexts(peer);
  expect(countPeerParts(peer)).toBe(2);
  expect(countPeerParts({ pages: [] })).toBe(1);
  expect(listPeerPart(there, 1).map(({ kind, lines }) => [kind, lines.length])).toEqual([
    ['case-studies', peerPageSize],
  ]);
  const second = listPeerPart(there, 2);
  expect(second.map(({ kind, lines }) => [kind, lines.map(({ title }) => title)])).toEqual([
    ['case-studies', ['Bridge']],
    ['guides', ['Walk']],
  ]);
  expect(second[0]?.lines[0]).toMatchObject({ href: '/shared/from/beyond/case-studies/bridge/', from: 'From Beyond' });
  expect(listPeerPart(there, 3)).toEqual([]);
});

test('case studies of others stand on our topics and authorities', () => {
  const [bridge] = theirs as [PageEntry & { kind: 'case-studies' }];
  const { here } = createContexts(createPeer(theirs));
  const hrefs = (kind: 'topics' | 'authorities', id = '') => listElsewhereOn(kind, id, here).map(({ href }) => href);
  const expected = ['/shared/from/beyond/case-studies/bridge/'];
  expect(hrefs('topics', bridge.data.topics[0])).toEqual(expected);
  expect(hrefs('authorities', bridge.data.authorities[0]?.id)).toEqual(expected);
  expect(hrefs('topics', 'no-such-topic')).toEqual([]);
});

test('a page that two collections have is named once', () => {
  const [bridge] = theirs as [PageEntry & { kind: 'case-studies' }];
  const one = createPeer(theirs);
  const peers = [one, { ...one, id: 'quiet', repeated: new Set(['case-studies/bridge']) }];
  const here = { ...local, catalogue: { ...local.catalogue, peers } };
  expect(listElsewhereOn('topics', bridge.data.topics[0] ?? '', here)).toHaveLength(1);
});

test('where they are translated, they stand there in the language of the reader', () => {
  const [bridge] = theirs as [PageEntry & { kind: 'case-studies' }];
  const translation = createEntry('translations', 'case-studies--bridge--cy', {
    ...{ of: 'case-studies/bridge', lang: 'cy', title: 'Pont' },
  });
  const { here } = createContexts(createPeer(theirs, {}, [translation]));
  const welsh = { ...here, lang: 'cy' };
  const lines = (context: PageContext) => listElsewhereOn('topics', bridge.data.topics[0] ?? '', context);
  expect(lines(welsh).map(({ title, href, lang }) => [title, href, lang])).toEqual([
    ['Pont', '/shared/from/beyond/case-studies/bridge/', undefined],
  ]);
  expect(lines(here).map(({ title }) => title)).toEqual(['Bridge']);
});

test('our page names where else it stands, and the three likest of a collection, however many there are', () => {
  const retold = Array.from({ length: 20_000 }, (_, index) => ({ ...theirs[0], id: `retold-${index}` }) as PageEntry);
  const similar = Array.from({ length: 20_001 }, (_, index) => ({
    ...{ entry: `case-studies/retold-${index}`, ours: 'case-studies/ours', score: index / 20_000 },
  }));
  const { here, there } = createContexts(createPeer(retold, { similar, same: ['case-studies/ours'] })); // the likest is no longer there
  const likest = ['19999', '19998', '19997'].map((end) => `/shared/from/beyond/case-studies/retold-${end}/`);
  const found = [...likest, 'https://beyond.example/library/case-studies/ours/'];
  expect(timeOf(() => expect(listAlso(ours, here).map(({ href }) => href)).toEqual(found))).toBeLessThan(2000);
  expect(listAlso(ours, there)).toEqual([]);
});

test('our page names what others have of it that is not here: at its home there, or where the collection is told of', () => {
  const records = { 'case-studies/ours': 2 };
  const { here } = createContexts(createPeer(theirs, { records }));
  expect(listAlso(ours, here)).toEqual([
    { text: 'Beyond has records or translations of this page that are not here: 2', href: '/shared/from/beyond/' },
  ]);
  const known = createPeer(theirs, { records, same: ['case-studies/ours'] });
  expect(listAlso(ours, createContexts(known).here).map(({ href }) => href)).toEqual(
    Array(2).fill('https://beyond.example/library/case-studies/ours/'),
  );
  const repository = { ...known, data: { ...data, url: undefined, repository: 'a/b', commit: 'f'.repeat(40) } };
  repository.harvest.commit = 'f'.repeat(40);
  expect(listAlso(ours, createContexts(repository).here)[0]?.href).toBe(
    `https://github.com/a/b/blob/${'f'.repeat(40)}/content/case-studies/ours.mdx`,
  );
});

test('who has been silent is told, with a link where there is a page; only who allows it is searched', () => {
  const { here } = createContexts(createPeer(theirs));
  expect(listSilentPeers(here)).toEqual([
    { text: 'Beyond', href: '/shared/from/beyond/', note: 'has brought nothing new for 151 days' },
    { text: 'Beyond', href: undefined, note: 'has never been copied' },
    { text: 'Quiet', href: undefined, note: 'has never been copied' },
  ]);
  expect(listSearchedPeers(here)).toEqual([
    ...[{ id: 'beyond', name: 'Beyond', url: 'https://beyond.example/library/' }].map((one) => ({
      ...{ ...one, host: 'beyond.example', origin: 'https://beyond.example' },
    })),
  ]);
});
