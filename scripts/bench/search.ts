import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createIndex, close } from 'pagefind';
import { chromium, type Browser, type Page } from 'playwright-core';
import { browserOptions, findBrowser } from '../lib/browser.ts';
import { UsageFault } from '../lib/command.ts';
import { isSearchable, listPages } from '../lib/search-index.ts';
import { serveFolder } from '../lib/serve.ts';
import { createRandom, type Random } from './random.ts';
import { findMedian } from './run.ts';

/** How one search does: bytes as a host would send them, compressed; times in milliseconds. */
export interface SearchTimes {
  /** What the first search of a visit loads, the page itself aside: median of some visits. */
  firstBytes: number;
  /** Later queries, from the end of the pause after typing until the results stand, by how common their words are. */
  rare: number[];
  common: number[];
  /** The longest time in which the page answered to nothing. */
  freeze: number;
}

/** The search of this site and plain Pagefind over the same pages, asked the same in one run. */
export interface SearchFigures {
  own: SearchTimes;
  plain: SearchTimes;
}

// A word is common that stands in a fifth of the pages or more.
const often = 0.2;
const asked = 40;
const visits = 5;

/** Measures the search of a built site beside plain Pagefind: one index of the same texts, its own program, no more. */
export async function measureSearch(out: string, tell: (progress: string) => void): Promise<SearchFigures> {
  const executablePath = findBrowser();
  if (!executablePath) throw new UsageFault('This needs Chromium; npm test says how to install it.');
  const plainFolder = `${out}-plain`;
  tell('an index by plain Pagefind');
  await writePlain(out, plainFolder);
  const browser = await chromium.launch({ executablePath, args: browserOptions });
  try {
    const queries = createQueries(out, createRandom(1));
    tell('plain Pagefind');
    const plain = await measure(browser, plainFolder, queries);
    const isCommon = await judgeWords(browser, plainFolder, queries);
    tell('the search page');
    const own = await measure(browser, out, queries);
    const split = ({ times, ...rest }: Measured): SearchTimes => ({
      ...rest,
      rare: times.filter((_, index) => !isCommon[visits + index]),
      common: times.filter((_, index) => isCommon[visits + index]),
    });
    return { plain: split(plain), own: split(own) };
  } finally {
    await browser.close();
    rmSync(plainFolder, { recursive: true, force: true });
  }
}

async function writePlain(out: string, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'search'), { recursive: true });
  const { index } = await createIndex({});
  for (const page of listPages(out)) {
    const content = readFileSync(join(out, page), 'utf8');
    if (isSearchable(content)) await index?.addHTMLFile({ sourcePath: page, content });
  }
  for (const { path, content } of (await index?.getFiles())?.files ?? []) {
    mkdirSync(dirname(join(folder, 'pagefind', path)), { recursive: true });
    writeFileSync(join(folder, 'pagefind', path), content);
  }
  await close();
  writeFileSync(join(folder, 'search/index.html'), plainPage);
  writeFileSync(join(folder, 'search/plain.js'), plainScript);
}

const plainPage = `<!doctype html><html lang="en"><title>Plain</title><form id="search-form"><input id="search-box"></form>
<div id="search-area"></div><ul id="search-results"></ul><script type="module" src="plain.js"></script></html>`;
const plainScript = `const box = document.getElementById('search-box');
document.getElementById('search-form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const pagefind = await import('/pagefind/pagefind.js');
  const { results } = await pagefind.search(box.value);
  const shown = await Promise.all(results.slice(0, 10).map((one) => one.data()));
  document.getElementById('search-results').innerHTML = shown.map((one) => '<li>' + one.excerpt + '</li>').join('');
  const area = document.getElementById('search-area');
  area.dataset.count = results.length;
  area.dataset.answered = box.value;
});`;

