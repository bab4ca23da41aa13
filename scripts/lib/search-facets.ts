import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFragment } from 'parse5';
import { facetNames, listFacetRows, type FacetRow } from '../../src/model/facets.ts';

/** A page as Pagefind names it, and its values for each facet. */
export type PageFacets = [id: string, facets: Record<string, string[]>];

/** What each page told the index alone, by its path: no reader loads it, and an index made later needs it again. */
export type HeadWords = Record<string, string>;

/** What the process that makes a part of the index leaves of its pages besides. */
export interface PartNotes {
  facets: PageFacets[];
  words: HeadWords;
}

/** Where it leaves that. */
export const notesFile = 'notes.json';

/** What pages tell the index alone: a value may hold whatever stands in an attribute. */
export const headWord = /<meta property="(?:facet|sp):[^"]*"(?: [\w-]+(?:="[^"]*")?)*>/g;

/** What a page can be narrowed by, as the words in its head tell. Pagefind's own filters would make other bytes in every run. */
export function readFacets(html: string): PageFacets[1] {
  const facets: PageFacets[1] = {};
  for (const [tag] of html.matchAll(headWord)) {
    if (!tag.startsWith('<meta property="facet:')) continue;
    const node = parseFragment(tag).childNodes[0];
    const attributes = node && 'attrs' in node ? node.attrs : [];
    const valueOf = (name: string) => attributes.find((one) => one.name === name)?.value ?? '';
    (facets[valueOf('property').replace('facet:', '')] ??= []).push(valueOf('content'));
  }
  return facets;
}

/** Reads what a part of the index left behind, and puts that away. */
export function takeNotes(part: string): PartNotes {
  const file = join(part, notesFile);
  const notes = JSON.parse(readFileSync(file, 'utf8')) as PartNotes;
  rmSync(file);
  return notes;
}

/** Writes which pages have which value of each facet, a module for each, and the ids of the pages that they count by. */
export function writeFacets(folder: string, all: readonly PageFacets[]): void {
  mkdirSync(folder, { recursive: true });
  const sorted = [...all].sort(([a], [b]) => (a < b ? -1 : 1));
  const write = (name: string, rows: string | FacetRow[]) =>
    writeFileSync(join(folder, `${name}.js`), `export const rows = ${JSON.stringify(rows)};\n`);
  write('pages', sorted.map(([id]) => id).join(' '));
  for (const name of facetNames) write(name, listFacetRows(sorted.map(([, facets]) => facets[name] ?? [])));
}
