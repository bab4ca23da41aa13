import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import AxeBuilder from '@axe-core/playwright';
import mammoth from 'mammoth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { packOf, type ReadingEntry } from '../src/model/reading-entry.ts';
import { savedKinds } from '../src/model/reading-list.ts';
import { openBrowser, openPage } from './support/browser.ts';
import { isMoved } from './support/pages.ts';

const executable = inject('browser');
const site = inject('site');
const fixture = inject('fixture');
const { address, folder } = site;
const { origin } = new URL(address);
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
// Beside the entries lie files of the list, its further pages, the map of topics, and what only leads on.
const listIds = (of: string, kind: string) =>
  readdirSync(join(of, kind)).filter(
    (name) => !/\./.test(name) && !['page', 'map'].includes(name) && !isMoved(of, `${kind}/${name}/index.html`),
  );

describe('the brief of a topic', () => {
  const topics = listIds(folder, 'topics');

  test('is one press from its page, and search finds the topic and not the brief', () => {
    expect(topics.length).toBeGreaterThan(50);
    for (const id of topics) {
      expect(read(`topics/${id}/index.html`)).toContain(`href="/topics/${id}/brief/"`);
      const brief = read(`topics/${id}/brief/index.html`);
      expect(brief).not.toContain('data-pagefind-body');
      expect(brief).toMatch(new RegExp(`rel="canonical" href="[^"]*/topics/${id}/brief/"`));
    }
  });

  test('tells of work that failed or was stopped, wherever the topic has such work', () => {
    const failed = (html: string) =>
      /Did not achieve its aim|Stopped/.test(html.replace(/Did not: \d+|Stopped: \d+/g, ''));
    const counted = topics.filter((id) => /(?:Did not|Stopped): \d/.test(read(`topics/${id}/brief/index.html`)));
    expect(counted.length).toBeGreaterThan(0);
    for (const id of counted) expect(failed(read(`topics/${id}/brief/index.html`)), id).toBe(true);
  });
});

test('every page is handed over to reading lists, by the pack that its name leads to', () => {
  for (const of of [site.folder, fixture.folder]) {
    const packs = readdirSync(join(of, 'reading-list')).filter((name) => name.endsWith('.js'));
    for (const kind of savedKinds)
      for (const id of listIds(of, kind)) {
        const script = readFileSync(join(of, `reading-list/pages-${packOf(kind, id, packs.length)}.js`), 'utf8');
        const keys: string[] = [];
        const sharedPracticeReading = (entry: ReadingEntry) => keys.push(`${entry.kind}/${entry.id}`);
        runInNewContext(script, { sharedPracticeReading });
        expect(keys).toContain(`${kind}/${id}`);
        const html = readFileSync(join(of, kind, id, 'index.html'), 'utf8');
        expect(html).toContain(`data-save="${kind}/${id}"`);
      }
  }
});

