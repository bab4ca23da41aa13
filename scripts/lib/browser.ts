import { spawnSync } from 'node:child_process';
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

/** The path of a Chromium or Chrome on this machine, or undefined; `BROWSER_PATH` names another. */
export function findBrowser(): string | undefined {
  return [process.env['BROWSER_PATH'] ?? '', ...places].find((path) => path && existsSync(path));
}

/** Installs Debian's Chromium when none is there and this is allowed; returns what to do by hand when it is not. */
export function installBrowser(): string | undefined {
  if (findBrowser()) return undefined;
  const advice =
    'Install Chromium (on Debian or Ubuntu: sudo apt-get install chromium), or name a browser in BROWSER_PATH.';
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return advice;
  console.log('Installing Chromium for the browser tests (apt-get)…');
  spawnSync('apt-get', ['update'], { stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'ignore' });
  return findBrowser() ? undefined : advice;
}
