import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readDocx } from '../scripts/lib/read-docx.ts';
import { openBrowser, openPage } from './support/browser.ts';
import { readCalendar, readText, valueOf } from './support/read-calendar.ts';

const executable = inject('browser');
const { address } = inject('site');
const fixture = inject('fixture');
const guide = `${address}guides/first-100-days/`;
const key = 'shared-practice:plan:first-100-days';

declare global {
  var shifted: number;
}

const countPages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
const isShown = (page: Page, selector: string) => page.locator(selector).first().isVisible();

async function take(page: Page, name: string): Promise<{ file: string; bytes: Buffer }> {
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return { file: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
}

describe.skipIf(!executable)('a plan', () => {
  let browser: Browser;
  let context: BrowserContext;
  beforeAll(async () => {
    browser = await openBrowser(executable ?? '');
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  });
  afterAll(() => browser.close());

  test('is ticked by keyboard, dated, read by role, taken along, kept and cleared', async () => {
    const { page, faults } = await openPage(context, new URL(address).origin);
    await page.goto(guide);
    const progress = page.locator('.plan__progress');
    const steps = page.locator('li.step:visible');
    expect(await progress.innerText()).toBe('0 of 16 steps done');

    // The calendar asks for the first day, and leads there.
    await page.getByRole('button', { name: 'Calendar file' }).click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('firstDay');
    await page.getByLabel('Your first day').fill('2027-05-04');
    expect(await steps.first().locator('.mark--when').innerText()).toBe('Days 1 to 10: 4 to 13 May 2027');
    expect(await page.locator('.mark--when').allInnerTexts()).not.toContainEqual(expect.not.stringContaining(' 2027'));

    await page.getByRole('checkbox', { name: /^Done: Put the eight/ }).focus();
    await page.keyboard.press('Space');
    expect(await progress.innerText()).toBe('1 of 16 steps done');
    expect(await page.locator('.plan__bar').evaluate((bar: HTMLProgressElement) => bar.position)).toBe(1 / 16);

    await page.getByLabel('Your role').selectOption({ label: 'Chief Digital Officer (CDO)' });
    expect(new URL(page.url()).search).toBe('?role=cdo');
    expect(await steps.count()).toBe(15);
    expect(await progress.innerText()).toBe('1 of 15 steps done');
    await page.getByRole('button', { name: 'Open all steps' }).click();
    expect(await page.locator('.step__role:visible').allInnerTexts()).toEqual([
      expect.stringMatching(/^Chief Digital Officer \(CDO\)\. You will write/),
    ]);
    await page.getByLabel(/^Your note on: Put the eight/).fill('Ask Ann; then Bo,\nthen Cy.');
    const axe = new AxeBuilder({ page }).include('.plan').include('li.step:nth-of-type(2)');
    expect((await axe.analyze()).violations.map(({ id }) => id)).toEqual([]);

    const calendar = await take(page, 'Calendar file');
    expect(calendar.file).toBe('first-100-days.ics');
    const events = readCalendar(calendar.bytes.toString()).parts;
    expect(events).toHaveLength(15);
    const [first] = events;
    expect(first && [valueOf(first, 'DTSTART'), valueOf(first, 'DTEND')]).toEqual(['20270504', '20270524']);
    expect(first && readText(valueOf(first, 'DESCRIPTION') ?? '')).toMatch(/Your note: Ask Ann; then Bo,\nthen Cy\.$/);
    const word = await take(page, 'Word document');
    expect(word.file).toBe('first-100-days.docx');
    const text = await readDocx(word.bytes);
    expect(text).toMatch(/Role: Chief Digital Officer[\s\S]*First day: 4 May 2027[\s\S]*1 of 15 steps done/);
    expect(text).toMatch(/☑ 1\. Put the eight[\s\S]*Days 1 to 20: 4 to 23 May 2027[\s\S]*Ask Ann; then Bo,/);
    expect(countPages(await page.pdf({ format: 'A4' }))).toBeLessThanOrEqual(6);

    // It is all there again, also without the role in the address; another role in the address goes before.
    await page.goto(guide);
    expect(await progress.innerText()).toBe('1 of 15 steps done');
    expect(await page.getByLabel('Your first day').inputValue()).toBe('2027-05-04');
    await page.goto(`${guide}?role=mayor`);
    expect(await progress.innerText()).toBe('1 of 16 steps done');
    await page.getByRole('button', { name: 'Clear my plan' }).click();
    expect(await progress.innerText()).toBe('0 of 16 steps done');
    expect([page.url(), await page.evaluate((name) => localStorage.getItem(name), key)]).toEqual([guide, null]);
    // Who presses it once more has nothing to lose.
    await page.getByRole('button', { name: 'Clear my plan' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await progress.innerText()).toBe('1 of 16 steps done');
    await page.close();
    expect(faults).toEqual([]);
  });

  test('of somebody else, in another language and below a base path, works the same', async () => {
    const { page, faults } = await openPage(context, new URL(fixture.address).origin);
    await page.goto(`${fixture.address}guides/how/`);
    await page.locator('[name="firstDay"]').fill('2028-02-28');
    expect(await page.locator('.mark--when').allInnerTexts()).toEqual([
      'Πρώτη μέρα',
      expect.stringMatching(/^⟦Days 2 to 9: ⟦29 February to ⟦7 March 2028⟧⟧⟧$/),
    ]);
    const { bytes } = await take(page, '.ics');
    expect(readCalendar(bytes.toString()).parts.map((event) => valueOf(event, 'DTEND'))).toEqual(['20280308']);
    await page.locator('[name="role"]').selectOption('officer');
    expect(await page.locator('li.step:visible').count()).toBe(1);
    await page.close();
    expect(faults).toEqual([]);
  });

  test('does not make the page jump', async () => {
    const page = await context.newPage();
    await page.addInitScript(() => {
      globalThis.shifted = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) globalThis.shifted += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const height of [900, 2400]) {
      await page.setViewportSize({ width: 412, height });
      await page.evaluate((name) => localStorage.removeItem(name), key).catch(() => undefined); // not on the empty page
      await page.goto(guide);
      await page.getByRole('checkbox', { name: /^Done: Name one/ }).waitFor();
      expect(await page.evaluate(() => globalThis.shifted)).toBeLessThan(0.02);
    }
    await page.close();
  });

  test('keeps going where the browser keeps nothing, and says so', async () => {
    const page = await context.newPage();
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      Storage.prototype.getItem = () => '{"done":"{", "notes": [1';
    });
    await page.goto(guide);
    await page.getByRole('checkbox', { name: /^Done: Name one/ }).check();
    expect(await page.locator('.plan__progress').innerText()).toBe('1 of 16 steps done');
    expect(await page.locator('.plan__kept').innerText()).toContain('This browser keeps nothing');
    await page.close();
  });

  test('is read by role and cleared where the browser lets no address be changed, as some do for files', async () => {
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.addInitScript(() => {
      History.prototype.replaceState = () => {
        throw new DOMException('not here', 'SecurityError');
      };
    });
    await page.goto(guide);
    await page.getByLabel('Your role').selectOption('cdo');
    await page.getByRole('button', { name: 'Clear my plan' }).click();
    expect(await page.getByLabel('Your role').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await page.getByLabel('Your role').inputValue()).toBe('cdo');
    await page.close();
    expect(faults).toEqual([]);
  });

  test('without JavaScript is a list with boxes for a pen, a document, and at most six pages of paper', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(guide);
    expect(await page.locator('main').innerText()).toContain('need JavaScript');
    expect(await isShown(page, '.plan')).toBe(false);
    expect(await page.locator('.step__box').count()).toBe(16);
    const word = await page.locator('.worked noscript a').getAttribute('href');
    const text = await readDocx(await (await plain.request.get(new URL(word ?? '', guide).href)).body());
    expect(text.match(/☐/g)).toHaveLength(16);
    expect(await page.locator('.mark--reported').allInnerTexts()).toHaveLength(8);
    await page.emulateMedia({ media: 'print' });
    expect(await isShown(page, '.prose, .step__text > summary, .breadcrumbs')).toBe(false);
    expect(await page.locator('.step__text > p').first().isVisible()).toBe(true);
    for (const id of ['first-100-days', 'first-weeks-as-a-cdic']) {
      await page.goto(`${address}guides/${id}/`);
      expect(countPages(await page.pdf({ format: 'A4' })), id).toBeLessThanOrEqual(6);
    }
    await plain.close();
  });
});
