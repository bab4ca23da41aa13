import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { listViolations, openAll, showAs, type Look } from './support/axe.ts';
import { openBrowser } from './support/browser.ts';
import { listFocusFaults } from './support/focus.ts';
import { listFixedTexts, listMoving, listOutlineFaults } from './support/outline.ts';
import { inventedLayouts, layouts } from './support/pages.ts';
import { states, type State } from './support/states.ts';

const executable = inject('browser');
const { address, folder } = inject('site');
const fixture = inject('fixture');
const lightPhone: Look = { width: 320 };
const lightDesk: Look = { width: 1280 };
const darkDesk: Look = { width: 1280, colorScheme: 'dark' };
const forcedDesk: Look = { width: 1280, colorScheme: 'dark', forcedColors: 'active' };

const english = [...layouts.filter((path) => !path.startsWith('cy/')), 'evidence/', 'coverage/'];
// One page tells of all that is missing, in all languages.
const welsh = english.filter((path) => path !== '404.html').map((path) => `cy/${path}`);
// Each layout with everything open, and the states in which something stays in its place while the page moves.
const opened = english.map((path) => ({ path, act: openAll }));
const sticky = states.filter(({ name }) => /chosen from|form with errors/.test(name));
const languageOf = (path: string) => (path.startsWith('cy/') ? 'cy' : 'en');
const onDisk = (path: string) => join(`${folder}-mirror`, 'shared-practice', path, path.endsWith('.html') ? '' : 'index.html'); // prettier-ignore

/** Looks at a page that is open, and says what is wrong with it. */
type Check<T> = (page: Page, job: T) => Promise<string[]>;

