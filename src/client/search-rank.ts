import type { Pagefind, SearchResponse } from './pagefind.ts';

type Result = SearchResponse['results'][number];

const mostSearched = 8;
// What a page gains for holding all the words, as a share of what holding each of them is worth.
const together = 0.3;
// Case studies, standards and topics answer; guides and places mostly mention.
const favour = 1.15;

/** What is searched for, and what is known of all pages. */
export interface Wanted {
  query: string;
  words: readonly string[];
  filters: Record<string, unknown>;
  world: SearchWorld;
}

/** How many pages there are, and which of them answer questions themselves. */
export interface SearchWorld {
  total: number;
  favoured: ReadonlySet<string>;
}

let world: Promise<SearchWorld> | undefined;

/** Counts the pages and lists those of some kinds, once. */
export function readWorld(pagefind: Pagefind, kinds: readonly string[]): Promise<SearchWorld> {
  return (world ??= Promise.all([
    pagefind.search(null),
    pagefind.search(null, { filters: { kind: { any: kinds } } }),
  ]).then(([all, some]) => ({ total: all.results.length, favoured: new Set(some.results.map(({ id }) => id)) })));
}

/**
 * Asks Pagefind for a query. It only finds pages that hold every word; so each word is asked for by itself too, and a
 * page counts the more, the more of the words it holds and the rarer they are.
 */
export async function searchWidely(
  pagefind: Pagefind,
  { query, words, filters, world }: Wanted,
): Promise<SearchResponse> {
  const whole = await pagefind.search(query || null, { filters });
  if (words.length < 2) return whole;
  const parts = await Promise.all(words.slice(0, mostSearched).map((word) => pagefind.search(word, { filters })));
  const results = rankTogether(whole, parts, world);
  const widest = [whole, ...parts].reduce((one, other) => (other.results.length > one.results.length ? other : one));
  return { ...whole, results, filters: whole.results.length ? whole.filters : widest.filters };
}

// The weakest answers hold one common word of many: nobody looks for them.
const weakest = 0.25;

/** One ranking of what all words found together and each word by itself. */
export function rankTogether(
  whole: Pick<SearchResponse, 'results'>,
  parts: readonly Pick<SearchResponse, 'results'>[],
  { total, favoured }: SearchWorld,
): Result[] {
  const scores = new Map<string, { result: Result; score: number }>();
  const add = (result: Result, score: number) => {
    const sum = (scores.get(result.id)?.score ?? 0) + score * (favoured.has(result.id) ? favour : 1);
    scores.set(result.id, { result, score: sum });
  };
  let worth = 0;
  for (const { results } of parts) {
    const rarity = Math.log(1 + total / Math.max(1, results.length));
    if (results.length) worth += rarity;
    const best = bestOf(results);
    for (const result of results) add(result, rarity * Math.sqrt(result.score / best));
  }
  const best = bestOf(whole.results);
  for (const result of whole.results) add(result, together * worth * (0.5 + (0.5 * result.score) / best));
  const ranked = [...scores.values()].sort((a, b) => b.score - a.score || (a.result.id < b.result.id ? -1 : 1));
  const least = (ranked[0]?.score ?? 0) * weakest;
  return ranked.filter(({ score }) => score >= least).map(({ result }) => result);
}

const bestOf = (results: readonly Result[]) => Math.max(...results.map(({ score }) => score), 1e-9);
