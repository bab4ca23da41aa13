import type { AnyEntry } from '../model/entry.ts';
import { isPageKind } from '../model/kinds.ts';
import type { Said } from '../model/said.ts';
import type { PageContext } from '../page.ts';
import { rememberInLanguage } from './in-language.ts';
import { say } from './pieces.ts';

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
export function factsLangOf(entry: { data: object }, language = ''): string | undefined {
  const { lang = 'en' } = entry.data as { lang?: string };
  return lang === language ? undefined : lang;
}

/** The same for who is named in a field: an authority that only has its Welsh name is called that in every language. */
export function nameLangOf(name: string, entry: { data: object }, context: PageContext): string | undefined {
  return welshNames(context).has(name) ? undefined : factsLangOf(entry, context.lang);
}

/** Who is named in a field, as part of a sentence. */
export const sayName = (name: string, entry: { data: object }, context: PageContext): Said =>
  say(name, nameLangOf(name, entry, context));

const welshNames = rememberInLanguage(
  ({ catalogue }: PageContext) => new Set(catalogue.list('authorities').flatMap(({ data }) => data.nameCy ?? [])),
);
