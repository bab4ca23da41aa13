import { findByKey } from '../catalogue.ts';
import type { Entry, PageEntry } from '../entry.ts';
import type { Finding } from '../problem.ts';
import { idOfTranslation } from '../translations.ts';
import type { Rule } from './rule.ts';

/**
 * SP310: a translation is named after its page and language. SP311: it is in another language than its page. SP214: it
 * cites the sources of its page.
 */
export const translation: Rule = (entry, { catalogue }) => {
  if (entry.kind !== 'translations') return [];
  const { of, lang } = entry.data;
  const expected = idOfTranslation(of, lang);
  const misnamed: Finding[] =
    entry.id === expected ? [] : [{ code: 'SP310', path: ['of'], values: { id: entry.id, expected } }];
  const page = findByKey(catalogue, of) as PageEntry | undefined;
  return page ? [...misnamed, ...checkAgainst(page, entry)] : misnamed;
};

function checkAgainst({ data }: PageEntry, { data: { lang }, outline }: Entry<'translations'>): Finding[] {
  const same: Finding[] = data.lang === lang ? [{ code: 'SP311', path: ['lang'], values: { lang } }] : [];
  const known = new Set(data.sources.map(({ id }) => id));
  const unknown = (outline?.citations ?? []).filter(({ id }) => !known.has(id));
  return [...same, ...unknown.map(({ id, place }): Finding => ({ code: 'SP214', place, values: { id } }))];
}
