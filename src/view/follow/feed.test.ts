import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { writeAtom } from './atom.ts';
import { writeMoment, type Feed, type FeedEntry } from './feed.ts';
import { writeJsonFeed } from './json-feed.ts';

const entry = (parts: Partial<FeedEntry> = {}): FeedEntry => ({
  ...{ id: 'https://kb.example/a/#new', href: 'https://kb.example/a/', title: 'A', author: 'Leeds', summary: 'Said.' },
  ...{ published: '2026-01', updated: '2026-01-02', ...parts },
});
const feed = (entries: FeedEntry[]): Feed => ({
  addresses: { xml: 'https://kb.example/feed.xml', json: 'https://kb.example/feed.json' },
  ...{ page: 'https://kb.example/', title: 'The <site>', author: 'We', language: 'en', updated: '2026-01-02', entries },
});

test('both forms say the same', () => {
  const made = feed([entry({ language: 'cy', tags: ['Guide', 'R&D'] }), entry({ id: 'https://kb.example/b/' })]);
  expect(parseAtomFeed(writeAtom(made))).toEqual({
    ...{ id: 'https://kb.example/feed.xml', title: { value: 'The <site>' }, updated: '2026-01-02T00:00:00Z' },
    authors: [{ name: 'We' }],
    links: [
      { rel: 'self', type: 'application/atom+xml', href: 'https://kb.example/feed.xml' },
      { rel: 'alternate', type: 'text/html', href: 'https://kb.example/' },
    ],
    xml: { lang: 'en' },
    entries: [
      expect.objectContaining({
        ...{
          id: 'https://kb.example/a/#new',
          title: { value: 'A' },
          summary: { value: 'Said.' },
          authors: [{ name: 'Leeds' }],
        },
        ...{ published: '2026-01-01T00:00:00Z', updated: '2026-01-02T00:00:00Z' },
        categories: [{ term: 'Guide' }, { term: 'R&D' }],
        xml: { lang: 'cy' },
      }),
      expect.objectContaining({ id: 'https://kb.example/b/' }),
    ],
  });
  expect(parseJsonFeed(writeJsonFeed(made))).toMatchObject({
    ...{ title: 'The <site>', home_page_url: 'https://kb.example/', feed_url: 'https://kb.example/feed.json' },
    items: [
      {
        ...{ id: 'https://kb.example/a/#new', url: 'https://kb.example/a/', title: 'A', content_text: 'Said.' },
        ...{ date_published: '2026-01-01T00:00:00Z', language: 'cy', tags: ['Guide', 'R&D'] },
      },
      { id: 'https://kb.example/b/' },
    ],
  });
});

test('a feed without entries is one, too', () => {
  expect(parseAtomFeed(writeAtom(feed([])))).toMatchObject({ title: { value: 'The <site>' } });
  expect(JSON.parse(writeJsonFeed(feed([])))).toMatchObject({ items: [] });
});

test('whatever a title holds, it comes back as it was, without signs that XML cannot hold', () => {
  const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
  const signs = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('</title>', ']]>', '<![CDATA[', '&amp;', '"', '\ud800'),
  );
  fc.assert(
    fc.property(fc.array(signs), (parts) => {
      const title = `x${parts.join('')}x`;
      const written = writeAtom(feed([entry({ title, tags: [title] })]));
      expect(written).not.toMatch(unwritable);
      const found = parseAtomFeed(written).entries?.[0];
      const plain = (text = '') => text.replaceAll(/\s+/g, ' ');
      expect(plain(found?.title?.value)).toBe(plain(title.toWellFormed().replaceAll(unwritable, '')));
    }),
    { numRuns: 200 },
  );
});

test('dates become moments as far as they are known', () => {
  expect(['2021', '2021-03', '2021-03-04', '2021-03-04T05:06:07Z'].map(writeMoment)).toEqual([
    '2021-01-01T00:00:00Z', '2021-03-01T00:00:00Z', '2021-03-04T00:00:00Z', '2021-03-04T05:06:07Z',
  ]); // prettier-ignore
});
