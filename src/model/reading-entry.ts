import type { PageKind } from './kinds.ts';

/** One line of the facts of a saved page: what is asked, and what it says to that. */
export interface ReadingFact {
  term: string;
  lines: string[];
}

/** A section of a saved page; the one without a name is what stands before the first heading. */
export interface ReadingSection {
  slug: string;
  title: string;
  /** HTML of the site's own making: citations lead to `#source-ID`, other links to pages of the site or elsewhere. */
  html: string;
}

/** A source of a saved page, in words. */
export interface ReadingSource {
  id: string;
  text: string;
  url?: string | undefined;
}

/** A page as a reading list needs it: all of what a briefing may say of it. */
export interface ReadingEntry {
  kind: PageKind;
  id: string;
  title: string;
  summary: string;
  /** The language of its own words, where it is not that of the interface. */
  lang?: string | undefined;
  /** Its address on this site. */
  href: string;
  facts: ReadingFact[];
  /** What a reader must know before relying on it: who wrote it, whether it still holds. */
  remarks: string[];
  sections: ReadingSection[];
  sources: ReadingSource[];
  licence: string;
}

const perPack = 8;

/** How many packs the pages of a library lie in for reading lists: few files to write, little to load for one page. */
export function countPacks(entries: number): number {
  return Math.max(1, Math.ceil(entries / perPack));
}

/** The pack of a page, by its kind and id; pages are spread evenly whatever they are called. */
export function packOf(kind: string, id: string, packs: number): number {
  let hash = 0x811c9dc5; // FNV-1a
  for (const byte of new TextEncoder().encode(`${kind}/${id}`)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0) % packs;
}
