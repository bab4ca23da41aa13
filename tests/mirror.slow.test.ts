import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { text } from 'node:stream/consumers';
import { open, type Entry } from 'yauzl';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addressOfCopy, answerQueries, compareAnswers, readQueries } from '../scripts/evaluate/search.ts';
import { findEpubCheck, findFirefox } from '../scripts/lib/browser.ts';
import { serveFolder } from '../scripts/lib/serve.ts';
import { contentDir } from '../scripts/lib/settings.ts';
import { attributeOf, layouts, readPages } from './support/pages.ts';
import { createEnvironment } from './support/run.ts';
import { openFromDisk, openStock } from './support/stock-browser.ts';

const chromium = inject('browser');
const { address, folder } = inject('site');
const fixture = inject('fixture');
const firefox = findFirefox();
const copy = `${folder}-mirror`;
const archive = join(folder, 'downloads/shared-practice-offline.zip');

// A place as it comes: with a space, a hash, a percent sign and an accent.
const desk = mkdtempSync(join(tmpdir(), 'My USB #1 100% (café) '));
const place = join(desk, 'copy');
beforeAll(() => cpSync(copy, place, { recursive: true }));
afterAll(() => rmSync(desk, { recursive: true, force: true }));
const at = (path: string, root = place) => pathToFileURL(join(root, path)).href;
const inside = (path: string) => `shared-practice/${path}`;

test('every link of every page leads to a file of the copy, below a base path too', () => {
  for (const root of [copy, `${fixture.folder}-mirror`]) {
    expect(readPages(root).length).toBeGreaterThan(30);
    expect(listBroken(root)).toEqual([]);
  }
});

test('the zip holds the folder, with a checksum for every file, and says its own', async () => {
  const bytes = readFileSync(archive);
  const hash = createHash('sha256').update(bytes).digest('hex');
  expect(readFileSync(`${archive}.sha256`, 'utf8')).toBe(`${hash}  shared-practice-offline.zip\n`);
  const page = readFileSync(join(folder, 'offline/index.html'), 'utf8');
  expect(page).toContain(hash);
  expect(page).toContain(`${(bytes.length / 1e6).toFixed(1)} MB`);
  expect(readFileSync(join(copy, inside('offline/index.html')), 'utf8')).not.toContain(hash);
  const names = await listZip(archive);
  const sums = readFileSync(join(copy, 'SHA256SUMS'), 'utf8').trim().split('\n');
  expect(names).toEqual([...sums.map((line) => line.slice(66)), 'SHA256SUMS'].sort());
  expect(names.every((name) => existsSync(join(copy, name)))).toBe(true);
  for (const line of sums.filter((_, index) => index % 50 === 0)) {
    const content = readFileSync(join(copy, line.slice(66)));
    expect(createHash('sha256').update(content).digest('hex')).toBe(line.slice(0, 64));
  }
  const note = readFileSync(join(copy, 'READ-ME.txt'), 'utf8');
  expect(note).toMatch(/Made from the content of \d{1,2} \w+ \d{4}\. Version [\d.]+, commit \w+\.\r\n/);
  expect(note).toContain('Open Government Licence v3.0');
});

test('the same site gives the same bytes under any time zone, and is not packed again', () => {
  const before = readFileSync(`${archive}.sha256`, 'utf8');
  const run = (zone: string) =>
    execFileSync(process.execPath, ['scripts/mirror.ts'], { env: createEnvironment({ TZ: zone }), encoding: 'utf8' });
  expect(run('Asia/Tokyo')).toContain('is that of this site already');
  rmSync(join(copy, 'START HERE.html'));
  expect(run('America/Lima')).toContain('shared-practice-offline.zip');
  expect(readFileSync(`${archive}.sha256`, 'utf8')).toBe(before);
});

