import type { AnyEntry, Entry } from './entry.ts';
import type { Kind } from './kinds.ts';
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

/** Whether a page says something else by now than when it was translated: reviewed or corrected after that day. */
export function isBehind(
  { data: { translated } }: Entry<'translations'>,
  page: AnyEntry,
  corrections: readonly Entry<'corrections'>[],
): boolean {
  const reviewed = 'reviewed' in page.data ? page.data.reviewed?.on : undefined;
  const corrected = corrections.filter(({ data }) => data.kind === 'correction');
  return [reviewed, ...corrected.map(({ data }) => data.on)].some((day) => day !== undefined && day > translated);
}