describe.skipIf(!executable)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(executable ?? '');
  });
  afterAll(() => browser.close());

  const status = (page: Page) => page.locator('#reading-status').innerText();
  const titles = (page: Page) => page.locator('.reading-item h3').allInnerTexts();
  const findAxeFaults = async (page: Page, within: readonly string[]) => {
    const axe = new AxeBuilder({ page });
    for (const part of within) axe.include(part);
    const { violations } = await axe.analyze();
    return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`);
  };
  const download = async (page: Page, name: RegExp): Promise<Buffer> => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return readFileSync(await file.path());
  };

  test('pages and sections are saved, ordered by keyboard, noted, and taken along as one document', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
    const { page, faults } = await openPage(context, origin);
    await page.goto(`${address}case-studies/data-mill-north/`);
    await page.locator('.use-page summary').click();
    await page.getByRole('button', { name: 'Save to reading list' }).click();
    await page.getByRole('button', { name: 'Save this section to the reading list: What did not work' }).click();
    await page.locator('footer').getByText('Reading list (2)').waitFor();
    expect(await findAxeFaults(page, ['.use-page', '.save-section'])).toEqual([]);
    await page.locator('footer').getByText('Reading list (2)').click();
    await page.locator('.reading-item').nth(1).waitFor();
    const [whole = '', section = ''] = await titles(page);
    expect([whole, section]).toEqual([
      expect.stringMatching(/^Data Mill North/),
      expect.stringMatching(/: What did not work$/),
    ]);
    await page.getByLabel('Title of the briefing').fill('For <Monday>');
    await page
      .getByRole('textbox', { name: /^Your note/ })
      .first()
      .fill('Ask <b>Ann</b> & Bo');
    await page
      .getByRole('button', { name: /^Move down/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => status(page)).toBe(`Now number 2 of 2: ${whole}.`);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Move up/);
    await expect.poll(() => page.locator('#reading-document h2').innerText()).toBe('For <Monday>');
    expect(await findAxeFaults(page, ['main'])).toEqual([]);
    const html = (await download(page, /HTML/)).toString();
    const word = (await mammoth.extractRawText({ buffer: await download(page, /Word/) })).value;
    for (const text of [html.replaceAll('&#x3C;', '<').replaceAll('&#x26;', '&'), word])
      for (const part of [
        'For <Monday>',
        'Ask <b>Ann</b> & Bo',
        whole,
        section,
        'Partly achieved its aim',
        'Open Government Licence',
        `${address}case-studies/data-mill-north/`,
      ])
        expect(text).toContain(part);
    expect(html).not.toMatch(/<script|src=/);
    await page.reload();
    await page.locator('.reading-item').nth(1).waitFor();
    expect(await titles(page)).toEqual([section, whole]);
    await page
      .getByRole('button', { name: /^Remove/ })
      .first()
      .click();
    await expect.poll(() => titles(page)).toEqual([whole]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => titles(page)).toEqual([section, whole]);
    await page.getByRole('button', { name: 'Clear the list' }).click();
    await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('an address shows its list and changes nothing until it is told to; a broken one says so', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
    const { page, faults } = await openPage(context, origin);
    const open = async (fragment: string) => {
      await page.goto('about:blank');
      await page.goto(`${address}reading-list/${fragment}`);
      await page.locator('.reading-item').first().waitFor();
    };
    const kept = () => page.evaluate(() => localStorage.getItem('shared-practice:reading-list'));
    await open('#add=guides/first-100-days');
    const own = await kept();
    expect(own).toContain('guides/first-100-days');
    expect(new URL(page.url()).hash).toBe('');
    const hostile = encodeURIComponent('<img src=x onerror=alert(1)>');
    await open(`#v=1&t=${hostile}&i=standards/open-referral-uk&n=${hostile}&i=case-studies/not-there&i=../../x`);
    expect(await page.locator('#reading-shared').innerText()).toMatch(
      /unchanged\.\s+Parts of this address that could not be read: 1\./,
    );
    expect(await titles(page)).toEqual(['Open Referral UK', 'case-studies/not-there']);
    expect(await page.locator('main').innerText()).toContain('Some pages could not be loaded: case-studies/not-there.');
    expect(await page.locator('main img').count()).toBe(0);
    expect(await kept()).toBe(own);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    for (const broken of ['#v=1&i=%', '#v=', '#%%%', '#i=x', '#v=9&i=guides/a', `#v=1&i=${'a'.repeat(50_000)}`]) {
      await open(broken);
      expect(await status(page), broken).toMatch(/^This address .* Your own list is unchanged\.$/);
      expect(await kept()).toBe(own);
    }
    await open('#v=1&t=Theirs&i=standards/open-referral-uk');
    await page.getByRole('button', { name: 'Use this list instead of mine' }).click();
    await expect.poll(kept).toContain('Theirs');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(kept).toBe(own);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('it works as it lies on a disk, and on paper stands the briefing alone', async () => {
    const context = await browser.newContext({ viewport: { width: 718, height: 1040 } });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.goto(
      pathToFileURL(join(`${folder}-mirror`, 'shared-practice/standards/open-referral-uk/index.html')).href,
    );
    await page.getByRole('button', { name: 'Save this section to the reading list: What it asks' }).click();
    await page.locator('footer').getByText('Reading list (1)').click();
    await page.locator('.reading-item').waitFor();
    expect(await page.locator('#reading-document').innerText()).toContain('Publish the data through API endpoints');
    expect(await page.locator('#reading-address').inputValue()).toMatch(
      /^https:.*#v=1&i=standards\/open-referral-uk\/requirements$/,
    );
    const href = await page.locator('.reading-item h3 a').getAttribute('href');
    expect(href).toMatch(/^\.\.\/standards\/open-referral-uk\/index\.html#requirements$/);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.header', '.reading-edit', '.footer', 'h1'])
      expect(await page.locator(hidden).filter({ visible: true }).count(), hidden).toBe(0);
    expect(await page.locator('#reading-document').isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('every word comes from the messages, and below a base path it works the same', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const { page, faults } = await openPage(context, new URL(fixture.address).origin);
    await page.goto(`${fixture.address}reading-list/#v=1&i=case-studies/everything&i=standards/rule`);
    await page.locator('.reading-item').nth(1).waitFor();
    const labels = await page.locator('#reading-list button:visible, #reading-list label:visible').allInnerTexts();
    expect(labels.length).toBeGreaterThan(5);
    for (const label of labels) expect(label).toMatch(/^⟦.*⟧$/);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('without JavaScript the page says so and leads to the briefs by topic', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${address}reading-list/`);
    expect(await page.locator('main').innerText()).toContain('A reading list needs JavaScript');
    expect(await page.locator('main a[href="/topics/"]').isVisible()).toBe(true);
    await page.goto(`${address}topics/open-data/brief/`);
    expect(await page.getByRole('button', { name: 'Print' }).count()).toBe(0);
    expect(await page.locator('.brief').innerText()).toContain('Who did it, and what came of it');
    await context.close();
  });
});
