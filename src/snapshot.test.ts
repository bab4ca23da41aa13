import { expect, test } from 'vitest';
import { removeHidden } from './mdx/text.ts';
import { bounds, parseSnapshot, writeSnapshot, type Snapshot } from './snapshot.ts';

const item = {
  ...{ what: 'pull', number: 7, title: 'Fewer missed bins', who: 'octo-cat', topics: ['waste'], kind: 'case-studies' },
  ...{ url: 'https://github.com/council/commons/pull/7' },
  ...{ opened: '2026-05-01T10:00:00Z', updated: '2026-05-02T10:00:00Z' },
};
const sound = {
  ...{ taken: '2026-05-03', items: [item], creditedUntil: '2026-05-01T00:00:00Z' },
  contributors: { 'guides/b.mdx': ['Jo'], 'case-studies/a.mdx': ['octo-cat'] },
};
const parse = (values: unknown) => parseSnapshot(JSON.stringify(values));

test('a snapshot is read as it was written, with its paths sorted', () => {
  const read = parse(sound);
  expect(read).toEqual({ snapshot: sound });
  const text = writeSnapshot(sound as Snapshot);
  expect(parseSnapshot(text)).toEqual({ snapshot: sound });
  expect(text.indexOf('case-studies/a')).toBeLessThan(text.indexOf('guides/b'));
});

test.each<[string, object, string]>([
  ['a field that nobody knows', { extra: 1 }, 'it is no snapshot'],
  ['a day that is none', { taken: '2026-02-30' }, 'taken'],
  ['an address that runs', { items: [{ ...item, url: 'javascript:alert(1)' }] }, 'items.0.url'],
  ['a title over two lines', { items: [{ ...item, title: 'a\nb' }] }, 'items.0.title'],
  ['a title that turns round', { items: [{ ...item, title: 'a\u202eb' }] }, 'items.0.title'],
  ['a title with a mail address', { items: [{ ...item, title: 'Ask jo@example.org' }] }, 'items.0.title'],
  ['a title too long', { items: [{ ...item, title: 'x'.repeat(bounds.title + 1) }] }, 'items.0.title'],
  ['no title', { items: [{ ...item, title: '' }] }, 'items.0.title'],
  ['too many topics', { items: [{ ...item, topics: ['a', 'b', 'c', 'd', 'e', 'f'] }] }, 'items.0.topics'],
  ['a kind that is none', { items: [{ ...item, kind: 'people' }] }, 'items.0.kind'],
  ['too many items', { items: Array.from({ length: bounds.items + 1 }, () => item) }, 'items'],
  ['a path that is no entry', { contributors: { '../package.json': ['Jo'] } }, 'contributors.../package.json'],
  [
    'a name that is a mail address',
    { contributors: { 'guides/a.mdx': ['jo@example.org'] } },
    'contributors.guides/a.mdx.0',
  ],
])('%s is refused', (_, change, path) => {
  const fault = path.startsWith('it ') ? path : `the value of ${path} is not allowed`;
  expect(parse({ ...sound, ...change })).toEqual({ fault });
});

test('what is no JSON, or far too long, is told in words', () => {
  expect(parseSnapshot('{')).toEqual({ fault: 'it is not JSON' });
  expect(parseSnapshot(' '.repeat(bounds.bytes + 1))).toEqual({ fault: 'it has more than 4 million characters' });
});

test('what hides goes, and what only looks like it stays', () => {
  const wales = '\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}';
  expect(removeHidden(`a\u202eb\u200bc\u0007d ${wales} e\u200df`).text).toBe(`abcd ${wales} e\u200df`);
  expect(removeHidden('\u{e0041}x').text).toBe('x');
});
