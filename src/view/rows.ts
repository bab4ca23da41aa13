import type { AnyEntry } from '../model/entry.ts';
import type { Kind } from '../model/kinds.ts';
import { splitKey } from '../model/links.ts';
import type { PageContext } from '../page.ts';
import { langOf } from './language.ts';
import type { Said } from '../model/said.ts';

/** One part of a row: words, perhaps a link, perhaps a remark after it. */
export interface Part {
  text: string;
  href?: string | undefined;
  note?: Said | undefined;
  /** The language of the words, where it is another one than the page's. */
  lang?: string | undefined;
  /** The same words in pieces, where they are in several languages. */
  said?: Said | undefined;
}

/** One row of a list of facts. */
export interface Row {
  term: string;
  parts: Part[];
  /** An evidence level from 1 to 5, drawn as steps before the words. */
  level?: number;
  /** What is shown when somebody asks for the rest of a long row. */
  more?: { text: string; parts: Part[] };
}

/** A row, or none where there is nothing to say. */
export function createRow(term: string, parts: (Part | string | false | undefined)[]): Row[] {
  const kept = parts
    .filter((part): part is Part | string => Boolean(part))
    .map((part) => (typeof part === 'string' ? { text: part } : part));
  return kept.length ? [{ term, parts: kept }] : [];
}

/** A link to an entry by its name; an entry that is not there is shown by its id. */
export function linkTo({ catalogue, urls, lang }: PageContext, kind: Kind, id: string): Part {
  const entry = (catalogue.find(kind, id) as AnyEntry | undefined) ?? catalogue.away?.(kind, id);
  if (!entry) return { text: id };
  return { text: nameOf(entry, lang), href: urls.entry(kind, id) || undefined, lang: langOf(entry, lang) };
}

/** As `linkTo`, for a key such as `case-studies/data-mill-north`. */
export function linkToKey(context: PageContext, key: string): Part {
  const { kind, id } = splitKey(key);
  return linkTo(context, kind, id);
}

/** What an entry is called on a page of a language. */
export function nameOf(entry: { kind: Kind; id: string; data: Record<string, unknown> }, lang: string): string {
  const { data } = entry;
  if (entry.kind === 'authorities') return String((lang === 'cy' && data['nameCy']) || data['officialName']);
  const name = data['title'] ?? data['prefLabel'] ?? data['acronym'];
  return typeof name === 'string' ? name : entry.id;
}
