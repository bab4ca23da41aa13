import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './support/browser.ts';
import { layouts } from './support/pages.ts';

const executable = inject('browser');
const { address } = inject('site');
const fixture = inject('fixture');
const pages = [
  ...[...layouts, 'evidence/', 'coverage/', 'search/?q=data'].map((path) => address + path),
  `${fixture.address}case-studies/everything/`,
];

describe.skipIf(!executable)('as the reader wants it', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(executable ?? '');
  });
  afterAll(() => browser.close());

  test('on paper, from a dark device: nothing is cut, folded or dark, and nothing asks to be pressed', async () => {
    const context = await browser.newContext({ colorScheme: 'dark', viewport: { width: 673, height: 950 } });
    const found: string[] = [];
    for (const path of pages) {
      const page = await context.newPage();
      await page.goto(path, { waitUntil: 'load' });
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      found.push(...(await listPaperFaults(page)).map((fault) => `${path}: ${fault}`));
      await page.close();
    }
    await context.close();
    expect(found).toEqual([]);
  });
});

function listPaperFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isShown = (element: Element) => element.checkVisibility({ contentVisibilityAuto: true });
    const nameOf = ({ tagName, className, id }: Element) => `${tagName.toLowerCase()}#${id}.${className}`;
    const listShown = (selector: string) => [...document.querySelectorAll(selector)].filter(isShown).map(nameOf);
    const isHeard = (element: Element) => element.closest('.govuk-visually-hidden') !== null; // by those who do not see
    const cut = [...document.querySelectorAll('main *')].filter(
      (element) => isShown(element) && !isHeard(element) && element.getBoundingClientRect().right > innerWidth + 1,
    );
    const folded = [...document.querySelectorAll('details:not([open]) > :not(summary)')].filter(
      (element) => isShown(element.parentElement as Element) && !isShown(element),
    );
    const { color } = getComputedStyle(document.body);
    return [
      ...cut.slice(0, 3).map((element) => `cut: ${nameOf(element)}`),
      ...folded
        .filter((element) => getComputedStyle(element).display !== 'none')
        .map((element) => `folded: ${nameOf(element)}`),
      ...listShown('nav, button, [type=submit], .use-page, .breadcrumbs').map((name) => `to press: ${name}`),
      ...(color === 'rgb(0, 0, 0)' ? [] : [`text is ${color}`]),
    ];
  });
}
