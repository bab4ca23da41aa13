import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';

/** A search index that is not what the pages promise. */
export class IndexFault extends Error {}

/** Indexes the built pages of a folder into its `pagefind/` folder; throws an `IndexFault` when any page is missing. */
export async function createSearchIndex(folder: string, expected: number): Promise<number> {
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new IndexFault(`Pagefind did not start: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: folder });
  if (added.errors.length) throw new IndexFault(`Pagefind could not read the pages: ${added.errors.join('; ')}`);
  const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  if (written.errors.length)
    throw new IndexFault(`The search index could not be written: ${written.errors.join('; ')}`);
  await pagefind.close();
  for (const path of unused) rmSync(join(folder, 'pagefind', path), { force: true });
  const indexed = countIndexed(join(folder, 'pagefind/pagefind-entry.json'));
  if (indexed !== expected) throw new IndexFault(`The search index holds ${indexed} pages instead of ${expected}.`);
  return indexed;
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

function countIndexed(entryFile: string): number {
  const { languages } = JSON.parse(readFileSync(entryFile, 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}

/** The HTML files below a folder, as sorted paths. */
export function listPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html') && statSync(join(folder, path)).isFile())
    .sort();
}
