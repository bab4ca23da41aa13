import type { Browser } from 'playwright-core';
import type { Addresses } from './take.ts';

/** How wide one sentence runs in the fonts that pages find on this machine: on a screen, on paper and in code. */
export type Fonts = Record<'screen' | 'print' | 'code', number>;

/** Measures the fonts of this machine by a page of the site. */
export async function measureFonts(browser: Browser, { fixture }: Addresses): Promise<Fonts> {
  const page = await browser.newPage();
  const measure = (family: string) =>
    page.evaluate((code) => {
      const context = document.createElement('canvas').getContext('2d');
      if (!context) return 0;
      context.font = `100px ${code || getComputedStyle(document.body).fontFamily}`;
      return Math.round(context.measureText('What did not work: 1,234 homes, quickly judged').width);
    }, family);
  await page.goto(`${fixture}cookies/`, { waitUntil: 'load' });
  const [screen, code] = [await measure(''), await measure('monospace')];
  await page.emulateMedia({ media: 'print' });
  const print = await measure('');
  await page.close();
  return { screen, print, code };
}