test('a copy of one theme is whole: every link leads to a file or says that it is in the full copy, and search knows no more', async () => {
  const output = execFileSync(process.execPath, ['scripts/mirror.ts', '--themes'], {
    env: createEnvironment({}),
    encoding: 'utf8',
  });
  const names = readdirSync(join(folder, 'downloads')).filter((name) => /^shared-practice-[a-z-]+\.zip$/.test(name));
  expect(names.length).toBeGreaterThan(9);
  expect(output).toContain('shared-practice-data-and-insight.zip');
  const root = join(desk, 'theme');
  await unpack(join(folder, 'downloads/shared-practice-data-and-insight.zip'), root);
  expect(listBroken(root)).toEqual([]);
  const html = readFileSync(join(root, inside('case-studies/index.html')), 'utf8');
  expect(html).toContain('(in the full copy)');
  expect(existsSync(join(root, inside('case-studies/data-mill-north/index.html')))).toBe(true);
  expect(existsSync(join(root, inside('case-studies/wigan-deal/index.html')))).toBe(false);
  expect(readFileSync(join(root, 'START HERE.html'), 'utf8')).toContain('Shared Practice (Data and insight)');
  const things = readFileSync(join(root, inside('search/titles/w.js')), 'utf8');
  expect(things).not.toContain('wigan-deal');
  if (!chromium) return;
  const [answer] = await answerQueries([{ id: 'a', query: 'data mill north', kind: 'exact', relevant: [] }], {
    executable: chromium,
    ...addressOfCopy(root),
  });
  expect(answer?.found.slice(0, 3)).toContain('case-studies/data-mill-north');
});

