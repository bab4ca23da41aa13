import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openBrowser, openPage, type WatchedPage } from './support/browser.ts';
import AxeBuilder from '@axe-core/playwright';

const executable = inject('browser');
const { address } = inject('site');
const fixture = inject('fixture');
const { origin } = new URL(address);

describe.skipIf(!executable)('search', () => {
  let browser: Browser;
  let watched: WatchedPage;
  beforeAll(async () => {
    browser = await openBrowser(executable ?? '');
  });
  beforeEach(async () => {
    watched = await openPage(await browser.newContext({ viewport: { width: 1280, height: 900 } }), origin);
    return async () => {
      await watched.page.context().close();
      expect(watched.faults).toEqual([]);
    };
  });
  afterAll(() => browser.close());

  const results = (page: Page) => page.locator('#search-results .result__title a');
  const status = (page: Page) => page.locator('#search-status');

  test('an address with ?q= answers with kind, authority, excerpt and the section that matched', async () => {
    const { page } = watched;
    await page.goto(`${address}search/?q=wigan+deal+volunteers`);
    await results(page).first().waitFor();
    const first = page.locator('.result').first();
    expect(await first.locator('.result__title a').innerText()).toContain('Wigan Deal');
    expect(await first.locator('.result__facts').innerText()).toBe('Case study · Wigan Metropolitan Borough Council');
    expect((await first.locator('mark').allInnerTexts()).join(' ').toLowerCase()).toContain('wigan');
    const section = first.locator('.result__section a').first();
    await section.click();
    await page.waitForURL(/wigan-deal\/#/);
    const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1));
    expect(await page.locator(`h2[id="${anchor}"], h3[id="${anchor}"]`).count()).toBe(1);
  });

  test('nothing of the search is loaded before somebody goes to it', async () => {
    const { page } = watched;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${address}case-studies/data-mill-north/`, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => path.includes('pagefind') || path.endsWith('.js'))).toEqual([]);
    await page.goto(`${address}search/`, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => path.includes('pagefind'))).toEqual([]);
    await page.locator('#search-box').focus();
    await page.waitForResponse(/pagefind\.js/);
  });

  test('typing searches after a pause, keeps the focus and puts the words into the address', async () => {
    const { page } = watched;
    await page.goto(`${address}search/`);
    await page.locator('#search-box').focus();
    await page.keyboard.type('digital inclusion', { delay: 20 });
    await results(page).first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-box');
    expect(new URL(page.url()).search).toBe('?q=digital+inclusion');
    expect(await status(page).innerText()).toMatch(/^\d+ results?$/);
  });

  test('filters narrow the results by keyboard, stand in the address and can be cleared', async () => {
    const { page } = watched;
    await page.goto(`${address}search/?q=data`);
    await results(page).first().waitFor();
    const all = Number.parseInt(await status(page).innerText(), 10);
    const kind = page.getByRole('group', { name: 'Kind' }).getByRole('checkbox', { name: /^Case study/ });
    await kind.focus();
    await page.keyboard.press('Space');
    await page.waitForURL(/kind=Case\+study/);
    await expect.poll(async () => Number.parseInt(await status(page).innerText(), 10)).toBeLessThan(all);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).checked)).toBe(true);
    for (const facts of await page.locator('.result__facts').allInnerTexts()) expect(facts).toMatch(/^Case study/);
    for (const name of ['Topic', 'Authority', 'Region'])
      expect(await page.getByRole('group', { name }).count()).toBe(1);
    await page.reload();
    await results(page).first().waitFor();
    expect(await kind.isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(async () => Number.parseInt(await status(page).innerText(), 10)).toBe(all);
  });

  test('a filter alone, without words, lists what it holds', async () => {
    const { page } = watched;
    await page.goto(`${address}search/?kind=Standard`);
    await results(page).first().waitFor();
    expect(await status(page).innerText()).toBe('32 results');
  });

  test('no result says so and offers the lists', async () => {
    const { page } = watched;
    await page.goto(`${address}search/?q=qqxzzy`);
    await expect.poll(() => status(page).innerText()).toContain('Nothing found for “qqxzzy”');
    expect(await page.locator('#search-lists a').first().isVisible()).toBe(true);
  });

  test('a query of markup is shown as text', async () => {
    const { page } = watched;
    await page.goto(`${address}search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> zzz')}`);
    await expect.poll(() => status(page).innerText()).not.toBe('');
    expect(await page.locator('main img').count()).toBe(0);
  });

  test('more results come on demand, and the focus goes to the first of them', async () => {
    const { page } = watched;
    await page.goto(`${address}search/?q=council`);
    await results(page).first().waitFor();
    expect(await results(page).count()).toBe(10);
    await page.getByRole('button', { name: 'Show more results' }).click();
    await expect.poll(() => results(page).count()).toBeGreaterThan(10);
    const eleventh = await results(page).nth(10).innerText();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(eleventh);
  });

  test('axe finds nothing with results and filters open, wide and narrow', async () => {
    const { page } = watched;
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${address}search/?q=data&topic=Open+data`);
      await results(page).first().waitFor();
      await page.evaluate(() => document.querySelector('#search-filters')?.setAttribute('open', ''));
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
  });
});

test.skipIf(!executable)('search that cannot be loaded says so and offers the lists', async () => {
  const browser = await openBrowser(executable ?? '');
  const page = await browser.newPage();
  await page.route(/pagefind\.js/, (route) => route.abort());
  await page.goto(`${address}search/?q=data`);
  await expect.poll(() => page.locator('#search-status').innerText()).toContain('Search could not be loaded');
  expect(await page.locator('#search-lists a').first().isVisible()).toBe(true);
  await browser.close();
});

test.skipIf(!executable)(
  'below a base path, under any host name and over an index in parts search works the same',
  async () => {
    const browser = await openBrowser(executable ?? '');
    const address = fixture.address.replace('localhost', '127.0.0.1');
    const { page, faults } = await openPage(await browser.newContext(), new URL(address).origin);
    await page.goto(`${address}search/?q=${encodeURIComponent('γραμμή')}`);
    const link = page.locator('#search-results a[href$="/case-studies/everything/"]');
    await link.click();
    await page.waitForURL(/\/shared\/practice\/case-studies\/everything\//);
    await browser.close();
    expect(faults).toEqual([]);
  },
);
