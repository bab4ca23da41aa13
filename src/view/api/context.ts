import { readCatalogue } from '../../catalogue.ts';
import type { AnyEntry } from '../../model/entry.ts';
import { splitKey } from '../../model/links.ts';
import { createContext, type PageContext } from '../../page.ts';
import { termAnchor } from '../../urls.ts';
import { fullAddress } from '../site.ts';

/** What everything below `/api/v1/` is made from, once a build: the site in its first language. */
export const readApiContext = async (): Promise<PageContext> =>
  // Entries as they are written: a translation is an entry of its own.
  (made ??= { ...(await createContext(undefined)), catalogue: await readCatalogue() });

let made: PageContext | undefined;

/**
 * The full address of the page on which people read an entry; a record stands on the page that it is about, and what
 * moved at the address that it had.
 */
export function addressOf(entry: AnyEntry, { urls, urlsOf }: PageContext): string {
  const page = (key: string, own = urls) => own.entry(splitKey(key).kind, splitKey(key).id);
  const path = {
    reuse: () => page((entry as AnyEntry & { kind: 'reuse' }).data.practice),
    'follow-ups': () => page(`case-studies/${(entry as AnyEntry & { kind: 'follow-ups' }).data.case}`),
    corrections: () => page((entry as AnyEntry & { kind: 'corrections' }).data.page),
    translations: () => {
      const { of, lang } = (entry as AnyEntry & { kind: 'translations' }).data;
      return page(of, urlsOf(lang) ?? urls);
    },
    redirects: () => page(entry.id),
    // Its own page hangs on what was copied, which is no part of the export: data must be the same without it.
    peers: () => urls.to('/from/'),
  }[entry.kind as string];
  return fullAddress(path?.() ?? urls.entry(entry.kind, entry.id));
}

/** The name of an entry's own file: its id, where that can be one. Acronyms may hold anything, old addresses a slash. */
export const fileNameOf = ({ kind, id }: Pick<AnyEntry, 'kind' | 'id'>): string =>
  kind === 'glossary' ? termAnchor(id) : id.replaceAll('/', '--');

/** What an entry is called. */
export function titleOf(entry: AnyEntry): string {
  const { data } = entry;
  if ('title' in data) return data.title;
  if ('prefLabel' in data) return data.prefLabel;
  if ('officialName' in data) return data.officialName;
  if ('acronym' in data) return data.acronym;
  if ('name' in data) return data.name;
  return 'point' in data ? data.point : entry.id;
}
