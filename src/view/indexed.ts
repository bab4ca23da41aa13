import type { AnyEntry } from '../model/entry.ts';
import type { Kind } from '../model/kinds.ts';
import type { PageContext } from '../page.ts';
import { listFacets, type Facets } from './facets.ts';
import { langOf } from './language.ts';
import { nameSome } from './names.ts';
import { listSearchWords, type SearchWords } from './search-words.ts';

/** What the search index holds of a page besides its text; readers never see it. */
export interface Indexed {
  facets: Facets;
  /** The line that stands under the title in a list of results: kind, authorities, year, evidence. */
  facts?: string;
  words?: SearchWords;
  /** The language of title and text, where it is another one than the page's. */
  lang?: string | undefined;
  /** How much the text counts, 1 when left out: guides, places and lists mention much and answer little. */
  weight?: number | undefined;
}

const weights: Partial<Record<Kind, number>> = { guides: 0.6, authorities: 0.5 };
const weightOfOthers = 0.2;

/** The page of an entry. */
export function indexEntry(entry: AnyEntry, context: PageContext): Indexed {
  const facets = listFacets(entry, context);
  return {
    facets,
    facts: listFacts(entry, facets, context),
    words: listSearchWords(entry, context),
    lang: langOf(entry, context.lang),
    weight: weights[entry.kind],
  };
}

const mostAuthorities = 2;

function listFacts(
  entry: AnyEntry,
  { kind = [], authority = [], year = [], evidence = [] }: Facets,
  context: PageContext,
) {
  const { m, t } = context;
  const places = nameSome(authority, mostAuthorities, context);
  const rated = evidence.map((level) => t(m.search.evidenceOf, { evidence: level }));
  // An authority's own page bears its name already.
  const from = context.peer ? t(m.from.by, { name: context.peer.data.name }) : '';
  return [from, ...kind, entry.kind === 'authorities' ? '' : places, ...year, ...rated].filter(Boolean).join(' · ');
}

/** A page that is no entry: a list, or one about this site; a kind, in words, lets search be narrowed to it. */
export function indexOther(kind?: string): Indexed {
  return { facets: kind ? { kind: [kind] } : {}, ...(kind ? { facts: kind } : {}), weight: weightOfOthers };
}
