import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser, findFirefox } from './browser.ts';

/** The path of EPUBCheck on this machine, which runs on Java, or undefined. */
export function findEpubCheck(): string | undefined {
  return ['/usr/share/java/epubcheck.jar'].find((path) => existsSync(path));
}

/** The path of nginx on this machine, or undefined; `NGINX_PATH` names another. */
export function findNginx(): string | undefined {
  return [process.env['NGINX_PATH'] ?? '', '/usr/sbin/nginx'].find((path) => path && existsSync(path));
}

/** The path of wrk on this machine, which asks a server as quickly as it can, or undefined. */
export function findWrk(): string | undefined {
  return ['/usr/bin/wrk'].find((path) => existsSync(path));
}

/** Where Debian keeps the part of nginx that sends Brotli files, or undefined. */
export function findBrotliModule(): string | undefined {
  return ['/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'].find((path) => existsSync(path));
}

/** Installs what the tests lack of Debian's packages when this is allowed; returns what to do by hand when it is not. */
export function installTools(): string | undefined {
  const tools = {
    chromium: findBrowser,
    'firefox-esr': findFirefox,
    epubcheck: findEpubCheck,
    nginx: findNginx,
    'libnginx-mod-http-brotli-static': findBrotliModule,
    wrk: findWrk,
  };
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
