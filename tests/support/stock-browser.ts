import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserOptions } from '../../scripts/lib/browser.ts';

/** A browser as people have it, for pages from disk. */
export interface StockBrowser {
  name: 'chrome' | 'firefox';
  executable: string;
}

// Automation relaxes Firefox's rules for files; these are its own again.
const strict = {
  'remote.prefs.recommended': false,
  'security.fileuri.strict_origin_policy': true,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.disabledForTesting': true,
};

/** Starts a browser with a fresh profile, or one that stays, and no more freedom than it has on a desk. */
export function openStock(
  { name, executable }: StockBrowser,
  options: readonly string[] = [],
  profile?: string,
): Promise<Browser> {
  return puppeteer.launch({
    browser: name,
    executablePath: executable,
    headless: true,
    ...(profile ? { userDataDir: profile } : {}),
    defaultViewport: null, // Firefox knows no such command
    args:
      name === 'chrome'
        ? [...browserOptions, '--window-size=1280,900', ...options]
        : ['--width=1280', '--height=900', ...options],
    ...(name === 'firefox' ? { extraPrefsFirefox: strict } : {}),
  });
}

/** Opens a page that notes every error, and every request for something that is not a file. */
export async function openFromDisk(browser: Browser): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (fault) => faults.push(`script: ${fault instanceof Error ? fault.message : String(fault)}`));
  page.on('request', (request) => {
    if (!/^(?:file|blob|data|about):/.test(request.url())) faults.push(`network: ${request.url()}`);
  });
  return { page, faults };
}
