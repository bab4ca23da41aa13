import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { listViolations } from './support/axe.ts';
import { watchEach } from './support/browser.ts';

const executable = inject('browser');
const site = inject('site');
const { address } = site;
const { origin } = new URL(address);

describe.skipIf(!executable)('the ways in', () => {
  const watched = watchEach(executable, origin);

  const cards = (page: Page) => page.locator('#finder-cards > .card');
  const count = (page: Page) => page.locator('#finder-count');
  const results = (page: Page) => page.locator('#decide-results');
  const focused = (page: Page) => page.locator(':focus');
  // Long enough for what must not happen.
  const moment = 300;

  test('the first screen of a small phone has the promise, the search, the ways in and the first 100 days', async () => {
    const { page } = watched;
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(address);
    const inside = ['h1', '.hero .lead', '#home-search', '.hero__examples a', '.ways a', '.ways__start a'];
    for (const selector of inside)
      for (const one of await page.locator(selector).all()) {
        const box = await one.boundingBox();
        expect((box?.y ?? 999) + (box?.height ?? 0), `${selector} ${await one.innerText()}`).toBeLessThanOrEqual(700);
      }
    expect(await page.locator('.hero__examples a').count()).toBe(3);
    expect(await page.locator('.ways a').count()).toBe(4);
    expect(await page.locator('.menu a').first().isVisible()).toBe(false);
    await page.locator('.menu summary').click();
    expect(await page.locator('.menu a').count()).toBe(9);
    for (const link of await page.locator('.menu a').all()) expect(await link.isVisible()).toBe(true);
    expect(await listViolations(page)).toEqual([]);
    expect(watched.faults).toEqual([]);
  });

  test('a list is narrowed, sorted and lengthened in its place, and the address keeps how', async () => {
    const { page } = watched;
    await page.goto(`${address}case-studies/`);
    const all = await count(page).innerText();
    expect(await cards(page).count()).toBe(24);
    await page.locator('#finder-more').click();
    await expect.poll(() => cards(page).count()).toBeGreaterThan(24);
    await page.locator('[data-facet=stage] summary').click();
    await page.getByRole('checkbox', { name: /^Stopped/ }).check();
    await expect.poll(() => count(page).innerText()).toMatch(/^\d+ of \d+ pages$/);
    const told = Number((await count(page).innerText()).split(' ')[0]);
    expect(await cards(page).count()).toBe(told);
    for (const facts of await page.locator('.card__facts').allInnerTexts()) expect(facts).toContain('Stopped');
    expect(new URL(page.url()).search).toBe('?stage=Stopped');
    await page.locator('#finder-sort').selectOption('title');
    await expect.poll(() => new URL(page.url()).search).toBe('?stage=Stopped&sort=title');
    const titles = await page.locator('.card__title').allInnerTexts();
    expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b, 'en')));
    expect(await listViolations(page)).toEqual([]);
    await page.reload();
    await expect.poll(() => page.locator('.card__title').allInnerTexts()).toEqual(titles);
    await page.locator('#finder-clear').click();
    await expect.poll(() => count(page).innerText()).toBe(all);
    expect(watched.faults).toEqual([]);
  });

  test('a choice that leaves nothing says so and takes itself back', async () => {
    const { page } = watched;
    await page.goto(`${address}case-studies/?stage=Alpha&outcome=${encodeURIComponent('Too early to say')}`);
    await page.locator('#finder-none').waitFor();
    expect(await cards(page).count()).toBe(0);
    await page.locator('#finder-reset').click();
    await expect.poll(() => cards(page).count()).toBe(24);
    expect(await page.locator('#finder-none').isVisible()).toBe(false);
    expect(watched.faults).toEqual([]);
  });

  test('more cards that come late are not put below another order', async () => {
    const { page } = watched;
    const held = Promise.withResolvers<undefined>();
    // The first page in the order of titles is that of the list as it comes: it needs nothing that is held.
    await page.route('**/lists/case-studies.js', async (route) => {
      const code = await (await route.fetch()).text();
      const sorted = code.replace(/(?<="title":)\[[\d,]+\]/, (order) =>
        JSON.stringify((JSON.parse(order) as number[]).sort((a, b) => a - b)),
      );
      await route.fulfill({ contentType: 'text/javascript', body: sorted });
    });
    await page.route('**/lists/case-studies/3.js', async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.goto(`${address}case-studies/`);
    await page.locator('#finder-more').click();
    await page.locator('#finder-sort').selectOption('title');
    await expect.poll(() => page.locator('#finder-said').innerText()).not.toBe('');
    const answer = page.waitForResponse('**/lists/case-studies/3.js');
    held.resolve(undefined);
    await answer;
    await page.waitForTimeout(moment);
    expect(await cards(page).count()).toBe(24);
    expect(watched.faults).toEqual([]);
  });

  test('by keyboard: a place and a problem bring cases from places like it, with cost, failure and standards', async () => {
    const { page } = watched;
    await page.goto(`${address}decide/?topic=open-data`);
    expect(await page.locator('#decide-topic').inputValue()).toBe('open-data');
    await page.getByRole('button', { name: 'Show what others did' }).click();
    expect(await page.getByRole('alert').innerText()).toMatch(/^Choose your place/);
    await page.locator('#decide-place').pressSequentially('sunderl');
    await page.locator('.suggestion').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.locator('#decide-place').inputValue()).toBe('Sunderland City Council');
    await page.locator('#decide-topic').press('Tab');
    await page.keyboard.press('Enter');
    await results(page).locator('h2').waitFor();
    expect(new URL(page.url()).hash).toBe('#place=sunderland&topic=open-data');
    const text = await results(page).innerText();
    for (const part of ['From places like yours', 'Cost', 'What did not work', 'Standards that apply in England'])
      expect(text).toContain(part);
    expect(await results(page).locator('.card').count()).toBeGreaterThan(2);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    expect(await listViolations(page)).toEqual([]);
    await page.reload();
    await expect.poll(() => results(page).innerText()).toBe(text);
    expect(await page.locator('.my-place__line').innerText()).toContain('Sunderland City Council');
    expect(watched.faults).toEqual([]);
  });

  test('a decision is left alone by the skip link, read on where more of it begins, and faults go with what they were about', async () => {
    const { page } = watched;
    await page.goto(`${address}decide/?topic=smart-city#main-content`);
    expect(await page.locator('#decide-topic').inputValue()).toBe('smart-city');
    await page.locator('#decide-place').fill('Leeds City');
    await page.locator('#decide-place-list').waitFor();
    await page.locator('#decide-place').fill('Leeds City Council');
    await page.locator('#decide-place-list').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Show what others did' }).click();
    const title = results(page).locator('h2');
    await title.evaluate((element) => (element.dataset['old'] = ''));
    await page.locator('.govuk-skip-link').press('Enter');
    await page.waitForTimeout(moment);
    expect(await title.getAttribute('data-old')).toBe('');
    expect(await focused(page).getAttribute('id')).toBe('main-content');
    const titles = () => results(page).locator('.card__title').allInnerTexts();
    const old = await titles();
    await page.locator('#decide-more').press('Enter');
    await expect.poll(async () => (await titles()).length).toBeGreaterThan(old.length);
    const fresh = (await titles()).find((one) => !old.includes(one));
    await expect.poll(() => focused(page).innerText()).toBe(fresh);
    await page.getByRole('button', { name: 'Clear' }).press('Enter');
    expect(await focused(page).getAttribute('id')).toBe('decide-place');

    await page.goto(`${address}decide/#place=nowhere&topic=smart-city`);
    await page.locator('#decide-fault').waitFor();
    await page.evaluate(() => (location.hash = '#place=leeds&topic=smart-city'));
    await page.locator('#decide-fault').waitFor({ state: 'hidden' });
    expect(watched.faults).toEqual([]);
  });

  test('a place is chosen once, shown where it is of use, and cleared', async () => {
    const { page } = watched;
    await page.goto(`${address}authorities/leeds/`);
    await page.getByRole('button', { name: 'This is my place' }).click();
    expect(await page.getByRole('button', { name: 'This is my place' }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Clear' }).press('Enter');
    expect(await focused(page).innerText()).toBe('This is my place');
    await page.keyboard.press('Enter');
    await page.goto(address);
    expect(await page.locator('.my-place__line').innerText()).toContain('Leeds City Council');
    await page.locator('.my-place__line a').click();
    await expect.poll(() => page.locator('#decide-place').inputValue()).toBe('Leeds City Council');
    await page.goto(address);
    await page.getByRole('button', { name: 'Clear' }).click();
    expect(await page.locator('.my-place__line').isVisible()).toBe(false);
    expect(await page.evaluate(() => localStorage.getItem('shared-practice:place'))).toBeNull();
    await page.locator('.my-place summary').click();
    await page.locator('#choose-place-name').fill('nowhere');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#choose-place-fault').innerText()).toContain('“nowhere”');
    await page.locator('#choose-place-name').fill('bristol');
    await page.getByRole('button', { name: 'Keep this place' }).click();
    await expect.poll(() => page.locator('.my-place__line').innerText()).toContain('Bristol City Council');
    expect(await focused(page).getAttribute('href')).toBe('/decide/#place=bristol');
    expect(watched.faults).toEqual([]);
  });

  test('who comes again is told what is new since the day of the visit before; the first visit tells nothing', async () => {
    const { page } = watched;
    const visit = async (day: string) => {
      await page.clock.setFixedTime(`${day}T10:00:00`);
      await page.goto(address, { waitUntil: 'networkidle' });
    };
    await visit('2026-10-01');
    await visit('2026-10-01');
    expect(await page.locator('#news').isVisible()).toBe(false);
    for (const day of ['2027-02-01', '2027-02-01']) {
      await visit(day);
      await page.locator('#news').waitFor();
      expect(await page.locator('#news-title').innerText()).toBe('New since your last visit on 1 October 2026');
      expect(await page.locator('#news-list li').count()).toBe(8);
    }
    await visit('2099-01-01');
    expect(await page.locator('#news-title').innerText()).toBe('New since your last visit on 1 February 2027');
    await page.locator('#news-forget').press('Enter');
    expect(await focused(page).getAttribute('id')).toBe('main-content');
    expect(await page.evaluate(() => localStorage.getItem('shared-practice:visits'))).toBeNull();
    expect(watched.faults).toEqual([]);
  });

  test('from disk a list is narrowed and a decision is answered', async () => {
    const page = await watched.context.newPage();
    const said: string[] = [];
    page.on('pageerror', ({ message }) => said.push(message));
    const copy = pathToFileURL(`${site.folder}-mirror/shared-practice/`).href;
    await page.goto(`${copy}case-studies/index.html?stage=Stopped`);
    await expect.poll(() => count(page).innerText()).toMatch(/^\d+ of \d+ pages$/);
    await page.locator('.card__title a').first().click();
    await page.locator('h1').waitFor();
    expect(page.url()).toMatch(/case-studies\/[a-z0-9-]+\/index\.html$/);
    await page.goto(`${copy}decide/index.html#place=leeds&topic=housing`);
    await results(page).locator('.card').first().waitFor();
    expect(said).toEqual([]);
  });

  test('without JavaScript there are numbered pages, themes and lists in the place of the tools', async () => {
    const plain = await watched.browser.newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(`${address}case-studies/`);
    expect(await page.locator('#finder-filters').isVisible()).toBe(false);
    expect(await page.locator('.finder__side a[href^="/topics/"]').count()).toBeGreaterThan(4);
    const first = await page.locator('.card__title').allInnerTexts();
    await page.getByRole('link', { name: 'Next' }).click();
    const second = await page.locator('.card__title').allInnerTexts();
    expect(second.filter((title) => first.includes(title))).toEqual([]);
    await page.goto(`${address}decide/`);
    expect(await page.locator('#decide').isVisible()).toBe(false);
    expect(await page.locator('main').innerText()).toContain('needs JavaScript');
    expect(await page.locator('#decide-plain a').count()).toBeGreaterThan(8);
    await plain.close();
  });
});
