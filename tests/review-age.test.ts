import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './support/browser.ts';

const executable = inject('browser');
const { address, folder } = inject('site');
const fixture = inject('fixture');
const path = 'case-studies/data-mill-north/index.html';
const [, due = ''] = /data-review-by="([\d-]+)"/.exec(readFileSync(join(folder, path), 'utf8')) ?? [];
const dayAfter = (day: string) => new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString();

test('a page that was overdue when it was built says so without a script', () => {
  const html = readFileSync(join(fixture.folder, 'case-studies/everything/index.html'), 'utf8');
  expect(html).toMatch(/<p class="note">[^<]*1 February 2021/);
  expect(html).not.toContain('data-review-by');
});

describe.skipIf(!executable)("by the reader's clock", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(executable ?? '');
  });
  afterAll(() => browser.close());

  const isTold = async (url: string, now: string) => {
    const page = await browser.newPage();
    await page.clock.setFixedTime(now);
    await page.goto(url, { waitUntil: 'load' });
    const isShown = await page.locator('[data-review-by]').isVisible();
    await page.close();
    return isShown;
  };

  test.each([
    ['online', address + path.replace('index.html', '')],
    ['from disk', pathToFileURL(join(`${folder}-mirror/shared-practice`, path)).href],
  ])('a review that became overdue since is told, %s', async (_, url) => {
    expect(due).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(await isTold(url, `${due}T12:00:00Z`)).toBe(false);
    expect(await isTold(url, dayAfter(due))).toBe(true);
  });
});
