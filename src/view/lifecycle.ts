import type { PageEntry } from '../model/entry.ts';
import type { PageContext } from '../page.ts';

/** That a page is superseded or withdrawn, in words; nothing of a page that stands. */
export function sayLifecycle({ data }: Pick<PageEntry, 'data'>, { m }: Pick<PageContext, 'm'>): string {
  const { state } = data.lifecycle;
  return state === 'published' ? '' : m.entry[state];
}
