import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { listSitemapPages } from './pages.ts';
import { writeSitemapIndex, writeSitemaps } from './write.ts';

const folder = mkdtempSync(join(tmpdir(), 'sitemap-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const address = 'https://kb.example/kb/';
function write(path: string, canonical: string): string {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), `<head><title>x</title><link rel="canonical" href="${canonical}"></head>`);
  return path;
}

test('pages that name themselves are listed, in all their languages and with their day', () => {
  const paths = [
    write('topics/a/index.html', `${address}topics/a/`),
    write('cy/topics/a/index.html', `${address}cy/topics/a/`),
    write('index.html', address),
    write('404.html', `${address}404/`),
    write('cy/404/index.html', `${address}cy/404/`),
    write('from/peer/guides/x/index.html', 'https://peer.example/guides/x/'),
    write('topics/moved/index.html', `${address}topics/a/`),
  ];
  const pages = listSitemapPages(paths, { folder, address, days: { 'topics/a/': '2026-01-02', '': '2026-01-03' } });
  expect(pages.map((page) => [page.address, page.day])).toEqual([
    [`${address}cy/topics/a/`, undefined],
    [address, '2026-01-03'],
    [`${address}topics/a/`, '2026-01-02'],
  ]);
  expect(pages[2]?.alternates).toEqual([
    { lang: 'en', address: `${address}topics/a/` },
    { lang: 'cy', address: `${address}cy/topics/a/` },
  ]);
  expect(pages[1]?.alternates).toEqual([]);
});

const page = (id: number) => ({ address: `${address}${id}/?a&b`, day: '2026-01-02', alternates: [] });

test('a file holds so many pages and so many bytes, and the list names all files', () => {
  const pages = [1, 2, 3, 4, 5].map(page);
  const count = (texts: string[]) => texts.map((text) => text.match(/<url>/g)?.length);
  expect(count(writeSitemaps(pages))).toEqual([5]);
  expect(count(writeSitemaps(pages, { pages: 2, bytes: 1e6 }))).toEqual([2, 2, 1]);
  const [whole = ''] = writeSitemaps(pages.slice(0, 3));
  const parts = writeSitemaps(pages, { pages: 50, bytes: whole.length });
  expect(count(parts)).toEqual([3, 2]);
  expect(parts.every((text) => Buffer.byteLength(text) <= whole.length)).toBe(true);
  expect(parts.join('').match(/\/\d\/\?a&amp;b<\/loc>/g)).toHaveLength(5);
  expect(count(writeSitemaps([]))).toEqual([undefined]);
  expect(writeSitemapIndex([{ address: 'https://a.example/?a&b', day: undefined }])).toContain(
    '<sitemap><loc>https://a.example/?a&amp;b</loc></sitemap>',
  );
});
