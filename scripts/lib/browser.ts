import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Options that keep a browser quiet and to itself. */
export const browserOptions = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
]; // prettier-ignore

const placesOfFirefox = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** The path of a Chromium or Chrome on this machine, or undefined; `BROWSER_PATH` names another. */
export function findBrowser(): string | undefined {
  return [process.env['BROWSER_PATH'] ?? '', ...places].find((path) => path && existsSync(path));
}

/** The path of a Firefox on this machine, or undefined; `FIREFOX_PATH` names another. */
export function findFirefox(): string | undefined {
  return [process.env['FIREFOX_PATH'] ?? '', ...placesOfFirefox].find((path) => path && existsSync(path));
}
