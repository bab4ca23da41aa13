import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import * as pagefind from 'pagefind';
import { readFragment } from './read-fragment.ts';
import { headWord, notesFile, readFacets, type HeadWords, type PageFacets, type PartNotes } from './search-facets.ts';

// One part of the search index, in a process of its own: node index-part.ts FOLDER OUTPUT, the pages as JSON on stdin.
const [folder = '', output = ''] = process.argv.slice(2);
const pages = JSON.parse(await text(process.stdin)) as string[];
// What would stand in excerpts and says nothing there: numbers of sources, contents, the title over and over.
const unread = ['.cite', '.contents', '.note', 'h1'];
const { index, errors } = await pagefind.createIndex({ excludeSelectors: unread });
const faults = [...errors];
const facetsByAddress = new Map<string, PageFacets[1]>();
const words: HeadWords = {};

// One after the other: the order of the pages decides the bytes of the index, and two builds must give the same.
for (const page of pages) {
  const content = readFileSync(join(folder, page), 'utf8');
  const added = await index?.addHTMLFile({ sourcePath: page, content });
  words[page] = (content.match(headWord) ?? []).join('');
  facetsByAddress.set(`/${page.replace(/index\.html$/, '')}`, readFacets(words[page]));
  writeFileSync(join(folder, page), content.replaceAll(headWord, '')); // no load for readers
  faults.push(...(added?.errors ?? []));
}
// Written here: Pagefind's own writing ends before its last file has reached the disk.
const made = await index?.getFiles();
faults.push(...(made?.errors ?? []));
const facetsById: PageFacets[] = [];
for (const { path, content } of made?.files ?? []) {
  mkdirSync(dirname(join(output, path)), { recursive: true });
  writeFileSync(join(output, path), content);
  if (path.endsWith('.pf_fragment'))
    facetsById.push([basename(path, '.pf_fragment'), facetsByAddress.get(readFragment(content).url) ?? {}]);
}
writeFileSync(join(output, notesFile), JSON.stringify({ facets: facetsById, words } satisfies PartNotes));
await pagefind.close();
for (const fault of faults) console.error(fault);
process.exitCode = faults.length || !index ? 1 : 0;
