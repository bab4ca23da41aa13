import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { serveFolder } from '../scripts/lib/serve.ts';
import { listBrowsers } from './support/desk.ts';
import { openStock } from './support/stock-browser.ts';

const chromium = inject('browser');
const { folder } = inject('site');
const copy = `${folder}-mirror`;
const desk = mkdtempSync(join(tmpdir(), 'profiles-'));
afterAll(() => rmSync(desk, { recursive: true, force: true }));

test.skipIf(!chromium)('any web server can host the copy, in any folder', async () => {
  const server = await serveFolder(copy, 0, { base: '/intranet/library/' });
  const browser = await openStock({ name: 'chrome', executable: chromium ?? '' });
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(`${server.address}START%20HERE.html`);
  await page.type('input[name=q]', 'wigan deal');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  await page.waitForSelector('#search-area[data-answered]');
  await Promise.all([page.waitForNavigation(), page.click('.result__title a')]);
  expect(decodeURI(page.url())).toBe(`${server.address}shared-practice/case-studies/wigan-deal/index.html`);
  expect(faults).toEqual([]);
  await browser.close();
  await server.close();
});

describe.each(listBrowsers())('a copy kept in $name', ({ name, executable }) => {
  test.skipIf(!executable)('opens by its usual address with the server stopped and the browser restarted', async () => {
    const profile = join(desk, `profile-${name}`);
    const start = () => openStock({ name, executable: executable ?? '' }, [], profile);
    let server = await serveFolder(folder, 0);
    const port = Number(new URL(server.address).port);
    const visit = (path: string) => `${server.address}${path}`;
    let browser = await start();
    let page = await browser.newPage();
    await page.goto(visit('offline/'));
    const button = await page.waitForSelector('#keep-start:not([hidden])');
    expect(await button?.evaluate((one) => one.textContent)).toMatch(/^Keep a copy on this computer \(\d+\.\d MB\)$/);
    await button?.click();
    await page.waitForSelector('#keep-delete:not([hidden])');
    const status = () => page.$eval('#keep-status', (one) => one.textContent);
    expect(await status()).toMatch(/^Kept: the copy of \d{1,2} \w+ \d{4}\. It takes \d+\.\d MB/);
    await browser.close();
    await server.close();

    browser = await start();
    page = await browser.newPage();
    await page.goto(visit('case-studies/wigan-deal/'));
    expect(await page.$eval('h1', (one) => one.textContent)).toContain('Wigan Deal');
    expect(await page.$eval('.header__in', (one) => getComputedStyle(one).display)).toBe('flex'); // its style came too
    await page.goto(visit('search/?q=digital+inclusion'));
    await page.waitForSelector('#search-area[data-answered]');
    expect(await page.$$eval('.result', (all) => all.length)).toBeGreaterThan(5);
    await Promise.all([page.waitForNavigation(), page.click('.result__title a')]);
    expect(await page.$$eval('h1', (all) => all.length)).toBe(1);

    server = await serveFolder(folder, port);
    await page.goto(visit('case-studies/wigan-deal/'));
    expect(await page.$('script[src*="_copy/runtime"]')).toBeNull(); // the network comes first
    await page.goto(visit('offline/'));
    await (await page.waitForSelector('#keep-delete:not([hidden])'))?.click();
    await expect.poll(status, { timeout: 10_000 }).toMatch(/^Deleted\./);
    await server.close();
    await expect(page.goto(visit('about/'))).rejects.toThrow();
    await browser.close();
  });
});
