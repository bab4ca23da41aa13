import type { Page } from 'playwright-core';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { listViolations } from './support/axe.ts';
import { watchEach } from './support/browser.ts';

const executable = inject('browser');
const { address } = inject('site');
const { origin } = new URL(address);

describe.skipIf(!executable)('suggestions', () => {
  const watched = watchEach(executable, origin);
  afterEach(() => expect(watched.faults).toEqual([]));

  const options = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
  const type = async (page: Page, text: string) => {
    await page.getByRole('combobox').or(page.getByRole('searchbox')).first().focus();
    await page.keyboard.type(text, { delay: 30 });
  };

  test.each([
    ['', 'digital incl', 'Digital inclusion'],
    ['case-studies/data-mill-north/', 'wigan', 'The Wigan Deal'],
    ['standards/', 'cdic', 'CDIC'],
    ['guides/first-100-days/', 'caerdydd', 'Cardiff Council'],
    ['', 'londn datasto', 'London'],
  ])('on /%s %j suggests %j', async (path, text, title) => {
    const { page } = watched;
    await page.goto(address + path);
    await type(page, text);
    // What was suggested for the first letters may still stand there.
    await expect.poll(async () => (await options(page).allInnerTexts()).slice(0, 3).join('\n')).toContain(title);
  });

  test('by keyboard: arrows choose, Enter opens, Escape closes and keeps the words, Enter without a choice searches', async () => {
    const { page } = watched;
    await page.goto(address);
    await type(page, 'open ref');
    const field = page.getByRole('combobox');
    await options(page).first().waitFor();
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    expect(await field.getAttribute('aria-controls')).toBe(await page.getByRole('listbox').getAttribute('id'));
    expect(await field.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowDown');
    const chosen = page.getByRole('option', { selected: true });
    expect(await field.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
    await expect.poll(() => page.locator('form [role=status]').innerText()).toMatch(/^\d suggestions?\. Use the/);
    expect(await listViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => options(page).count()).toBe(0);
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    expect(await field.inputValue()).toBe('open ref');
    await page.keyboard.type('erral');
    await options(page).first().waitFor();
    await page.waitForTimeout(500); // the list has settled
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/open-referral|ORUK/);
    await page.goBack();
    await type(page, 'zz');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
  });

  test('by pointer: a press opens, and a press elsewhere closes', async () => {
    const { page } = watched;
    await page.goto(`${address}topics/`);
    await type(page, 'telecare');
    await options(page).first().waitFor();
    await page.locator('h1').click();
    await expect.poll(() => options(page).count()).toBe(0);
    await page.keyboard.press('Escape');
    await type(page, ' ');
    await options(page).first().click();
    await page.waitForURL((url) => url.pathname !== '/topics/');
  });
});