describe('the book', () => {
  const book = join(folder, 'downloads/shared-practice-guides-and-standards.epub');
  const count = (kind: string) => readdirSync(join(contentDir, kind)).length;

  test('has a chapter for every guide and every standard, with its sources, and says what it is', async () => {
    const names = await listZip(book);
    expect(names.filter((name) => name.startsWith('OEBPS/guides-'))).toHaveLength(count('guides'));
    expect(names.filter((name) => name.startsWith('OEBPS/standards-'))).toHaveLength(count('standards'));
    expect(readFileSync(book).toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
    const entry = await readZip(book, 'OEBPS/standards-open-referral-uk.xhtml');
    expect(entry).toMatch(/id="source-/);
    expect(entry).not.toMatch(/<script|<form|<button|data-pagefind/);
    expect(await readZip(book, 'OEBPS/title.xhtml')).toMatch(/made from the content of \d{1,2} \w+ \d{4}/);
  });

  test.skipIf(!findEpubCheck())('is valid', () => {
    const result = execFileSync('java', ['-jar', findEpubCheck() ?? '', book], { encoding: 'utf8', stdio: 'pipe' });
    expect(result).toContain('0 fatals / 0 errors / 0 warnings');
  });
});

test.skipIf(!chromium)(
  'a printed page has page numbers, its sources, and nothing that only works on a screen',
  async () => {
    const browser = await openStock({ name: 'chrome', executable: chromium ?? '' });
    const { page } = await openFromDisk(browser);
    await page.emulateMediaType('print');
    for (const path of ['case-studies/wigan-deal', 'topics/open-data']) {
      await page.goto(at(inside(`${path}/index.html`)));
      const shown = await page.$$eval('.nav, .header__search, .contents, button', (all) =>
        all.filter((one) => one.checkVisibility()).map((one) => one.className),
      );
      expect(shown).toEqual([]);
    }
    const style = readFileSync(
      join(folder, 'assets', readdirSync(join(folder, 'assets')).find((name) => name.endsWith('.css')) ?? ''),
      'utf8',
    );
    expect(style).toMatch(/@page\{[^}]*counter\(page\)/);
    await page.goto(at(inside('case-studies/wigan-deal/index.html')));
    expect(await page.$eval('[id^=source-]', (one) => one.checkVisibility())).toBe(true);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
    await browser.close();
  },
);

test('Pagefind still has what the copy takes the place of', () => {
  const read = (name: string) => readFileSync(join(folder, 'pagefind', name), 'utf8');
  expect(read('pagefind.js')).toMatch(/import\.meta\.url/);
  for (const call of [/\bfetch\(/, /new Worker\(/]) expect(read('pagefind.js')).toMatch(call);
  expect(read('pagefind-worker.js')).toMatch(/\bfetch\(/);
});

const browsers = [
  { name: 'chrome' as const, executable: chromium },
  { name: 'firefox' as const, executable: firefox },
];

describe.each(browsers)('from disk in $name', ({ name, executable }) => {
  let browser: Browser;
  beforeAll(async () => {
    if (executable) browser = await openStock({ name, executable });
  });
  afterAll(async () => (executable ? browser.close() : undefined));
  const check = test.skipIf(!executable);

  check('the browser keeps its rules for files, or all this would prove nothing', async () => {
    const { page } = await openFromDisk(browser);
    const plain = join(desk, 'plain.html');
    execFileSync(process.execPath, [
      '-e',
      'require("fs").writeFileSync(process.argv[1], "<!doctype html><title>x</title>")',
      plain,
    ]);
    await page.goto(pathToFileURL(plain).href);
    const answer = await page.evaluate(() =>
      fetch('copy/READ-ME.txt').then(
        () => 'read',
        () => 'refused',
      ),
    );
    expect(answer).toBe('refused');
    await page.close();
  });

  check('START HERE opens the home page, says how old the copy is, and leads on', async () => {
    const { page, faults } = await openFromDisk(browser);
    await page.goto(at('START HERE.html'));
    expect(await page.title()).toBe('Shared Practice');
    const text = await page.$eval('[data-copy-made]', (one) => (one as HTMLElement).innerText);
    expect(text).toMatch(/^This is a copy of Shared Practice, made from the content of .+\. It is .+\.$/);
    expect(await page.$eval('.unpack-first', (one) => getComputedStyle(one).display)).toBe('none');
    await Promise.all([page.waitForNavigation(), page.click('nav a')]);
    expect(decodeURI(page.url())).toContain('shared-practice/case-studies/index.html');
    expect(faults).toEqual([]);
    await page.close();
  });

  check('every layout opens without an error, and nothing is asked of the network', async () => {
    const { page, faults } = await openFromDisk(browser);
    for (const path of layouts.filter(
      (one) => one !== '404.html' && existsSync(join(place, inside(`${one}index.html`))),
    )) {
      await page.goto(at(inside(`${path}index.html`)));
      expect(await page.$$eval('h1', (all) => all.length), path).toBe(1);
    }
    expect(faults).toEqual([]);
    await page.close();
  });

  check(
    'what is saved on one page reaches the reading list, even where each file has a memory of its own',
    async () => {
      const { page, faults } = await openFromDisk(browser);
      for (const path of ['standards/open-referral-uk', 'case-studies/wigan-deal']) {
        await page.goto(at(inside(`${path}/index.html`)));
        await page.waitForSelector('.save-section[data-saved=false]');
        await page.$eval('.save-section', (one) => (one as HTMLElement).click());
        await page.waitForSelector('.save-section[data-saved=true]');
        await Promise.all([page.waitForNavigation(), page.click('footer [data-reading-list]')]);
        await page.waitForSelector('.reading-item h3 a');
      }
      const titles = await page.$$eval('.reading-item h3', (all) => all.map((one) => one.textContent));
      expect(titles).toEqual([expect.stringMatching(/^Open Referral UK: /), expect.stringMatching(/: Problem$/)]);
      expect(await page.$$eval('#reading-document article', (all) => all.length)).toBe(2);
      expect(faults).toEqual([]);
      await page.close();
    },
  );

  check('search, suggestions, facets, orders and sections work', async () => {
    const { page, faults } = await openFromDisk(browser);
    await page.goto(at('START HERE.html'));
    await page.type('input[name=q]', 'wigan', { delay: 30 });
    await page.waitForSelector('[role=option]');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await page.waitForSelector('#search-area[data-answered=wigan]');
    const link = await page.$eval('.result__title a', (one) => one.getAttribute('href') ?? '');
    expect(link).toBe('../case-studies/wigan-deal/index.html');
    expect(await page.$$eval('.result mark', (all) => all.length)).toBeGreaterThan(0);
    await page.click('[data-facet=kind] summary');
    await page.waitForSelector('#facet-kind-Case-study');
    await page.click('#facet-kind-Case-study');
    await page.waitForSelector('.chip');
    await page.select('#search-sort', 'newest');
    await expect.poll(() => page.evaluate(() => location.search)).toContain('sort=newest');
    await page.goto(`${at(inside('search/index.html'))}?q=recycling&region=Scotland`);
    await page.waitForSelector('#search-area[data-answered=recycling] .chip');
    await page.goto(`${at(inside('search/index.html'))}?q=digital+inclusion`);
    await page.waitForSelector('.result__section a');
    await Promise.all([page.waitForNavigation(), page.click('.result__section a')]);
    expect(decodeURI(page.url())).toMatch(/index\.html#/);
    await page.goto(`${at(inside('search/index.html'))}?q=hackny+cyber+atack`);
    await expect.poll(() => page.$eval('#search-mended', (one) => one.textContent)).toContain('hackney cyber attack');
    expect(faults).toEqual([]);
    await page.close();
  });

  check('a missing part of the index is told, not taken for nothing found', async () => {
    const spoilt = join(desk, `spoilt-${name}`);
    cpSync(copy, spoilt, { recursive: true });
    const index = join(spoilt, inside('pagefind/index'));
    for (const file of readdirSync(index)) rmSync(join(index, file));
    const { page } = await openFromDisk(browser);
    await page.goto(`${at(inside('search/index.html'), spoilt)}?q=bins`);
    await page.waitForSelector('[data-fill=missing]:not([hidden])');
    const text = await page.$eval('[data-fill=missing]', (one) => (one as HTMLElement).innerText);
    expect(text).toMatch(/A file of this copy is missing.*pf_index\.js/);
    await page.close();
  });

  check('a copy older than half a year says so on every standard, and nowhere else', async () => {
    const { page } = await openFromDisk(browser);
    await page.evaluateOnNewDocument(() => {
      const now = Date.now();
      Date.now = () => now + 400 * 86_400_000;
    });
    const isWarned = (path: string) =>
      page
        .goto(at(inside(path)))
        .then(() => page.$$eval('[data-old-after]', (all) => all.some((one) => !(one as HTMLElement).hidden)));
    expect(await isWarned('standards/open-referral-uk/index.html')).toBe(true);
    expect(await isWarned('case-studies/wigan-deal/index.html')).toBe(false);
    await page.goto(at('START HERE.html'));
    expect(await page.$eval('[data-age]', (one) => one.textContent)).toMatch(/^It is \d{3} days old\.$/);
    await page.close();
  });

  check('opened inside the zip, alone, the page says to unpack first', async () => {
    const alone = join(desk, `alone-${name}`, 'START HERE.html');
    mkdirSync(dirname(alone), { recursive: true });
    cpSync(join(copy, 'START HERE.html'), alone);
    const { page } = await openFromDisk(browser);
    await page.goto(pathToFileURL(alone).href);
    const text = await page.$eval(
      '.unpack-first',
      (one) => getComputedStyle(one).display + (one as HTMLElement).innerText,
    );
    expect(text).toMatch(/^block.*Unpack the zip first\./s);
    await page.close();
  });
});

test.skipIf(!chromium)('without WebAssembly titles are searched, and the reader is told', async () => {
  const browser = await openStock({ name: 'chrome', executable: chromium ?? '' }, ['--js-flags=--jitless']);
  const { page, faults } = await openFromDisk(browser);
  await page.goto(`${at(inside('search/index.html'))}?q=wigan+deal`);
  await page.waitForSelector('#search-area[data-answered]');
  expect(await page.$eval('#search-limited', (one) => (one as HTMLElement).innerText)).toContain('only titles');
  expect(await page.$eval('.result__title a', (one) => one.textContent)).toContain('Wigan Deal');
  await page.click('[data-facet=kind] summary');
  await page.waitForSelector('#facet-kind-Case-study');
  expect(faults).toEqual([]);
  await browser.close();
});

test.skipIf(!chromium)('the copy answers the sample of queries as the site does', async () => {
  const queries = readQueries('tests/fixtures/search-gold.json');
  const executable = chromium ?? '';
  const online = await answerQueries(queries, { executable, address, base: '/' });
  const offline = await answerQueries(queries, { executable, ...addressOfCopy(place) });
  expect(compareAnswers(online, offline).share).toBeGreaterThanOrEqual(0.98);
});

test.skipIf(!chromium)('any web server can host the copy, in any folder', async () => {
  const server = await serveFolder(copy, 0, { base: '/intranet/library/' });
  const browser = await openStock({ name: 'chrome', executable: chromium ?? '' });
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(`${server.address}START%20HERE.html`);
  await page.type('input[name=q]', 'wigan deal');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  await page.waitForSelector('#search-area[data-answered]');
  await Promise.all([page.waitForNavigation(), page.click('.result__title a')]);
  expect(decodeURI(page.url())).toBe(`${server.address}shared-practice/case-studies/wigan-deal/index.html`);
  expect(faults).toEqual([]);
  await browser.close();
  await server.close();
});

describe.each(browsers)('a copy kept in $name', ({ name, executable }) => {
  test.skipIf(!executable)('opens by its usual address with the server stopped and the browser restarted', async () => {
    const profile = join(desk, `profile-${name}`);
    const start = () => openStock({ name, executable: executable ?? '' }, [], profile);
    let server = await serveFolder(folder, 0);
    const port = Number(new URL(server.address).port);
    const visit = (path: string) => `${server.address}${path}`;
    let browser = await start();
    let page = await browser.newPage();
    await page.goto(visit('offline/'));
    const button = await page.waitForSelector('#keep-start:not([hidden])');
    expect(await button?.evaluate((one) => one.textContent)).toMatch(/^Keep a copy on this computer \(\d+\.\d MB\)$/);
    await button?.click();
    await page.waitForSelector('#keep-delete:not([hidden])');
    const status = () => page.$eval('#keep-status', (one) => one.textContent);
    expect(await status()).toMatch(/^Kept: the copy of \d{1,2} \w+ \d{4}\. It takes \d+\.\d MB/);
    await browser.close();
    await server.close();

    browser = await start();
    page = await browser.newPage();
    await page.goto(visit('case-studies/wigan-deal/'));
    expect(await page.$eval('h1', (one) => one.textContent)).toContain('Wigan Deal');
    expect(await page.$eval('.header__in', (one) => getComputedStyle(one).display)).toBe('flex'); // its style came too
    await page.goto(visit('search/?q=digital+inclusion'));
    await page.waitForSelector('#search-area[data-answered]');
    expect(await page.$$eval('.result', (all) => all.length)).toBeGreaterThan(5);
    await Promise.all([page.waitForNavigation(), page.click('.result__title a')]);
    expect(await page.$$eval('h1', (all) => all.length)).toBe(1);

    server = await serveFolder(folder, port);
    await page.goto(visit('case-studies/wigan-deal/'));
    expect(await page.$('script[src*="_copy/runtime"]')).toBeNull(); // the network comes first
    await page.goto(visit('offline/'));
    await (await page.waitForSelector('#keep-delete:not([hidden])'))?.click();
    await expect.poll(status, { timeout: 10_000 }).toMatch(/^Deleted\./);
    await server.close();
    await expect(page.goto(visit('about/'))).rejects.toThrow();
    await browser.close();
  });
});

function readZip(file: string, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    open(file, { lazyEntries: true }, (fault, zip) => {
      if (fault) return reject(fault);
      zip.on('entry', (entry: Entry) => {
        if (entry.fileName !== name) return zip.readEntry();
        zip.openReadStream(entry, (broken, stream) => (broken ? reject(broken) : resolve(text(stream))));
      });
      zip.on('end', () => reject(new Error(`No ${name}.`)));
      zip.readEntry();
    });
  });
}

/** The links of a copy's pages that lead to no file. */
function listBroken(root: string): string[] {
  return readPages(root).flatMap(({ path, elements }) =>
    elements.flatMap((element) => {
      if (element.tagName === 'link' && attributeOf(element, 'rel') === 'canonical') return [];
      return ['href', 'src', 'action'].flatMap((name) => {
        const link = attributeOf(element, name) ?? '';
        if (/^(?:[a-z][a-z0-9+.-]*:|#|$)/i.test(link)) return [];
        const target = fileURLToPath(new URL(link.split(/[?#]/)[0] ?? '', at(path, root)));
        return existsSync(target) && !target.endsWith('/') ? [] : `${path}: ${link}`;
      });
    }),
  );
}

async function unpack(file: string, root: string): Promise<void> {
  for (const name of await listZip(file)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), await readZip(file, name));
  }
}

function listZip(file: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const names: string[] = [];
    open(file, { lazyEntries: true }, (fault, zip) => {
      if (fault) return reject(fault);
      zip.on('entry', ({ fileName }: { fileName: string }) => {
        names.push(fileName);
        zip.readEntry();
      });
      zip.on('end', () => resolve(names.sort()));
      zip.readEntry();
    });
  });
}
