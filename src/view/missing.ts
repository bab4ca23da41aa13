import type { PageEntry } from '../model/entry.ts';
import { isShort, listMissing } from '../model/missing.ts';
import type { Said } from '../model/said.ts';
import type { PageContext } from '../page.ts';
import { factsLangOf, langOf } from './language.ts';
import { fillSaid, saidNames, say } from './pieces.ts';

/** What a short account has not told yet, in one sentence; undefined for every other page. */
export function describeShort(entry: PageEntry, { m, lang }: PageContext): Said | undefined {
  if (!isShort(entry)) return undefined;
  const said = listMissing(entry).flatMap(({ what, about = '' }) => {
    if (what === 'said') return [say(about, langOf(entry, lang))];
    // Sections that are thin say so themselves; when to check a page again is nothing that readers miss.
    return ['thin', 'section', 'reviewBy'].includes(what)
      ? []
      : [fillSaid(m.missing[what], { about: say(about, factsLangOf(entry, lang)) })];
  });
  return fillSaid(m.entry.short, { missing: saidNames(said, lang) });
}
