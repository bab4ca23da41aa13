import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parseAtomFeed, parseOpml } from 'feedsmith';
import robots from 'robots-parser';
import { describe, expect, inject, test } from 'vitest';
import { listFiles } from '../scripts/lib/read-content.ts';
import { siteConfig } from '../src/config.ts';
import { watchEach } from './support/browser.ts';
import { jsonFeedSchema } from './support/json-feed.ts';
import { attributeOf, isMoved, readPage } from './support/pages.ts';

// The package is CommonJS: its types hide the function.
const addFormats = formats as unknown as (ajv: Ajv2020) => void;
const isUnique = (all: readonly unknown[]) => new Set(all).size === all.length;

describe.each([
  ['the real site', inject('site')],
  ['the invented site', inject('fixture')],
])('whoever follows %s', (_, { folder, base }) => {
  const home = new URL(base, siteConfig.url).href;
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  // At an old address lies the feed of the page that moved.
  const files = listFiles(folder).filter((path) => /\.html$/.test(path) || !isMoved(folder, path));
  const listNamed = (name: string) => files.filter((path) => path === name || path.endsWith(`/${name}`));
  /** The file of the site that a full address leads to, its fragment left out. */
  const fileOf = (address = '') => {
    const path = address.startsWith(home) ? decodeURI(address.slice(home.length).replace(/#.*$/s, '')) : '\u0000';
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  };
  const listDead = (addresses: readonly (string | undefined)[]) =>
    addresses.filter((one) => !existsSync(join(folder, fileOf(one))));

  test('finds sound feeds, newest first, each entry known by its own id and leading to a page', () => {
    const feeds = listNamed('feed.xml');
    const targets = new Set<string>();
    for (const path of feeds) {
      const { id, title, updated, links, authors, entries = [] } = parseAtomFeed(read(path));
      expect([id, links?.[0]?.href], path).toEqual([home + path, home + path]);
      expect(title?.value && updated && authors?.[0]?.name, path).toBeTruthy();
      expect(entries.length, path).toBeLessThanOrEqual(50);
      expect(isUnique(entries.map((entry) => entry.id)), path).toBe(true);
      const days = entries.map((entry) => entry.updated ?? '');
      expect(days, path).toEqual([...days].sort().reverse());
      expect([updated, ...days].filter((day = '') => !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(day))).toEqual(
        [],
      );
      for (const entry of entries) {
        expect(entry.title?.value && entry.summary?.value && entry.authors?.[0]?.name, path).toBeTruthy();
        const href = entry.links?.[0]?.href ?? '';
        if (href.startsWith(home) || !path.includes('in-progress/')) targets.add(href);
      }
    }
    expect(feeds.length).toBeGreaterThan(10);
    expect(listDead([...targets])).toEqual([]);
  });

  test('finds the same in JSON Feed', () => {
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    addFormats(ajv);
    const isSound = ajv.compile(jsonFeedSchema);
    const feeds = listNamed('feed.json');
    expect(feeds.map((path) => path.replace('.json', '.xml'))).toEqual(listNamed('feed.xml'));
    for (const path of feeds) {
      const feed = JSON.parse(read(path)) as { feed_url: string; items: { id: string; title: string }[] };
      expect(isSound(feed), `${path}: ${ajv.errorsText(isSound.errors)}`).toBe(true);
      expect(feed.feed_url).toBe(home + path);
      const { entries = [] } = parseAtomFeed(read(path.replace('.json', '.xml')));
      expect(feed.items.map(({ id, title }) => [id, title.replaceAll(/\s+/g, ' ').trim()])).toEqual(
        entries.map(({ id, title }) => [id, title?.value.replaceAll(/\s+/g, ' ')]),
      );
    }
  });

  test('finds all feeds in one list, and on the page of each its own', () => {
    interface Outline {
      xmlUrl?: string;
      outlines?: Outline[];
    }
    const list = (outlines: readonly Outline[] = []): string[] =>
      outlines.flatMap(({ xmlUrl, outlines: inside }) => [...(xmlUrl ? [xmlUrl] : []), ...list(inside)]);
    const first = listNamed('feed.xml').filter((path) => !path.startsWith('cy/'));
    const { body } = parseOpml(read('feeds.opml'));
    expect(list(body?.outlines as Outline[]).sort()).toEqual(first.map((path) => home + path).sort());
    const link = /<link rel="alternate" type="application\/atom\+xml"[^>]* href="([^"]*)"/g;
    const linked = listNamed('index.html').flatMap((path) =>
      [...read(path).matchAll(link)].map(([, href = '']) => new URL(href, home).href),
    );
    expect(first.map((path) => home + path).filter((one) => !linked.includes(one))).toEqual([]);
  });

  test('finds every page in the sitemap but those that are missing, have moved or are at home elsewhere', () => {
    const parts = [...read('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, one]) => one);
    const urls = parts.flatMap((one) =>
      [...read(fileOf(one)).matchAll(/<url>(.*)<\/url>/g)].map(([, url = '']) => url),
    );
    const addresses = urls.map((url) => /<loc>([^<]*)</.exec(url)?.[1]);
    expect(isUnique(addresses)).toBe(true);
    const expected = listNamed('index.html')
      .filter((path) => !/(?:^|\/)404\/index\.html$/.test(path))
      .map((path) => ({ path, canonical: /<link rel="canonical" href="([^"]*)"/.exec(read(path))?.[1] }))
      .filter(({ path, canonical }) => canonical === home + path.replace(/index\.html$/, ''));
    expect(expected.length).toBeGreaterThan(30);
    expect([...addresses].sort()).toEqual(expected.map(({ path }) => home + path.replace(/index\.html$/, '')).sort());
    const alternates = urls.flatMap((url) =>
      [...url.matchAll(/hreflang="[\w-]+" href="([^"]*)"/g)].map(([, one]) => one),
    );
    expect(alternates.filter((one) => !addresses.includes(one))).toEqual([]);
    const days = urls.map((url) => /<lastmod>(.*)<\/lastmod>/.exec(url)?.[1]).filter((day) => day !== undefined);
    expect(days.filter((day) => !/^\d{4}-\d\d-\d\d$/.test(day))).toEqual([]);
    expect(days.length).toBeGreaterThan(5);
  });

  test('may read everything', () => {
    const rules = robots(`${home}robots.txt`, read('robots.txt'));
    expect(rules.isAllowed(`${home}api/v1/index.json`, 'any')).toBe(true);
    expect(listDead(rules.getSitemaps())).toEqual([]);
    expect(rules.getSitemaps()).toEqual([`${home}sitemap.xml`]);
  });

  test('finds full addresses of pages in what goes into an e-mail', () => {
    const pages = listNamed('index.html').filter((path) => /(?:^|\/)changes\/(?:[\d-]+\/)?index\.html$/.test(path));
    const addresses = pages.flatMap((path) =>
      [...read(path).matchAll(/<span class="mail__address"[^>]*>([^<]*)</g)].map(([, address]) => address),
    );
    expect(addresses.length).toBeGreaterThan(3);
    expect(listDead([...new Set(addresses)])).toEqual([]);
  });
});

describe.skipIf(!inject('browser'))('from disk', () => {
  const copy = `${inject('site').folder}-mirror/shared-practice`;
  const watch = watchEach(inject('browser'), 'null');

  test('a month is copied as plain text with full addresses; where that is refused, it is selected', async () => {
    const { page } = watch;
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: (text: string) => Promise.resolve(void (document.title = text)) },
      });
    });
    await page.goto(pathToFileURL(join(copy, 'changes/index.html')).href);
    const button = page.locator('.mail__copy button').first();
    await button.click();
    await expect.poll(() => page.locator('.mail__copy [role=status]').first().textContent()).toMatch(/Copied/);
    const copied = await page.title();
    expect(copied).toMatch(/^What has changed on Shared Practice, \w+ \d{4} New \(\d+\) - /);
    expect(copied).toContain(`${siteConfig.url}/case-studies/`);
    expect(copied).not.toContain('file:');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await button.click();
    await expect.poll(() => page.evaluate(() => getSelection()?.toString() ?? '')).toContain(siteConfig.url);
  });

  test('feeds lead to where they are online, and nothing of them lies in the copy', async () => {
    const { page } = watch;
    await page.goto(pathToFileURL(join(copy, 'feeds/index.html')).href);
    const hrefs = await page
      .locator('.data-forms a')
      .evaluateAll((links) => links.map((one) => one.getAttribute('href')));
    expect(hrefs).toContain(`${siteConfig.url}/feed.xml`);
    expect(hrefs.filter((href) => !href?.startsWith(`${siteConfig.url}/`))).toEqual([]);
    const inside = listFiles(copy).filter((path) =>
      /feed\.(?:xml|json)$|index\.md$|\.opml$|sitemap|robots|llms/.test(path),
    );
    expect(inside).toEqual([]);
    const { elements } = readPage(copy, 'changes/index.html');
    expect(elements.filter((one) => attributeOf(one, 'type') === 'application/atom+xml')).toEqual([]);
  });
});
