import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { compareBoxes } from '../scripts/looks/boxes.ts';
import { comparePictures, mostPixels } from '../scripts/looks/compare.ts';
import { measureFonts } from '../scripts/looks/fonts.ts';
import { listKept, readKept, readRecord, writeDifference } from '../scripts/looks/kept.ts';
import { shots, type Shot } from '../scripts/looks/shots.ts';
import { openShot, takeAll, takeLook, type Look } from '../scripts/looks/take.ts';
import { openBrowser } from './support/browser.ts';

const executable = inject('browser');
const addresses = { fixture: inject('fixture').address, site: inject('site').address };
const command = 'If this is meant: npm run pictures';

test('every layout has its picture, and every picture its page', () => {
  expect(listKept().sort(), command).toEqual(shots.map(({ name }) => name).sort());
  expect(Object.keys(readRecord()?.boxes ?? {}).sort(), command).toEqual(shots.map(({ name }) => name).sort());
});

describe.skipIf(!executable)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(executable ?? '');
  });
  afterAll(() => browser.close());

  test('every layout looks as it did', { timeout: 400_000 }, async () => {
    const record = readRecord();
    const fonts = await measureFonts(browser, addresses);
    const isSame = JSON.stringify(fonts) === JSON.stringify(record?.fonts);
    if (!isSame)
      console.warn(
        `This machine has other fonts than the pictures were taken with (${JSON.stringify(fonts)}, not ${JSON.stringify(record?.fonts)}): only where landmarks and headings stand is compared.`,
      );
    const found: string[] = [];
    await takeAll(browser, { shots, addresses }, async (shot, look) => {
      const faults = isSame
        ? await checkPicture(shot, look)
        : compareBoxes(record?.boxes[shot.name] ?? {}, look.boxes, shot.width);
      found.push(...faults.map((fault) => `${shot.name} (/${shot.path}): ${fault}`));
    });
    expect(found, command).toEqual([]);
  });

  describe('the comparison itself', () => {
    const shot = shots.find(({ name }) => name === 'standards-rule.1280.light') as Shot;
    const look = async (change?: (page: Page) => Promise<void>): Promise<Look> => {
      const page = await openShot(browser, shot, addresses);
      await change?.(page);
      const seen = await takeLook(page, shot);
      await page.context().close();
      return seen;
    };
    let before: Look;
    beforeAll(async () => {
      before = await look();
    });

    test('finds nothing between two looks at one page', async () => {
      const again = await look();
      expect(comparePictures(before.picture, again.picture).pixels).toBe(0);
      expect(again.boxes).toEqual(before.boxes);
    });

    test.each([
      ['a margin of 8 px', 'main h1 { margin-bottom: calc(1rem + 8px) !important }'],
      ['a button of another colour', '.header button, .header [type=submit] { background: #b10e1e !important }'],
      ['a text that is cut', 'main p { max-height: 1em; overflow: hidden }'],
    ])('finds %s', async (_, rule) => {
      const changed = await look((page) => restyle(page, rule));
      expect(comparePictures(before.picture, changed.picture).pixels).toBeGreaterThan(2 * mostPixels);
    });

    test('by boxes finds columns that change sides, and lets other letters pass', async () => {
      const apart = await look((page) => restyle(page, 'main { margin-left: 12rem }'));
      expect(compareBoxes(before.boxes, apart.boxes, shot.width)).not.toEqual([]);
      const gone = await look((page) => restyle(page, 'nav { display: none }'));
      expect(compareBoxes(before.boxes, gone.boxes, shot.width).join()).toContain('nav');
      const letters = await look((page) => restyle(page, 'body { font-family: serif }'));
      expect(compareBoxes(before.boxes, letters.boxes, shot.width)).toEqual([]);
      expect(comparePictures(before.picture, letters.picture).pixels).toBeGreaterThan(mostPixels);
    });
  });
});

async function checkPicture({ name }: Shot, { picture }: Look): Promise<string[]> {
  const kept = await readKept(name);
  if (!kept) return ['no picture is kept'];
  const { pixels, picture: shown } = comparePictures(kept, picture);
  if (pixels <= mostPixels) return [];
  return [`${pixels} of ${picture.width * picture.height} pixels differ; see ${await writeDifference(name, shown)}`];
}

/** Adds a rule as the policy allows it: not inline. */
function restyle(page: Page, rule: string): Promise<void> {
  return page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, rule);
}
