import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './support/browser.ts';
import { attributeOf, readPage } from './support/pages.ts';

interface Item {
  id: string;
  url: string;
}

const site = inject('site');
const items = ['claims', 'costs'].flatMap(
  (kind) => (JSON.parse(readFileSync(join(site.folder, `api/v1/${kind}.json`), 'utf8')) as { items: Item[] }).items,
);

test('every claim and every cost has a row of its own at its address', () => {
  const ids = readPage(site.folder, 'claims/index.html').elements.flatMap((one) =>
    one.tagName === 'tr' ? (attributeOf(one, 'id') ?? []) : [],
  );
  expect(ids).toHaveLength(new Set(ids).size);
  expect([...ids].sort()).toEqual(items.map(({ id }) => id).sort());
  expect(items.every(({ id, url }) => url.endsWith(`/claims/#${id}`))).toBe(true);
});

describe.skipIf(!inject('browser'))('the table of all figures', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser(inject('browser') ?? '');
    page = await browser.newPage();
  });
  afterAll(() => browser.close());
  const countRows = () => page.locator('#figures tbody tr').count();

  test('narrows by words and choices, keeps them in the address and comes back to all', async () => {
    await page.goto(`${site.address}claims/`);
    const all = await countRows();
    expect(all).toBe(items.length);
    await page.getByLabel('Measured by').selectOption('An independent body');
    await expect.poll(countRows).toBeLessThan(all);
    const independent = await countRows();
    expect(page.url()).toContain('by=An+independent+body');
    expect(await page.locator('#figures tbody tr', { hasText: 'An independent body' }).count()).toBe(independent);
    await page.reload();
    await expect.poll(countRows).toBe(independent);
    await page.getByLabel('Words', { exact: true }).fill('nothing has these words');
    await expect.poll(countRows).toBe(0);
    expect(await page.locator('#figures-said').textContent()).toContain('No figure fits');
    await page.getByLabel('Words', { exact: true }).fill('');
    await page.getByLabel('Measured by').selectOption('');
    await expect.poll(countRows).toBe(all);
  });
});
