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

/** The path of EPUBCheck on this machine, which runs on Java, or undefined. */
export function findEpubCheck(): string | undefined {
  return ['/usr/share/java/epubcheck.jar'].find((path) => existsSync(path));
}

/** Installs what the tests lack of Debian's packages when this is allowed; returns what to do by hand when it is not. */
export function installTools(): string | undefined {
  const tools = { chromium: findBrowser, 'firefox-esr': findFirefox, epubcheck: findEpubCheck };
  const listMissing = () => Object.entries(tools).flatMap(([name, find]) => (find() ? [] : name));
  const missing = listMissing();
  if (!missing.length) return undefined;
  const names = missing.join(' ');
  const advice = `Install ${names} (on Debian or Ubuntu: sudo apt-get install ${names}), or name browsers in BROWSER_PATH and FIREFOX_PATH.`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return advice;
  console.log(`Installing ${names} for the tests (apt-get)…`);
  spawnSync('apt-get', ['update'], { stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...missing], { stdio: 'ignore' });
  return listMissing().length ? advice : undefined;
}
