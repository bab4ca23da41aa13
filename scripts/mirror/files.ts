import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { titlesPathOf, type TitleRow } from '../../src/mirror/title-search.ts';
import { isTwin } from '../lib/compress-site.ts';
import { folderOfPage, languageFolders } from '../lib/languages.ts';
import { readFragment } from '../lib/read-fragment.ts';
import { dataFolder, hostFolder, isForPrograms, isRepeated, onlineOnly } from './links.ts';
import { isModule, wrapModule } from './scripts.ts';

/** A file of a copy: its path from the root of the copy, and what it holds. */
export interface CopyFile {
  path: string;
  content: string | Uint8Array;
}

/** The program that serves a kept copy; it lies beside the site's pages. */
export const workerName = 'service-worker.js';

// What only a host needs.
const left = new Set([
  '404.html',
  ...languageFolders.flatMap((folder) => [`${folder}opensearch.xml`, `${folder}404/index.html`]),
  workerName,
]);

// Archives, data for programs, pictures that are shown where a page is shared, and those of a site that is put among programs.
const leftFolders = [onlineOnly, dataFolder, 'cards/', 'icons/', hostFolder, '_headers/', 'sbom/'];

/** The files of a built site that a copy holds, sorted. */
export function listSite(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter(
      (path) =>
        !leftFolders.some((one) => path.startsWith(one)) &&
        !left.has(path) &&
        !isForPrograms(path) &&
        !isRepeated(path) &&
        !path.endsWith('manifest.webmanifest') &&
        !isTwin(path) &&
        statSync(join(folder, path)).isFile(),
    )
    .sort();
}

const register = (path: string, content: Uint8Array): CopyFile => ({
  path: `${path}.js`,
  content: `sharedPracticeCopy.register(${JSON.stringify(path)},"${Buffer.from(content).toString('base64')}");\n`,
});

/**
 * A file of the site as a copy needs it: what scripts would fetch becomes a script that hands it over, a module becomes
 * one that hands over what it exports; all else stays as it is.
 */
export async function convertFile(path: string, content: Uint8Array): Promise<CopyFile> {
  const isPagefind = path.startsWith(`${folderOfPage(path)}pagefind/`);
  if (isPagefind && !path.endsWith('.js')) return register(path, content);
  if (isPagefind && path.endsWith('pagefind-worker.js')) return register(path, content);
  if (!path.endsWith('.js')) return { path, content };
  const code = Buffer.from(content).toString('utf8');
  return (await isModule(code)) ? { path, content: await wrapModule(code, path) } : { path, content };
}

const shown = 160;

/** The pages of a language by title, for browsers that run no WebAssembly: read out of what Pagefind keeps of each page. */
export async function createTitles(folder: string, language: string, fragments: readonly string[]): Promise<CopyFile> {
  const path = titlesPathOf(language);
  const rows = fragments.map((fragment): TitleRow => {
    const { url, content, meta } = readFragment(readFileSync(join(folder, fragment)));
    const id = basename(fragment, '.pf_fragment');
    const path = `/${language}${url.slice(1)}`;
    const row = [id, path, meta['title'] ?? url, meta['facts'] ?? '', content.slice(0, shown)] as const;
    return meta['lang'] ? [...row, meta['lang']] : [...row];
  });
  const code = `export const rows = ${JSON.stringify(rows)};`;
  return { path, content: await wrapModule(code, path) };
}
