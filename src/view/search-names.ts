import english from '../../node_modules/dictionary-en-gb/index.dic?raw';
import type { AnyEntry } from '../model/entry.ts';
import { pageKinds, type Kind } from '../model/kinds.ts';
import { letterOf, letters, splitWords, type Named, type NamedRow } from '../model/named.ts';
import type { PageContext } from '../page.ts';
import { termAnchor } from '../urls.ts';
import { nameOf } from './rows.ts';
import { namesOfAuthority } from './search-words.ts';

// The kinds that a query can name exactly: what they are is told on top of the results.
const thingKinds = ['topics', 'glossary', 'authorities'] as const;

/** What search looks up beside Pagefind, split by letter so that nobody loads more than a query needs. */
export interface SearchLists {
  /** Topics, terms and authorities under every letter that a word of a name begins with. */
  things: Map<string, NamedRow[]>;
  /** The same for pages. */
  titles: Map<string, NamedRow[]>;
  /** The words of the library, the most frequent first: what a mistyped word may have been. */
  words: Map<string, string>;
  /** Words of the language that the library need not hold: no slips. */
  dictionary: Map<string, string>;
}

/** The lists of a language; every letter has an entry in each of them. */
export function createSearchLists(context: PageContext): SearchLists {
  const things = listNamed(thingKinds, context);
  const titles = listNamed(pageKinds, context);
  return {
    things: groupByLetter(things),
    titles: groupByLetter(titles),
    words: joinByLetter(listVocabulary([...things, ...titles], context)),
    dictionary: joinByLetter(context.lang === 'cy' ? [] : listEnglish()),
  };
}

function joinByLetter(words: readonly string[]): Map<string, string> {
  const groups = Map.groupBy(words, letterOf);
  return new Map(letters.map((letter) => [letter, (groups.get(letter) ?? []).join(' ')]));
}

// The dictionary is a file of Hunspell: a word a line, perhaps with the names of its endings after a slash.
function listEnglish(): string[] {
  const lines = english.split('\n');
  return [...new Set(lines.map((line) => line.split('/')[0] ?? ''))].filter((word) => /^[a-z]{4,}$/.test(word)).sort();
}

function groupByLetter(named: readonly Named[]): Map<string, NamedRow[]> {
  const groups = new Map<string, NamedRow[]>(letters.map((letter) => [letter, []]));
  for (const { title, names, kind, path, text } of named) {
    const all = [title, ...names];
    const first = new Set(all.map(letterOf));
    for (const letter of new Set(all.flatMap(lettersOf))) {
      const under = names.filter((name) => lettersOf(name).includes(letter));
      const row = [title, under.join('|'), kind, path] as const;
      groups.get(letter)?.push(text && first.has(letter) ? [...row, text] : [...row]);
    }
  }
  return groups;
}

const lettersOf = (name: string) => splitWords(name).map(letterOf);

function listNamed(kinds: readonly Kind[], context: PageContext): Named[] {
  const { catalogue } = context;
  return kinds.flatMap((kind) =>
    (catalogue.list(kind) as readonly AnyEntry[]).map((entry) => createNamed(entry, context)),
  );
}

function createNamed(entry: AnyEntry, context: PageContext): Named {
  const { m, lang } = context;
  const title = entry.kind === 'glossary' ? `${entry.data.acronym}: ${entry.data.expansion}` : nameOf(entry, lang);
  const path = entry.kind === 'glossary' ? `glossary/#${termAnchor(entry.id)}` : `${entry.kind}/${entry.id}/`;
  return {
    title,
    names: [...new Set(namesOf(entry))].filter((name) => name !== title),
    kind: m.kinds[entry.kind].one,
    path,
    text: entry.kind === 'topics' ? entry.data.definition : entry.kind === 'glossary' ? entry.data.meaning : '',
  };
}

// Everyday words are too loose to name a thing.
function namesOf(entry: AnyEntry): string[] {
  if (entry.kind === 'glossary') return [entry.data.acronym, entry.data.expansion];
  if (entry.kind === 'topics') return entry.data.altLabels;
  if (entry.kind === 'authorities') return namesOfAuthority(entry);
  return 'aliases' in entry.data ? entry.data.aliases : [];
}

const mostWords = 20_000;

function listVocabulary(named: readonly Named[], { catalogue }: PageContext): string[] {
  const counts = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}{3,}/gu)) counts.set(word, (counts.get(word) ?? 0) + weight);
  };
  for (const kind of pageKinds)
    for (const entry of catalogue.list(kind) as readonly AnyEntry[])
      for (const passage of entry.outline?.passages ?? []) add(passage, 1);
  for (const { names, title } of named) for (const name of [...names, title]) add(name, 3);
  for (const { data } of catalogue.list('topics')) for (const word of data.everyday) add(word, 3);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostWords)
    .map(([word]) => word);
}
