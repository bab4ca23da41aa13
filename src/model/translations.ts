import type { Catalogue } from './catalogue.ts';
import type { AnyEntry, Entry } from './entry.ts';
import { isPageKind, type Kind } from './kinds.ts';
import { splitKey } from './links.ts';

/** The id of a page's translation: `case-studies--data-mill-north--cy`. `of` is the page's key. */
export function idOfTranslation(of: string, language: string): string {
  const { kind, id } = splitKey(of);
  return `${kind}--${id}--${language}`;
}

/** The kind whose `images` folder an entry's pictures lie in: for a translation that of its page. */
export function pictureKindOf(entry: AnyEntry): Kind {
  return entry.kind === 'translations' ? splitKey(entry.data.of).kind : entry.kind;
}

/** The translation of an entry into a language; undefined where there is none. */
export function findTranslation(
  { kind, id }: { kind: Kind; id: string },
  language: string,
  catalogue: Pick<Catalogue, 'find'>,
): Entry<'translations'> | undefined {
  return isPageKind(kind) ? catalogue.find('translations', idOfTranslation(`${kind}/${id}`, language)) : undefined;
}

/** Whether a page says something else by now than when it was translated: reviewed or corrected after that day. */
export function isBehind(
  { data: { of, translated } }: Entry<'translations'>,
  page: AnyEntry,
  catalogue: Pick<Catalogue, 'list'>,
): boolean {
  const reviewed = 'reviewed' in page.data ? page.data.reviewed?.on : undefined;
  const corrected = catalogue.list('corrections').filter(({ data }) => data.kind === 'correction' && data.page === of);
  return [reviewed, ...corrected.map(({ data }) => data.on)].some((day) => day !== undefined && day > translated);
}
