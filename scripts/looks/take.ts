import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { listBoxes, type Boxes } from './boxes.ts';
import type { Shot } from './shots.ts';

/** A picture as it is compared: scaled down, in few tones, four bytes a pixel. */
export interface Picture {
  data: Uint8Array;
  width: number;
  height: number;
}

/** What one look at a page gives. */
export interface Look {
  picture: Picture;
  boxes: Boxes;
}

/** Where the two sites are served. */
export type Addresses = Record<Shot['site'], string>;

const mostHeight = 2400;

/** Opens each page as its picture wants it, one after the other in each view, and hands over what is seen. */
export async function takeAll(
  browser: Browser,
  { shots, addresses }: { shots: readonly Shot[]; addresses: Addresses },
  see: (shot: Shot, look: Look) => Promise<void>,
): Promise<void> {
  const views = Map.groupBy(shots, ({ width, mode }) => `${width} ${mode}`);
  await Promise.all(
    [...views.values()].map(async (all) => {
      for (const shot of all) {
        const page = await openShot(browser, shot, addresses);
        await see(shot, await takeLook(page, shot));
        await page.context().close();
      }
    }),
  );
}

/** Opens a page as its picture wants it, in a browser that has seen nothing. Its context is for the caller to close. */
export async function openShot(browser: Browser, shot: Shot, addresses: Addresses): Promise<Page> {
  const page = await (await createContext(browser, shot)).newPage();
  if (shot.mode === 'print') await page.emulateMedia({ media: 'print' });
  await page.goto(addresses[shot.site] + shot.path, { waitUntil: 'load' });
  await settle(page, shot);
  return page;
}

function createContext(browser: Browser, { width, mode }: Shot): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: mode === 'dark' ? 'dark' : 'light',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
}

// Pages that a script fills in, and what shows that it has.
const filled: [start: string, last: string][] = [
  ['search/?', '.result'],
  ['compare/?', '#comparison:not([hidden])'],
  ['reading-list/#', '#reading-items li'],
  ['contribute/story/', '#contribute:not([hidden])'],
  ['contribute/case-study/', '#contribute:not([hidden])'],
];
// The size and checksum of the copy change with every byte of the site, and its address with every start of the server.
const passing = '[data-fill=copies], #reading-address';

async function settle(page: Page, { path }: Shot): Promise<void> {
  const [, last] = filled.find(([start]) => path.includes(start)) ?? [];
  if (last) {
    await page.locator(last).first().waitFor();
    await page.waitForLoadState('networkidle');
  }
  await page.evaluate(async (selector) => {
    for (const one of document.querySelectorAll<HTMLElement>(selector)) one.hidden = true;
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
  }, passing);
}

/** Looks at an open page from its top, at most 2,400 px down. */
export async function takeLook(page: Page, { width }: Shot): Promise<Look> {
  const height = Math.min(mostHeight, await page.evaluate(() => document.documentElement.scrollHeight));
  const clip = { x: 0, y: 0, width, height };
  const bytes = await page.screenshot({ fullPage: true, clip, animations: 'disabled' });
  return { picture: await shrink(bytes, width), boxes: await listBoxes(page, height) };
}

// Lines and boxes stay at this size, words become grey: that is enough to see what moved. Narrow pages keep more.
async function shrink(bytes: Uint8Array, width: number): Promise<Picture> {
  const narrow = Math.round(width / (width < 600 ? 3 : 4));
  const { data, info } = await sharp(bytes)
    .resize({ width: narrow })
    .removeAlpha()
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    data: data.map(toTone),
    width: info.width,
    height: info.height,
  };
}

/** Eight tones of each colour are enough to tell pictures apart, and take a third of the room. */
const toTone = (value: number) => Math.round((Math.round((value / 255) * 7) * 255) / 7);
