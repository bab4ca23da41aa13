import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addressOfCopy, answerQueries, compareAnswers, readQueries } from '../scripts/evaluate/search.ts';
import { inside, layOnDesk, listBrowsers } from './support/desk.ts';
import { layouts } from './support/pages.ts';
import { openFromDisk, openStock } from './support/stock-browser.ts';

const chromium = inject('browser');
const { address, folder } = inject('site');
const copy = `${folder}-mirror`;
const { desk, place, at } = layOnDesk(copy);

describe.each(listBrowsers())('from disk in $name', ({ name, executable }) => {
  let browser: Browser;
  beforeAll(async () => {
    if (executable) browser = await openStock({ name, executable });
  });
  afterAll(async () => (executable ? browser.close() : undefined));
  const check = test.skipIf(!executable);

  check('the browser keeps its rules for files, or all this would prove nothing', async () => {
    const { page } = await openFromDisk(browser);
    const plain = join(desk, 'plain.html');
    writeFileSync(plain, '<!doctype html><title>x</title>');
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
    await Promise.all([page.waitForNavigation(), page.click('.nav a[href$="case-studies/index.html"]')]);
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
