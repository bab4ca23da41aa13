import { describe, expect, test } from 'vitest';
import { siteConfig } from '../config.ts';
import { messagesFor } from '../messages/index.ts';
import { createCatalogue } from '../model/catalogue.ts';
import type { AnyEntry } from '../model/entry.ts';
import type { Kind } from '../model/kinds.ts';
import { fill } from '../model/words.ts';
import type { PageContext } from '../page.ts';
import type { Snapshot, SnapshotItem } from '../snapshot.ts';
import { createUrls } from '../urls.ts';
import { writeAtom } from './follow/atom.ts';
import { createProgressFeed } from './follow/progress-feed.ts';
import { listCalls, listWriting } from './in-progress.ts';

const create = (kind: Kind, id: string, data: object) => ({ kind, id, file: '', data }) as unknown as AnyEntry;
const call = (id: string, state: string, opened: string) =>
  create('collaborations', id, {
    ...{ title: `Call ${id}`, state, opened, seeking: ['two councils', 'a lab'], topics: ['waste', 'gone'] },
    authorities: [{ id: 'leeds', role: 'lead' }],
  });
const catalogue = createCatalogue([
  call('a', 'open', '2026-01-02'),
  call('b', 'started', '2026-03-02'),
  call('c', 'closed', '2026-04-02'),
  call('d', 'open', '2026-02-02'),
  create('authorities', 'leeds', { officialName: 'Leeds City Council' }),
  create('topics', 'waste', { prefLabel: 'Waste' }),
]);
const item = (number: number, parts: Partial<SnapshotItem>): SnapshotItem => ({
  ...{ what: 'pull', number, title: `Title ${number}`, topics: [], url: `https://github.com/o/r/pull/${number}` },
  ...{ opened: '2026-05-01T10:00:00Z', updated: '2026-05-02T11:00:00Z', ...parts },
});
const items = [
  item(7, { who: 'octo-cat', kind: 'case-studies', topics: ['waste'] }),
  item(9, { what: 'issue', title: '</title> & "<b>"', opened: '2026-05-03T10:00:00Z' }),
];
const show = (snapshot?: Partial<Snapshot>) =>
  ({
    ...{ m: messagesFor('en'), t: fill, lang: 'en', today: '2026-06-01', urls: createUrls('/', 'en', 'en') },
    catalogue: {
      ...catalogue,
      snapshot: snapshot && { taken: '2026-05-10', items: [], contributors: {}, ...snapshot },
    },
  }) as unknown as PageContext;

test('open calls come first, then started ones, the newest first; closed ones are left out', () => {
  expect(listCalls(show()).map(({ title }) => title)).toEqual(['Call d', 'Call a', 'Call b']);
  expect(listCalls(show())[0]).toMatchObject({
    href: '/collaborations/d/',
    facts: ['Open', 'Leeds City Council', 'since 2 February 2026'],
    seeking: 'Looking for: two councils; a lab',
    topics: [{ text: 'Waste', href: '/topics/waste/' }],
    ask: expect.stringMatching(/issues\/new\?title=collaborations%2Fd/) as string,
  });
});

test('what is being written says what it is, who writes it and since when; the newest first', () => {
  expect(listWriting(show({ items })).map(({ facts }) => facts.join(', '))).toEqual([
    'planned, since 3 May 2026',
    'Case study, written, not yet accepted, by octo-cat, since 1 May 2026',
  ]);
  expect(listWriting(show())).toEqual([]);
});

describe('the feed', () => {
  const feed = createProgressFeed(show({ items }));
  const text = writeAtom(feed);

  test('has what Atom asks for, in full addresses', () => {
    expect(text).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom" xml:lang="en">/,
    );
    expect(feed).toMatchObject({
      addresses: {
        xml: `${siteConfig.url}/in-progress/feed.xml`,
        json: `${siteConfig.url}/in-progress/feed.json`,
      },
      page: `${siteConfig.url}/in-progress/`,
      updated: '2026-05-02T11:00:00Z',
    });
    expect(text.match(/<entry>/g)).toHaveLength(5);
    for (const name of ['id', 'title', 'updated', 'author'])
      expect(text.match(RegExp(`<${name}>`, 'g'))).toHaveLength(6);
    const moments = [...text.matchAll(/<(?:updated|published)>([^<]*)</g)].map(([, one]) => one);
    expect(moments.filter((one) => !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(one ?? ''))).toEqual([]);
    const ids = [...text.matchAll(/<id>([^<]*)</g)].map(([, one]) => one);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('no title can end an element or an attribute', () => {
    expect(text).toContain('<title>&lt;/title&gt; &amp; &quot;&lt;b&gt;&quot;</title>');
    expect(text.replaceAll(/<\/?[a-z]+(?: [a-z:]+="[^"<]*")*\/?>|<\?xml[^>]*>/g, '')).not.toMatch(/[<>]/);
  });

  test('is dated by the snapshot, else by the site, where there is nothing in it', () => {
    const bare = { ...show({}), catalogue: { ...show({}).catalogue, list: () => [] } } as unknown as PageContext;
    expect(createProgressFeed(bare).updated).toBe('2026-05-10');
    const none = { ...bare, catalogue: { ...bare.catalogue, snapshot: undefined } } as unknown as PageContext;
    expect(createProgressFeed(none)).toMatchObject({ updated: '2026-06-01', entries: [] });
  });
});
