import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { listViolations } from './support/axe.ts';
import { openBrowser, openPage } from './support/browser.ts';
import { inventedLayouts, inventedMove, layouts } from './support/pages.ts';

const executable = inject('browser');
const { address } = inject('site');
const fixture = inject('fixture');
const { origin } = new URL(address);
const invented = inventedLayouts.map((path) => fixture.address + path);
const widths = [320, 768, 1280];
const smoke = ['', 'case-studies/', 'case-studies/data-mill-north/', 'standards/service-standard/', 'map/', 'search/', 'contribute/story/', 'cy/']; // prettier-ignore

describe.skipIf(!executable)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(executable ?? '');
  });
  afterAll(() => browser.close());

  test('no layout runs off a screen, be it narrow or wide, or says anything to the console', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
    const found: string[] = [];
    for (const path of [...layouts.map((one) => address + one), ...invented]) {
      const { page, faults } = await openPage(context, new URL(path).origin);
      await page.goto(path, { waitUntil: 'load' });
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (overflow > 0) faults.push(`${overflow} px too wide at ${width} px`);
      }
      found.push(...faults.map((fault) => `${path}: ${fault}`));
      await page.close();
    }
    await context.close();
    expect(found).toEqual([]);
  });

  // What every test run can afford: npm run verify looks at every layout, in every state.
  test('axe finds nothing on the pages that most others are made like', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const found: string[] = [];
    for (const path of [...smoke.map((one) => address + one), ...invented.slice(0, 4)]) {
      await page.goto(path, { waitUntil: 'load' });
      found.push(...(await listViolations(page)).map((fault) => `${path}: ${fault}`));
    }
    await context.close();
    expect(found).toEqual([]);
  });

  test('an old address leads on, and the page that says so is sound for whom it does not', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
    const page = await context.newPage();
    await page.goto(fixture.address + inventedMove);
    await page.waitForURL(`${fixture.address}authorities/alpha/`);
    await page.route(`**/${inventedMove}`, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({
        response: answer,
        body: (await answer.text()).replace(/<meta http-equiv="refresh"[^>]*>/, ''),
      });
    });
    await page.goto(fixture.address + inventedMove);
    expect(await page.locator('main a').getAttribute('href')).toBe(`${fixture.base}authorities/alpha/`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await listViolations(page)).toEqual([]);
    await context.close();
  });

  test('without JavaScript every layout shows its text, and search says so and offers the lists', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const { page, faults } = await openPage(context, origin);
    for (const path of layouts) {
      await page.goto(address + path, { waitUntil: 'load' });
      expect((await page.locator('main').innerText()).length, path).toBeGreaterThan(60);
    }
    await page.goto(`${address}search/`);
    expect(await page.locator('main').innerText()).toContain('Search needs JavaScript');
    expect(await page.locator('main a[href="/topics/"]').isVisible()).toBe(true);
    expect(await page.locator('#search-area').isVisible()).toBe(false);
    await context.close();
    expect(faults).toEqual([]);
  });

  test('by keyboard: the skip link comes first, and every control shows its focus', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${address}case-studies/data-mill-north/`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Skip to main content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main-content');
    const dim: string[] = [];
    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press('Tab');
      const shown = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return 'nothing';
        const { outlineStyle, outlineWidth, boxShadow, backgroundColor } = getComputedStyle(element);
        const visible =
          (outlineStyle !== 'none' && outlineWidth !== '0px') ||
          boxShadow !== 'none' ||
          backgroundColor !== 'rgba(0, 0, 0, 0)';
        return visible ? '' : `${element.tagName} ${element.textContent.slice(0, 30)}`;
      });
      if (shown) dim.push(shown);
    }
    await page.close();
    expect(dim).toEqual([]);
  });

  test('the pages keep their policy: an inline script put into one does not run', async () => {
    const page = await browser.newPage();
    const violations: string[] = [];
    page.on('console', (message) => violations.push(message.text()));
    await page.goto(address);
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.dataset.ran = "yes"';
      document.body.append(script);
      return document.documentElement.dataset['ran'];
    });
    await page.close();
    expect(ran).toBeUndefined();
    expect(violations.join('\n')).toContain('Content Security Policy');
  });
});
