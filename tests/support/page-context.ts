import { messagesFor } from '../../src/messages/index.ts';
import { createCatalogue } from '../../src/model/catalogue.ts';
import type { AnyEntry, Entry } from '../../src/model/entry.ts';
import { createInsights } from '../../src/model/insights.ts';
import type { Kind } from '../../src/model/kinds.ts';
import { validate } from '../../src/model/validate.ts';
import { fill } from '../../src/model/words.ts';
import type { PageContext } from '../../src/page.ts';
import { createUrls } from '../../src/urls.ts';
import { fewest } from '../fixtures/records.ts';

/** A sound entry: the fewest values of its kind, and those given. */
export function createEntry<K extends Kind>(kind: K, id: string, more: object = {}): Entry<K> {
  const result = validate(kind, { ...fewest[kind], ...more }, messagesFor('en'));
  if ('findings' in result) throw new Error(JSON.stringify(result.findings));
  return { kind, id, file: `${kind}/${id}`, data: result.data };
}

/** What a page in English knows in a library of these entries. */
export function createPageContext(entries: readonly Entry[], base = '/'): PageContext {
  const catalogue = createCatalogue(entries as AnyEntry[]);
  return {
    ...{ m: messagesFor('en'), t: fill, lang: 'en', today: '2026-06-01', urls: createUrls(base, 'en', 'en') },
    catalogue: { ...catalogue, insights: createInsights(catalogue) },
  } as unknown as PageContext;
}
