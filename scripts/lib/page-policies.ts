import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listPages } from './search-index.ts';
import { readAddress } from './settings.ts';

/** Where a built site says to nginx which pages may ask other sites; no copy on disk holds it. */
export const headersFile = '_headers/nginx.conf';

const inPage = /<meta http-equiv="content-security-policy" content="[^"]*\bconnect-src ([^;"]*)/;
const usual = "'self'";

/**
 * Writes, a page a line, which other sites a page may ask, as the page's own policy has it: the header that nginx sends
 * is then the same. Nearly every page asks none and has no line.
 */
export function writePagePolicies(folder: string): void {
  const { base } = readAddress();
  const lines = listPages(folder).flatMap((path) => {
    const [, connects = usual] = inPage.exec(readFileSync(join(folder, path), 'utf8')) ?? [];
    if (connects === usual) return [];
    // nginx looks at an address before and after it has found the file of a folder.
    const addresses = new Set([path, path.replace(/(^|\/)index\.html$/, '$1')]);
    return [...addresses].map((address) => `"${base}${address}" "${connects}";\n`);
  });
  mkdirSync(dirname(join(folder, headersFile)), { recursive: true });
  writeFileSync(join(folder, headersFile), lines.join(''));
}
