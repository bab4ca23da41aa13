import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { languageOfPage, folderOfPage, languageFolders } from '../lib/languages.ts';
import type { SitemapPage } from './write.ts';

/** Enough of a page to hold its canonical address, which stands near the start of its head. */
const headBytes = 6000;
const canonical = /<link rel="canonical" href="([^"]*)"/;
const isMissing = /(?:^|\/)404(?:\.html|\/index\.html)$/;

/** Where a site is served, and what its pages step tells of the days on which pages changed. */
export interface SitemapPlan {
  folder: string;
  /** The address of the first page. */
  address: string;
  /** The day of the last change of pages that have one, by their paths below the folder, without `index.html`. */
  days: Readonly<Record<string, string>>;
}

/**
 * The pages that a search engine may show: those whose own address is the one that they name as theirs. So pages that
 * lead on and pages that are at home elsewhere are not among them. Each with the same page in other languages.
 */
export function listSitemapPages(paths: readonly string[], { folder, address, days }: SitemapPlan): SitemapPage[] {
  const addressOf = (path: string) => new URL(encodeURI(path.replace(/index\.html$/, '')), address).href;
  const own = paths.filter((path) => !isMissing.test(path) && readCanonical(join(folder, path)) === addressOf(path));
  const known = new Set(own);
  return own.sort().map((path) => {
    const rest = path.slice(folderOfPage(path).length);
    const day = days[path.replace(/index\.html$/, '')];
    const inLanguages = languageFolders.map((one) => `${one}${rest}`).filter((one) => known.has(one));
    const alternates = inLanguages.map((one) => ({ lang: languageOfPage(one), address: addressOf(one) }));
    return {
      address: addressOf(path),
      ...(day === undefined ? {} : { day }),
      alternates: alternates.length > 1 ? alternates : [],
    };
  });
}

function readCanonical(file: string): string | undefined {
  const buffer = Buffer.alloc(headBytes);
  const handle = openSync(file, 'r');
  const length = readSync(handle, buffer, 0, headBytes, 0);
  closeSync(handle);
  return canonical.exec(buffer.toString('utf8', 0, length))?.[1]?.replaceAll('&amp;', '&');
}
