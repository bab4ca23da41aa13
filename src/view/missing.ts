import { formatNames } from '../format/names.ts';
import type { PageEntry } from '../model/entry.ts';
import { isShort, listMissing } from '../model/missing.ts';
import type { PageContext } from '../page.ts';

/** What a short account has not told yet, in one sentence; undefined for every other page. */
export function describeShort(entry: PageEntry, { m, t, lang }: PageContext): string | undefined {
  if (!isShort(entry)) return undefined;
  const said = listMissing(entry).flatMap(({ what, about = '' }) => {
    if (what === 'said') return about;
    // Sections that are thin say so themselves; when to check a page again is nothing that readers miss.
    return ['thin', 'section', 'reviewBy'].includes(what) ? [] : t(m.missing[what], { about });
  });
  return t(m.entry.short, { missing: formatNames(said, lang) });
}