describe.skipIf(!executable)('accessibility', { timeout: 600_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(executable ?? '');
  });
  afterAll(() => browser.close());

  /** Does all jobs in two windows at a time, for two cores; each window keeps one page, and nothing of the job before. */
  async function checkAll<T>(jobs: readonly T[], check: Check<T>): Promise<string[]> {
    const [found, rest]: [string[], T[]] = [[], jobs.toReversed()];
    const work = async () => {
      const context = await browser.newContext({ reducedMotion: 'reduce' });
      const page = await context.newPage();
      for (let job = rest.pop(); job !== undefined; job = rest.pop()) found.push(...(await check(page, job)));
      await context.close();
    };
    await Promise.all([work(), work()]);
    return found;
  }

  async function lookAs(page: Page, looks: readonly Look[]): Promise<string[]> {
    const found: string[] = [];
    for (const look of looks) {
      await showAs(page, look);
      const faults = await listViolations(page);
      found.push(...faults.map((fault) => `${page.url()} ${JSON.stringify(look)}: ${fault}`));
    }
    return found;
  }

  const tell = (page: Page, faults: readonly string[]) => faults.map((fault) => `${page.url()}: ${fault}`);

  test('axe finds nothing on any layout with everything open: on a phone, and each in the dark or in forced colours', async () => {
    const invented = inventedLayouts.map((path) => fixture.address + path);
    const pages = [...english.map((path) => address + path), ...invented];
    const found = await checkAll(pages, async (page, path) => {
      await showAs(page, lightPhone);
      await page.goto(path, { waitUntil: 'load' });
      await openAll(page);
      return lookAs(page, [lightPhone, pages.indexOf(path) % 3 ? darkDesk : forcedDesk]);
    });
    expect(found).toEqual([]);
  });

  // Each layout in one or the other: both have the elements of the English page, which is looked at above.
  test('axe finds nothing on any layout in Welsh or in the copy on disk', async () => {
    const isOdd = (_: string, index: number) => index % 2 === 1;
    const copies = [...english.filter(isOdd), 'cy/', 'cy/decide/'].map(onDisk).filter((file) => existsSync(file));
    expect(copies.length).toBeGreaterThan(15);
    const jobs = [
      ...welsh
        .filter((path) => !isOdd(path, english.indexOf(path.slice('cy/'.length))))
        .map((path) => ({ href: address + path, look: lightDesk })),
      ...copies.map((file) => ({ href: pathToFileURL(file).href, look: lightPhone })),
    ];
    const found = await checkAll(jobs, async (page, { href, look }) => {
      await showAs(page, look);
      await page.goto(href, { waitUntil: 'load' });
      return lookAs(page, [look]);
    });
    expect(found).toEqual([]);
  });

  test('axe finds nothing whatever the reader did: errors, results, suggestions, what is kept', async () => {
    const found = await checkAll<State>(states, async (page, { name, path, act }) => {
      await page.goto(`${address}404.html`);
      await page.evaluate(() => localStorage.clear());
      await showAs(page, lightPhone);
      await page.goto(address + path, { waitUntil: 'load' });
      const missing = await act(page).then(() => '', String);
      if (missing) return [`${name}: ${missing}`]; // the others are looked at all the same
      const faults = [...(await listOutlineFaults(page, languageOf(path))), ...(await lookAs(page, [lightPhone, darkDesk]))];
      return faults.map((fault) => `${name}: ${fault}`);
    }); // prettier-ignore
    expect(found).toEqual([]);
  });

  test('every layout fits a phone in both languages, has its headings and landmarks, grows with the letters and keeps still', async () => {
    const found = await checkAll([...english, ...welsh], async (page, path) => {
      await showAs(page, lightPhone);
      await page.goto(address + path, { waitUntil: 'load' });
      const faults = [await listOutlineFaults(page, languageOf(path)), await listMoving(page), await listFixedTexts(page)];
      return tell(page, faults.flat());
    }); // prettier-ignore
    expect(found).toEqual([]);
  });

  test('at 400 % zoom nothing covers what has the focus, and everything shows that it has it', async () => {
    const found = await checkAll<Pick<State, 'path' | 'act'>>([...opened, ...sticky], async (page, { path, act }) => {
      await showAs(page, { width: 320, height: 256 });
      await page.goto(address + path, { waitUntil: 'load' });
      await act(page);
      await page.evaluate(() => document.querySelector<HTMLElement>('.govuk-skip-link')?.focus());
      return tell(page, await listFocusFaults(page, 60));
    });
    expect(found).toEqual([]);
  });

  test('by keyboard alone the menu, the menu of a page, filters, tables of pictures and boxes to compare are worked', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
    const page = await context.newPage();
    const tabTo = async (selector: string) => {
      for (let stop = 0; stop < 150; stop += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate((one) => document.activeElement?.matches(one), selector)) return;
      }
      throw new Error(`The Tab key does not reach ${selector}`);
    };
    const steps: [path: string, keys: [to: string, key: string][], shown: string][] = [
      ['', [['.menu summary', 'Enter'], ['.menu__panel a[href="/topics/"]', 'Enter']], 'h1:text-is("Topics")'],
      ['case-studies/data-mill-north/', [['.use-page summary', 'Enter'], ['.use-page .save-page button', 'Enter']], 'footer :text("(1)")'],
      ['case-studies/', [['#finder-title', 'Enter'], ['[data-facet=stage] summary', 'Enter'], ['[name=stage]', 'Space']], '#finder-clear'],
      ['case-studies/', [['.card__compare input', 'Space'], ['.card__compare input', 'Space'], ['.compare-bar a', 'Enter']], '.comparison-lists'],
      ['insights/', [['[data-twin] summary', 'Enter']], '[data-twin][open] table'],
    ]; // prettier-ignore
    for (const [path, keys, shown] of steps) {
      await page.goto(address + path, { waitUntil: 'load' });
      if (path === 'case-studies/') await page.locator('.card__compare input').first().waitFor();
      for (const [to, key] of keys) {
        await tabTo(to);
        await page.keyboard.press(key);
      }
      await page.locator(shown).first().waitFor();
    }
    await context.close();
  });
});
