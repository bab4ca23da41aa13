import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { listPages } from '../scripts/lib/search-index.ts';
import { openBrowser } from './support/browser.ts';
import { listPictureFaults, listPictures } from './support/pictures.ts';

const executable = inject('browser');
const site = inject('site');

for (const { folder, base } of [site, inject('fixture')]) {
  test(`every picture below ${base} has words, a table and a file with the same numbers`, () => {
    const readFile = (address: string) => readFileSync(join(folder, address.slice(base.length)), 'utf8');
    const faults: string[] = [];
    const names: string[] = [];
    for (const path of listPages(folder)) {
      const html = readFileSync(join(folder, path), 'utf8');
      if (!html.includes('data-picture')) continue;
      for (const figure of listPictures(html)) {
        names.push(`${path}#${figure.attrs.find(({ name }) => name === 'id')?.value ?? ''}`);
        faults.push(...listPictureFaults(figure, readFile).map((fault) => `${path}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
    const drawn = ['insights/index.html#costs', 'insights/index.html#gaps', 'topics/map/index.html#topics', 'adoption/index.html#adoption']; // prettier-ignore
    expect(names).toEqual(expect.arrayContaining(drawn));
  });
}

describe('the test itself', () => {
  const file = 'What,How many\r\nA,1\r\n';
  const draw = (value: string, cell = value) =>
    `<figure id="f" data-picture><div class="picture__drawing"><svg role="img" aria-labelledby="t d"><title id="t">T</title>` +
    `<desc id="d">D</desc><g data-value="${value}"></g></svg></div><details data-twin="f"><table><tr><th>What</th><th>How many</th></tr>` +
    `<tr><th>A</th><td data-value="${cell}">${cell}</td></tr></table></details><a download href="/f.csv">CSV</a></figure>`;
  const check = (html: string, csv = file) => listPictures(html).flatMap((one) => listPictureFaults(one, () => csv));

  test('accepts a picture whose numbers agree', () => expect(check(draw('1'))).toEqual([]));

  test.each([
    ['a drawing that differs', draw('2', '1'), file],
    ['a file that differs', draw('1'), 'What,How many\r\nA,2\r\n'],
    ['a cell that may run', draw('1').replaceAll('>A<', '>=A<'), 'What,How many\r\n=A,1\r\n'],
    ['a missing table', draw('1').replace(/<details.*<\/details>/, ''), file],
    ['a drawing without a description', draw('1').replace('D</desc>', '</desc>'), file],
  ])('finds %s', (_, html, csv) => expect(check(html, csv)).toHaveLength(1));
});

describe.skipIf(!executable)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(executable ?? '');
  });
  afterAll(() => browser.close());

  test('a grid is drawn from 640 px on; below there is one list for each row, and no table', async () => {
    const page = await browser.newPage();
    for (const [width, isWide] of [
      [640, true],
      [639, false],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${site.address}adoption/`);
      expect(await page.locator('.drawing--grid').isVisible()).toBe(isWide);
      expect(await page.locator('.grid-lists').isVisible()).toBe(!isWide);
      const shown = await page
        .locator('.table--lists tbody tr')
        .first()
        .evaluate((row) => getComputedStyle(row).display);
      expect(shown).toBe(isWide ? 'table-row' : 'block');
    }
    const rows = await page.locator('#adoption tbody tr th').allTextContents();
    expect(await page.locator('.grid-lists section').count()).toBe(new Set(rows).size);
    await page.close();
  });

  test('words of a drawing keep the size of the page, and none runs off it', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
    for (const path of ['insights/', 'topics/map/']) {
      await page.goto(site.address + path);
      const found = await page
        .locator('.drawing text')
        .evaluateAll((words) =>
          words
            .filter((one) => one.checkVisibility())
            .map((one) => ({ size: getComputedStyle(one).fontSize, right: one.getBoundingClientRect().right })),
        );
      expect(new Set(found.map(({ size }) => size))).toEqual(new Set(['16px']));
      expect(Math.max(...found.map(({ right }) => right))).toBeLessThanOrEqual(320);
    }
    await page.close();
  });
});