/** Queries of one word and of two, from words that are frequent, less frequent and rare in the library. */
function createQueries(out: string, random: Random): string[] {
  const lists = readdirSync(join(out, 'search/words')).map((file) => {
    const [, words = ''] = /"(.*)"/.exec(readFileSync(join(out, 'search/words', file), 'utf8')) ?? [];
    return words.split(' ').filter((word) => word.length > 3);
  });
  const depths = [0, 5, 30, 150];
  const draw = (turn: number): string => {
    const list = random.pick(lists);
    const depth = depths[turn % depths.length] ?? 0;
    return list[depth + random.between(0, 4)] ?? draw(turn);
  };
  return Array.from({ length: asked }, (_, turn) => (turn % 3 === 2 ? `${draw(turn)} ${draw(turn + 1)}` : draw(turn)));
}

interface Measured {
  firstBytes: number;
  times: number[];
  freeze: number;
}

async function measure(browser: Browser, folder: string, queries: readonly string[]): Promise<Measured> {
  const heard: string[] = [];
  const server = await serveFolder(folder, 0, { heard: (path) => heard.push(path) });
  const bytes: number[] = [];
  for (const query of queries.slice(0, visits)) {
    const page = await openSearch(browser, server.address);
    heard.length = 0;
    await ask(page, query);
    bytes.push(heard.reduce((sum, path) => sum + weigh(folder, path), 0));
    await page.context().close();
  }
  const page = await openSearch(browser, server.address);
  await ask(page, 'first'); // what is loaded once is no part of a query's time
  const times: number[] = [];
  for (const query of queries.slice(visits)) times.push(await ask(page, query));
  const freeze = await page.evaluate(() => Math.max(0, ...(window as unknown as { freezes: number[] }).freezes));
  await page.context().close();
  await server.close();
  return { firstBytes: findMedian(bytes), times, freeze };
}

async function openSearch(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await page.goto(`${address}search/`, { waitUntil: 'networkidle' });
  await page.evaluate(() => {
    const freezes: number[] = [];
    Object.assign(window, { freezes });
    new PerformanceObserver((list) => freezes.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
  });
  return page;
}

/** Sends a query off as the end of the pause after typing would, and counts until its results stand. */
function ask(page: Page, query: string): Promise<number> {
  return page.evaluate(
    (words) =>
      new Promise<number>((done) => {
        const area = document.getElementById('search-area');
        const box = document.getElementById('search-box') as HTMLInputElement;
        const start = performance.now();
        const watch = new MutationObserver(() => {
          if (area?.dataset['answered'] !== words) return;
          watch.disconnect();
          done(performance.now() - start);
        });
        if (area) watch.observe(area, { attributes: true });
        box.value = words;
        (document.getElementById('search-form') as HTMLFormElement).requestSubmit();
      }),
    query,
  );
}

/** Whether each query has a word that stands in many pages. */
async function judgeWords(browser: Browser, folder: string, queries: readonly string[]): Promise<boolean[]> {
  const server = await serveFolder(folder, 0);
  const page = await openSearch(browser, server.address);
  const judged = await page.evaluate(
    async ([all, share]) => {
      const path = '/pagefind/pagefind.js';
      const pagefind = (await import(path)) as { search: (query: string | null) => Promise<{ results: unknown[] }> };
      const count = async (word: string | null) => (await pagefind.search(word)).results.length;
      const most = share * (await count(null));
      const marks: boolean[] = [];
      for (const query of all)
        marks.push((await Promise.all(query.split(' ').map(count))).some((found) => found >= most));
      return marks;
    },
    [queries, often] as const,
  );
  await page.context().close();
  await server.close();
  return judged;
}

const packed = new Set(['.html', '.js', '.css', '.json', '.svg']);

/** What a file weighs on its way: text as gzip makes it, Pagefind's own files as they are. */
function weigh(folder: string, path: string): number {
  const name = decodeURIComponent(path.split('?')[0] ?? '').replace(/\/$/, '/index.html');
  try {
    const bytes = readFileSync(join(folder, name));
    return packed.has(extname(name)) ? gzipSync(bytes, { level: 9 }).length : bytes.length;
  } catch {
    return 0; // a favicon that a browser asks for unbidden
  }
}
