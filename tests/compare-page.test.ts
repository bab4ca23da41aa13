import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { comparedKinds } from '../src/model/compared.ts';
import { listViolations } from './support/axe.ts';
import { openPage, watchEach } from './support/browser.ts';

const executable = inject('browser');
const site = inject('site');
const fixture = inject('fixture');
const { address } = site;
const { origin } = new URL(address);
const two = '?kind=case-studies&ids=data-mill-north,localgov-drupal';

describe.skipIf(!executable)('in a browser', () => {
  const watched = watchEach(executable, origin);

  const table = (page: Page) => page.getByRole('table');
  const heads = (page: Page) => page.locator('.comparison thead th > span').allInnerTexts();
  const faults = (page: Page) => page.locator('#compare-faults').innerText();
  const choices = (page: Page) => page.locator('select:visible');
  const open = async (query: string) => {
    await watched.page.goto(`${address}compare/${query}`);
    await table(watched.page).waitFor();
    return watched.page;
  };

  test('from a list: two boxes by keyboard, one link, and the address holds what was chosen', async () => {
    const { page } = watched;
    // What is chosen stays chosen when the list grows or is put into another order.
    await page.goto(`${address}case-studies/?sort=title`);
    const link = page.locator('.compare-bar a');
    const box = (title: RegExp) => page.getByRole('checkbox', { name: title });
    expect(await link.isVisible()).toBe(false);
    await box(/^Compare\s?: Data Mill North/).focus();
    await page.keyboard.press('Space');
    expect(await page.locator('.compare-bar').innerText()).toBe('1 chosen. Choose at least one more.');
    await page.locator('#finder-more').click();
    await box(/^Compare\s?: LocalGov Drupal/).focus();
    await page.keyboard.press('Space');
    expect(await link.innerText()).toBe('Compare (2)');
    expect(await listViolations(page)).toEqual([]);
    await link.click();
    await page.waitForURL(`${address}compare/${two}`);
    await table(page).waitFor();
    const chosen = await heads(page);
    expect(chosen.map((title) => title.split(':')[0])).toEqual(['Data Mill North', 'LocalGov Drupal']);
    const shown = await table(page).innerText();
    await page.reload();
    await table(page).waitFor();
    expect(await table(page).innerText()).toBe(shown);
    expect(await page.title()).toMatch(/^Data Mill North.* \/ LocalGov Drupal.* – Compare/);
    expect(watched.faults).toEqual([]);
  });

  test('a topic offers the same for its case studies; a fifth cannot be chosen', async () => {
    const { page } = watched;
    await page.goto(`${address}topics/open-data/`);
    const boxes = page.locator('.card__compare input');
    expect(await boxes.count()).toBeGreaterThan(4);
    for (const index of [0, 1, 2, 3]) await boxes.nth(index).check();
    expect(await page.locator('.compare-bar').innerText()).toMatch(/Compare \(4\)\s+4 chosen, which is the most\./);
    expect(await boxes.nth(4).isDisabled()).toBe(true);
    await boxes.nth(0).uncheck();
    expect(await boxes.nth(4).isDisabled()).toBe(false);
    expect(await page.locator('.compare-bar a').getAttribute('href')).toMatch(/^\/compare\/\?kind=case-studies&ids=/);
    expect(watched.faults).toEqual([]);
  });

  test('from a page: itself is chosen, one more is asked for, and the form adds it', async () => {
    const { page } = watched;
    await page.goto(`${address}standards/service-standard/`);
    await page.getByText('Use this page').click();
    await page.getByRole('link', { name: 'Compare with others' }).click();
    await page.waitForURL(/ids=service-standard$/);
    expect(await page.locator('#compare-status').innerText()).toContain('Choose at least one more.');
    expect(await table(page).count()).toBe(0);
    expect(await choices(page).count()).toBe(4);
    expect(await choices(page).nth(0).inputValue()).toBe('service-standard');
    await page.getByRole('button', { name: 'Compare' }).click();
    expect(await page.getByRole('alert').innerText()).toBe('Choose at least two.');
    const second = page.getByRole('combobox', { name: 'Choice 2', exact: true });
    expect(await second.evaluate((one) => one === document.activeElement)).toBe(true);
    await second.selectOption('technology-code-of-practice');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.waitForURL(`${address}compare/?kind=standards&ids=service-standard,technology-code-of-practice`);
    await table(page).waitFor();
    expect(await table(page).getByRole('rowheader').allInnerTexts()).toEqual([
      'Looked after by',
      'Status',
      'Version',
      'Must you follow it?',
      'What it asks',
      'How to test it',
      'Who follows it',
    ]);
    expect(watched.faults).toEqual([]);
  });

  test('one is taken out by its link, and the way back brings it again', async () => {
    const page = await open(`${two},london-chief-digital-officer`);
    expect(await table(page).getByRole('columnheader').count()).toBe(3);
    await table(page)
      .getByRole('link', { name: /^Remove\s?: LocalGov Drupal/ })
      .click();
    await page.waitForURL(/ids=data-mill-north,london-chief-digital-officer$/);
    await table(page).waitFor();
    expect(await heads(page)).toHaveLength(2);
    expect(await choices(page).evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value))).toEqual([
      'data-mill-north',
      'london-chief-digital-officer',
      '',
      '',
    ]);
    await page.goBack();
    await table(page).waitFor();
    expect(await heads(page)).toHaveLength(3);
    expect(watched.faults).toEqual([]);
  });

  test('an id that nobody knows is told in words and never asked for; the rest is shown', async () => {
    const page = await open(`${two},nobody,..%2F..%2Fassets%2Fa,<img src=x>`);
    const told = await faults(page);
    for (const id of ['nobody', '../../assets/a', '<img src=x>']) expect(told).toContain(`Nothing called “${id}”`);
    expect(await page.locator('main img').count()).toBe(0);
    expect(await heads(page)).toHaveLength(2);
    expect(watched.faults).toEqual([]);
  });

  test('more than four are cut down to four, and the page says so', async () => {
    const ids = ['camden-residents-index-open-data', 'wigan-deal', 'hackney-hackit'];
    const page = await open(`${two},${ids.join(',')}`);
    expect(await faults(page)).toBe('Only the first 4 are shown.');
    expect(await heads(page)).toHaveLength(4);
  });

  test('an entry that cannot be loaded is told in words', async () => {
    const { page } = watched;
    await page.route(/compare\/case-studies\/localgov-drupal\.js/, (route) => route.abort());
    await page.goto(`${address}compare/${two},wigan-deal`);
    await table(page).waitFor();
    expect(await faults(page)).toMatch(/^“LocalGov Drupal.*” could not be loaded/);
    expect(await heads(page)).toHaveLength(2);
  });

  test('without anything chosen, or with a kind that is not compared, there is the form', async () => {
    const { page } = watched;
    for (const [query, told] of [
      ['', ''],
      ['?kind=guides&ids=first-100-days', 'Nothing called “first-100-days”'],
    ] as const) {
      await page.goto(`${address}compare/${query}`);
      expect(await choices(page).count()).toBe(4);
      expect(await faults(page)).toContain(told);
      expect(await table(page).count()).toBe(0);
    }
    await page.locator('#compare-kinds').getByRole('link', { name: 'Standards' }).click();
    await page.waitForURL(/\?kind=standards$/);
    const standards = readdirSync(join(site.folder, 'compare/standards'));
    expect(await choices(page).nth(0).locator('option').count()).toBe(standards.length + 1);
    expect(watched.faults).toEqual([]);
  });

  test('on a phone there is one list for each entry and no table, and nothing runs off the screen', async () => {
    const page = await open(two);
    expect(await page.locator('.comparison-lists').isVisible()).toBe(false);
    expect(await listViolations(page)).toEqual([]);
    for (const width of [639, 320]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await table(page).count()).toBe(0);
      expect(await page.locator('.comparison-lists h3:visible').count()).toBe(2);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(await listViolations(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 640, height: 700 });
    expect(await table(page).count()).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test('on paper stands the comparison and nothing to press, within the width of the sheet', async () => {
    const page = await open(`${two},london-chief-digital-officer,wigan-deal`);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 718, height: 1040 }); // A4 with the browser's own margins
    expect(await table(page).isVisible()).toBe(true);
    for (const hidden of ['.compare-form', '.comparison__remove', '#lists', '#choose', '.search-form'])
      expect(await page.locator(hidden).filter({ visible: true }).count(), hidden).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await page.locator('.comparison').evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
  });

  test('without JavaScript the page says so and leads to the lists', async () => {
    const plain = await watched.browser.newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(`${address}compare/${two}`);
    expect(await page.locator('main').innerText()).toContain('Comparing needs JavaScript');
    for (const kind of comparedKinds)
      expect(await page.locator(`main a[href="/${kind}/"]`).isVisible(), kind).toBe(true);
    expect(await choices(page).count()).toBe(0);
    await plain.close();
  });

  test('the page works as it lies on a disk', async () => {
    const page = await watched.context.newPage();
    const said: string[] = [];
    page.on('pageerror', ({ message }) => said.push(message));
    page.on('console', (message) => {
      if (/Content Security Policy|blocked/.test(message.text())) said.push(message.text());
    });
    const file = pathToFileURL(join(`${site.folder}-mirror`, 'shared-practice/compare/index.html')).href;
    await page.goto(`${file}${two},wigan-deal,nobody`);
    await page.locator('.comparison').waitFor();
    expect(await heads(page)).toHaveLength(3);
    expect(await faults(page)).toContain('Nothing called “nobody”');
    const links = await page
      .locator('.comparison a[href^=".."]')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(existsSync(fileURLToPath(link)), link).toBe(true);
    await page.locator('.comparison__remove a').first().click();
    await page.waitForURL(`${file}?kind=case-studies&ids=localgov-drupal,wigan-deal`);
    await page.locator('.comparison').waitFor();
    await choices(page).nth(2).selectOption('data-mill-north');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.waitForURL(`${file}?kind=case-studies&ids=localgov-drupal,wigan-deal,data-mill-north`);
    await page.locator('.comparison').waitFor();
    expect(await heads(page)).toHaveLength(3);
    expect(said).toEqual([]);
  });

  test('every word comes from the messages, and below a base path it works the same', async () => {
    const other = await openPage(watched.context, new URL(fixture.address).origin);
    await other.page.goto(`${fixture.address}case-studies/`);
    for (const box of await other.page.locator('.card__compare input').all()) await box.check();
    await other.page.locator('.compare-bar a').click();
    await other.page.waitForURL(/\/shared\/practice\/compare\/\?kind=case-studies&ids=/);
    await table(other.page).waitFor();
    const terms = await table(other.page).getByRole('rowheader').allInnerTexts();
    expect(terms).toHaveLength(12);
    for (const term of terms) expect(term).toMatch(/^⟦[^⟦⟧]+⟧$/);
    for (const label of await other.page.locator('.compare-form:visible label').allInnerTexts())
      expect(label).toMatch(/^⟦.*⟧$/);
    expect(other.faults).toEqual([]);
  });
});
