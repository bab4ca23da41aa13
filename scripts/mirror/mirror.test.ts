import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { createLinks, findNameFault } from './links.ts';
import { rewritePage, type PageFrame } from './page.ts';
import { wrapModule } from './scripts.ts';

const files = new Set(['index.html', 'a/index.html', 'a/b/index.html', 'assets/x.css', 'old.html', 'a/ä b.html']);

const scope = {
  base: '/kb/',
  online: 'https://kb.example/kb/',
  whole: new Set(['left/index.html']),
  remarksOf: () => ({ onlineOnly: 'online only', inFull: 'in the full copy' }),
};

test.each([
  ['/kb/a/', 'index.html', 'a/index.html'],
  ['/kb/a', 'a/b/index.html', '../index.html'],
  ['/kb/', 'a/b/index.html', '../../index.html'],
  ['/kb/a/b/?x=1#y', 'a/index.html', 'b/index.html?x=1#y'],
  ['../', 'a/b/index.html', '../index.html'],
  ['/kb/assets/x.css', 'a/index.html', '../assets/x.css'],
  ['/kb/old', 'index.html', 'old.html'],
  ['/kb/a/%C3%A4%20b.html', 'index.html', 'a/%C3%A4%20b.html'],
  ['/kb/a/feed.xml', 'a/index.html', 'https://kb.example/kb/a/feed.xml'],
  ['feeds.opml', 'index.html', 'https://kb.example/kb/feeds.opml'],
])('%s in %s leads to %s', (link, page, href) => {
  const links = createLinks(files, scope);
  expect(links.rewrite(link, page)).toEqual({ href });
  expect(links.missing).toEqual([]);
});

test.each(['#x', '?q=1', '', 'https://example.org/a/', 'mailto:a@b.example', '//example.org/x', 'data:,x'])(
  '%j stays as it is',
  (link) => expect(createLinks(files, scope).rewrite(link, 'a/index.html')).toBeUndefined(),
);

test('a link that leads nowhere is noted with its page, and an archive is only online', () => {
  const links = createLinks(files, scope);
  expect(links.rewrite('/kb/nowhere/', 'a/index.html')).toBeUndefined();
  expect(links.rewrite('/a/', 'a/index.html')).toBeUndefined();
  expect(links.missing).toEqual([
    { page: 'a/index.html', link: '/kb/nowhere/' },
    { page: 'a/index.html', link: '/a/' },
  ]);
  for (const link of ['downloads/all.zip', 'topics/x/changes/', 'cy/authorities/x/changes/2026-11/'])
    expect(links.rewrite(`/kb/${link}`, 'index.html')).toEqual({ remark: 'online only' });
});

test.each([
  ['a/con.html', 'is a name that Windows keeps for itself'],
  ['a/b?.html', 'has a character that Windows cannot hold'],
  ['a./b.html', 'ends in a dot or a space'],
  ['a'.repeat(141), 'is longer than 140 characters'],
  ['case-studies/contact/index.html', undefined],
  ['START HERE.html', undefined],
])('%s %s', (path, fault) => expect(findNameFault(path)).toBe(fault));

const frame: PageFrame = {
  links: createLinks(files, scope),
  base: '/kb/',
  runtime: '_copy/runtime.js',
  policy: "default-src 'none'",
  top: '<p>top</p>',
  fills: { copies: '<p>copy</p>' },
};
const rewrite = (html: string) => rewritePage(html, 'a/index.html', frame);

test.each([
  ['<meta charset="utf-8">', '<meta charset="utf-8"><script src="../_copy/runtime.js" data-base="/kb/"></script>'],
  [
    '<meta http-equiv="content-security-policy" content="x">',
    `<meta http-equiv="content-security-policy" content="default-src 'none'">`,
  ],
  ['<link rel="search" href="/kb/opensearch.xml">', ''],
  ['<link rel="alternate" type="application/atom+xml" href="/kb/feed.xml">', ''],
  ['<link rel="alternate" hreflang="cy" href="https://kb.example/kb/cy/">', undefined],
  ['<link rel=stylesheet href=/kb/assets/x.css>', '<link rel=stylesheet href="../assets/x.css">'],
  ['<link rel="alternate" type="application/ld+json" href="/kb/api/v1/topics.jsonld">', ''],
  ['<script type="module" src="/kb/assets/x.css"></script>', '<script defer src="../assets/x.css"></script>'],
  ["<a class='x' href='/kb/a/b/'>a > b</a>", `<a class='x' href="b/index.html">a > b</a>`],
  ['<p title="a > b"><a href="/kb/">x</a>', '<p title="a > b"><a href="../index.html">x</a>'],
  ['<a href="/kb/downloads/x.zip">x <b>y</b></a>', '<span>x <b>y</b></span> (online only)'],
  ['<a href="/kb/left/#x">x</a>', '<span>x</span> (in the full copy)'],
  ['<meta property="facet:kind" content="Guide"><meta property="og:x"><meta property="x">', '<meta property="x">'],
  ['<img srcset="/kb/assets/x.css 1x, /kb/old.html 2x">', '<img srcset="../assets/x.css 1x, ../old.html 2x">'],
  ['<form action="/kb/a/b/?x">', '<form action="b/index.html?x">'],
  ['<main id="m">text', '<main id="m"><p>top</p>text'],
  ['<div data-fill="copies"></div>', '<div data-fill="copies"><p>copy</p></div>'],
  ['<title><a href="/kb/a/">x</title><script>"<a href=/kb/a/>"</script>', undefined],
  ['<p>1 < 2 & "x" <!-- <a href="/kb/"> -->', undefined],
])('%s becomes %s', (html, expected) => expect(rewrite(html)).toBe(expected ?? html));

test('a module hands over what it exports, under the path it had', async () => {
  const code = await wrapModule('export const rows = [1]; const at = import.meta.url; export { at };', 'search/x.js');
  const handed: Record<string, unknown> = {};
  const sharedPracticeCopy = {
    define: (path: string, factory: (module: { exports: unknown }) => void) => {
      const module = { exports: {} };
      factory(module);
      handed[path] = { ...module.exports };
    },
  };
  runInNewContext(code, { sharedPracticeCopy });
  expect(handed).toEqual({ 'search/x.js': { rows: [1], at: '/search/x.js' } });
});
