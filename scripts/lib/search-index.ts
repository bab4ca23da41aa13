import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeNotes, writeFacets, type HeadWords } from './search-facets.ts';

/** A search index that is not what the pages promise. */
export class IndexFault extends Error {}

// Pagefind takes about half a megabyte of memory a page: above this number the index is made in parts, each by a process of its
// own, and the browser merges what they find.
const mostPages = Number(process.env['SEARCH_PART_PAGES'] ?? 3600);
const atOnce = 2;

/**
 * Indexes pages of a folder (relative paths) into its `pagefind/` folder; throws an `IndexFault` when any is missing. What the
 * pages told the index alone is taken out of them and answered.
 */
export async function createSearchIndex(folder: string, pages: readonly string[]): Promise<HeadWords> {
  const count = Math.max(1, Math.ceil(pages.length / mostPages));
  const parts = Array.from({ length: count }, (_, part) => ({
    output: join(folder, `pagefind-${part + 1}`),
    pages: pages.filter((_page, index) => index % count === part),
  }));
  const waiting = [...parts];
  const work = async (): Promise<void> => {
    for (let part = waiting.shift(); part; part = waiting.shift()) await indexPart(folder, part);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  for (const [index, { output }] of parts.entries()) {
    for (const name of index === 0 ? unused : [...unused, ...onlyOnce]) rmSync(join(output, name), { force: true });
  }
  const indexed = parts.reduce((sum, { output }) => sum + countIndexed(join(output, 'pagefind-entry.json')), 0);
  const notes = parts.map(({ output }) => takeNotes(output));
  for (const [index, { output }] of parts.entries()) {
    renameSync(output, join(folder, 'pagefind', index === 0 ? '' : `part-${index + 1}`));
  }
  const names = parts.slice(1).map((_, index) => `part-${index + 2}/`);
  writeFileSync(
    join(folder, 'pagefind/parts.js'),
    `export const parts = ${JSON.stringify(names)};\nexport const pages = ${indexed};\n`,
  );
  writeFacets(
    join(folder, 'pagefind/facets'),
    notes.flatMap(({ facets }) => facets),
  );
  if (indexed !== pages.length)
    throw new IndexFault(`The search index holds ${indexed} pages instead of ${pages.length}.`);
  return Object.assign({}, ...notes.map(({ words }) => words)) as HeadWords;
}

function indexPart(folder: string, { output, pages }: { output: string; pages: readonly string[] }): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'index-part.ts'), folder, output], {
      stdio: ['pipe', 'inherit', 'inherit'],
    });
    child.stdin.end(JSON.stringify(pages));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new IndexFault('The search index could not be made; Pagefind says why above.'));
    });
  });
}

// Pagefind's own interfaces: ours is made of the site's own components.
const unused = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
];
// The program serves all parts.
const onlyOnce = ['pagefind.js', 'pagefind-worker.js', 'wasm.en.pagefind', 'wasm.unknown.pagefind'];

function countIndexed(entryFile: string): number {
  const { languages } = JSON.parse(readFileSync(entryFile, 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}

/** The HTML files below a folder, as sorted paths with forward slashes. */
export function listPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html') && statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** Whether a page is one that search finds. */
export const isSearchable = (html: string): boolean => html.includes('data-pagefind-body');
