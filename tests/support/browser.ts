import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { browserOptions } from '../../scripts/lib/browser.ts';

/** Starts a fresh browser. */
export function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: browserOptions });
}

/** A page, and everything that went wrong on it: console errors, policy violations, failed or foreign requests. */
export interface WatchedPage {
  page: Page;
  faults: string[];
}

/** Opens a page that notes every fault. */
export async function openPage(context: BrowserContext, origin: string): Promise<WatchedPage> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (fault) => faults.push(`script: ${fault.message}`));
  page.on('requestfailed', (request) => {
    // What the next page's opening cuts off is no fault.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.url().endsWith('/404.html'))
      faults.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const { origin: asked, protocol } = new URL(request.url());
    if (asked !== origin && protocol !== 'blob:') faults.push(`elsewhere: ${request.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  return { page, faults };
}

/** One browser for some tests, and for each of them a context and a watched page of its own. */
export interface Watch extends WatchedPage {
  browser: Browser;
  context: BrowserContext;
}

/** Opens them around the tests of the block that it is called in; what it answers with is filled in by then. */
export function watchEach(executablePath: string | undefined, origin: string): Watch {
  const watch = {} as Watch;
  beforeAll(async () => {
    watch.browser = await openBrowser(executablePath ?? '');
  });
  beforeEach(async () => {
    watch.context = await watch.browser.newContext({ viewport: { width: 1280, height: 900 } });
    Object.assign(watch, await openPage(watch.context, origin));
    return () => watch.context.close();
  });
  afterAll(() => watch.browser.close());
  return watch;
}
