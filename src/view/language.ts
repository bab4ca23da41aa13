import type { AnyEntry } from '../model/entry.ts';
import { isPageKind } from '../model/kinds.ts';

/**
 * The language of an entry's own words where it is another one than the page's, for the attribute `lang`; undefined
 * where they are the same. Lists are written in English; names of authorities have no language.
 */
export function langOf(entry: AnyEntry, language: string): string | undefined {
  if (entry.kind === 'authorities') return undefined;
  const own = isPageKind(entry.kind) ? (entry.translation?.lang ?? factsLangOf(entry)) : 'en';
  return own === language ? undefined : own;
}

/** The same for what stands in an entry's fields: a translation leaves them as they are. */
export function factsLangOf(entry: AnyEntry, language = ''): string | undefined {
  const { lang = 'en' } = entry.data as { lang?: string };
  return lang === language ? undefined : lang;
}
