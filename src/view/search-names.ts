import type { AnyEntry } from '../model/entry.ts';
import type { Named } from '../model/named.ts';
import type { PageContext } from '../page.ts';
import { termAnchor } from '../urls.ts';
import { nameOf } from './rows.ts';
import { namesOfAuthority } from './search-words.ts';

/** Topics, authorities, terms and pages by every name they have. */
export function listNamed(context: PageContext): Named[] {
  const { catalogue } = context;
  const kinds = ['topics', 'glossary', 'authorities', 'standards', 'guides', 'case-studies', 'collaborations'] as const;
  return kinds.flatMap((kind) =>
    (catalogue.list(kind) as readonly AnyEntry[]).map((entry) => createNamed(entry, context)),
  );
}

function createNamed(entry: AnyEntry, context: PageContext): Named {
  const { m, lang } = context;
  const title = entry.kind === 'glossary' ? `${entry.data.acronym}: ${entry.data.expansion}` : nameOf(entry, lang);
  const path = entry.kind === 'glossary' ? `glossary/#${termAnchor(entry.id)}` : `${entry.kind}/${entry.id}/`;
  return {
    names: [...new Set(namesOf(entry).map((name) => name.toLowerCase()))],
    title,
    kind: m.kinds[entry.kind].one,
    path,
    text: entry.kind === 'topics' ? entry.data.definition : entry.kind === 'glossary' ? entry.data.meaning : '',
  };
}

// Everyday words are too loose to name a thing.
function namesOf(entry: AnyEntry): string[] {
  if (entry.kind === 'glossary') return [entry.data.acronym, entry.data.expansion];
  if (entry.kind === 'topics') return [entry.data.prefLabel, ...entry.data.altLabels];
  if (entry.kind === 'authorities') return namesOfAuthority(entry);
  if (!('title' in entry.data)) return [];
  const { title, aliases } = entry.data;
  return [title, title.split(':')[0] ?? '', ...aliases].filter(Boolean);
}

const mostWords = 20_000;

/** The words of the library, the most frequent first: what a mistyped word may have been. */
export function listVocabulary(context: PageContext): string[] {
  const { catalogue } = context;
  const counts = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}{3,}/gu)) counts.set(word, (counts.get(word) ?? 0) + weight);
  };
  const kinds = ['case-studies', 'standards', 'guides', 'collaborations'] as const;
  for (const kind of kinds)
    for (const entry of catalogue.list(kind) as readonly AnyEntry[])
      for (const passage of entry.outline?.passages ?? []) add(passage, 1);
  for (const { names, title } of listNamed(context)) for (const name of [...names, title]) add(name, 3);
  for (const { data } of catalogue.list('topics')) for (const word of data.everyday) add(word, 3);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostWords)
    .map(([word]) => word);
}
