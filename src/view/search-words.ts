import type { AnyEntry, Entry, PageEntry } from '../model/entry.ts';
import type { PageContext } from '../page.ts';
import { predecessorsOf } from './predecessors.ts';

/** Words that search knows for a page and no reader sees: its own other names, and those of what it is about. */
export interface SearchWords {
  own: string[];
  about: string[];
}

/** The search words of a page. */
export function listSearchWords(entry: AnyEntry, context: PageContext): SearchWords {
  if (entry.kind === 'topics') return { own: [...namesOfTopic(entry), ...listTerms(entry.id, context)], about: [] };
  if (entry.kind === 'authorities') return { own: namesOfAuthority(entry), about: listPlacesOf(entry, context) };
  if (!('aliases' in entry.data)) return { own: [], about: [] };
  const { authorities = [] } = entry.data as { authorities?: { id: string }[] };
  const topics = entry.data.topics.flatMap((id) => context.catalogue.find('topics', id) ?? []);
  const places = authorities.flatMap(({ id }) => context.catalogue.find('authorities', id) ?? []);
  // A page about thirty places is about none of them.
  const named =
    places.length > mostPlaces ? [] : places.flatMap((place) => [...namesOfAuthority(place), place.data.region]);
  return {
    own: [...entry.data.aliases, ...listSpelledOut(entry as PageEntry, context)],
    about: listWordsOf([...named, ...topics.flatMap(namesOfTopic)]),
  };
}

const mostPlaces = 8;
const unique = (words: readonly string[]) => [...new Set(words.filter(Boolean))];

/** Each word once: the index grows with every one, and search asks for them one by one. */
function listWordsOf(names: readonly string[]): string[] {
  const words = names.flatMap((name) => name.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []);
  return unique(words.filter((word) => word.length > 2));
}

function namesOfTopic({ data }: Entry<'topics'>): string[] {
  return unique([data.prefLabel, ...data.altLabels, ...data.everyday, data.challenge ?? '']);
}

/** Every name of an authority, Welsh and short ones too. */
export function namesOfAuthority({ data }: Entry<'authorities'>): string[] {
  return unique([data.officialName, data.shortName, data.nameCy ?? '', ...data.altNames]);
}

/** The bodies that an authority belongs to, and those before and after it. */
function listPlacesOf(authority: Entry<'authorities'>, { catalogue }: PageContext): string[] {
  const { county, combinedAuthority, successors, region } = authority.data;
  const ids = [county, combinedAuthority, ...successors].filter((id) => id !== undefined);
  const before = predecessorsOf(catalogue).get(authority.id) ?? [];
  const others = [...ids, ...before].flatMap((id) => catalogue.find('authorities', id) ?? []);
  return unique([region, ...others.map(({ data }) => data.shortName)]);
}

function listTerms(topic: string, { catalogue }: PageContext): string[] {
  return catalogue
    .list('glossary')
    .filter(({ data }) => data.topic === topic)
    .flatMap(({ data }) => [data.acronym, data.expansion]);
}

/** Acronyms of the title and summary in full, and what is written there in full as acronyms. */
function listSpelledOut({ data }: PageEntry, { catalogue }: PageContext): string[] {
  const text = `${data.title} ${data.summary} ${data.aliases.join(' ')}`;
  const words = new Set(text.match(/[\p{L}\p{N}]+/gu));
  const lower = text.toLowerCase();
  return catalogue.list('glossary').flatMap(({ data: { acronym, expansion } }) => {
    if (words.has(acronym)) return [expansion];
    return expansion.length > 6 && lower.includes(expansion.toLowerCase()) ? [acronym] : [];
  });
}
