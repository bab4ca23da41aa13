import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** How a reader sees a page: the width of the screen, and what the device is set to. */
export interface Look {
  width: number;
  height?: number;
  colorScheme?: 'light' | 'dark';
  forcedColors?: 'active' | 'none';
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Shows a page as a reader sees it. */
export async function showAs(page: Page, look: Look): Promise<void> {
  const { width, height = 900, colorScheme = 'light', forcedColors = 'none' } = look;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme, forcedColors });
}

/** What axe finds wrong with a page as it stands, by WCAG 2.2 A and AA and by good practice. */
export async function listViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode() // no page has a frame, and without a second tab it takes half as long
    .options({
      runOnly: { type: 'tag', values: tags },
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    })
    .analyze();
  return violations.map(({ id, nodes }) => {
    const places = nodes.map(({ target }) => target.join(' '));
    return `${id} at ${places.slice(0, 3).join(', ')}${places.length > 3 ? ` and ${places.length - 3} more` : ''}`;
  });
}

/** Opens all that can be opened on a page: menus, filters, facets, tables of pictures. */
export async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
}
