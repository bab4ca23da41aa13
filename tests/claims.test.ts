import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { listFiles } from '../scripts/lib/read-content.ts';
import { openBrowser } from './support/browser.ts';
import { attributeOf, readPage } from './support/pages.ts';

interface Item {
  id: string;
  url: string;
}

const site = inject('site');
const readItems = (folder: string, kind: string) =>
  (JSON.parse(readFileSync(join(folder, `api/v1/${kind}.json`), 'utf8')) as { items: Item[] }).items;
const items = ['claims', 'costs'].flatMap((kind) => readItems(site.folder, kind));

test('every claim and every cost has a row of its own in the table', () => {
  const ids = listFiles(join(site.folder, 'claims'))
    .filter((path) => path.endsWith('index.html'))
    .flatMap((path) => readPage(site.folder, `claims/${path}`).elements)
    .flatMap((one) => (one.tagName === 'tr' ? (attributeOf(one, 'id') ?? []) : []));
  expect(ids).toHaveLength(new Set(ids).size);
  expect([...ids].sort()).toEqual(items.map(({ id }) => id).sort());
});

test.each([
  ['the real site', site],
  ['the invented site', inject('fixture')],
])('every figure of %s stands at its address in plain HTML', (_, { folder, base }) => {
  const listed = ['claims', 'costs'].flatMap((kind) => readItems(folder, kind));
  const pages = Map.groupBy(listed, ({ url }) => new URL(url).pathname.slice(base.length));
  for (const [path, figures] of pages) {
    const { elements } = readPage(folder, `${path}index.html`);
    const ids = elements.filter(({ tagName }) => tagName === 'tr').map((one) => attributeOf(one, 'id'));
    const asked = figures.map(({ url }) => new URL(url).hash.slice(1));
    expect(new Set(asked).size, path).toBe(asked.length);
    expect(
      asked.filter((id) => !ids.includes(id)),
      path,
    ).toEqual([]);
  }
  expect(pages.size).toBeGreaterThan(0);
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
    expect(all).toBeGreaterThan(0);
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

  test('a figure that is gone is said to be gone, at its old address and at that of today', async () => {
    await page.goto(`${site.address}claims/#data-mill-north--never-was`);
    const note = page.locator('#figures-gone');
    await expect.poll(() => note.textContent()).toContain('This figure is no longer here.');
    await note.getByRole('link').click();
    await page.waitForURL(/case-studies\/data-mill-north\/$/);
    const gone = page.locator('#figure-gone');
    expect(await gone.isVisible()).toBe(false);
    await page.goto(`${site.address}case-studies/data-mill-north/#cost-spent-1999-1`);
    await expect.poll(() => gone.isVisible()).toBe(true);
  });

  test('the old address of a case study that moved takes the figure along', async () => {
    const { address, folder } = inject('fixture');
    const [{ hash } = { hash: '' }] = readItems(folder, 'costs').map(({ url }) => new URL(url));
    await page.goto(`${address}case-studies/as-it-was/${hash}`);
    await expect.poll(() => page.url()).toBe(`${address}case-studies/plain/${hash}`);
  });
});
