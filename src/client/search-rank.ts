import type { Pagefind, SearchResponse } from './pagefind.ts';

type Result = SearchResponse['results'][number];

const mostSearched = 8;
// What a page gains for holding all the words, as a share of what holding each of them is worth.
const together = 0.6;

/**
 * Asks Pagefind for a query. It only finds pages that hold every word; so each word is asked for by itself too, and a
 * page counts the more, the more of the words it holds and the rarer they are.
 */
export async function searchWidely(
  pagefind: Pagefind,
  { query, words, filters }: { query: string; words: readonly string[]; filters: Record<string, unknown> },
): Promise<SearchResponse> {
  const whole = await pagefind.search(query || null, { filters });
  if (words.length < 2) return whole;
  const parts = await Promise.all(words.slice(0, mostSearched).map((word) => pagefind.search(word, { filters })));
  const total = Math.max(1, ...parts.map(({ unfilteredResultCount = 0 }) => unfilteredResultCount), 60);
  const scores = new Map<string, { result: Result; score: number }>();
  const add = (result: Result, score: number) => {
    const known = scores.get(result.id);
    scores.set(result.id, { result, score: (known?.score ?? 0) + score });
  };
  let worth = 0;
  for (const { results } of parts) {
    const rarity = Math.log(1 + (2 * total) / Math.max(1, results.length));
    const best = Math.max(...results.map(({ score }) => score), 1e-9);
    if (results.length) worth += rarity;
    for (const result of results) add(result, rarity * Math.sqrt(result.score / best));
  }
  const best = Math.max(...whole.results.map(({ score }) => score), 1e-9);
  for (const result of whole.results) add(result, together * worth * (0.5 + 0.5 * (result.score / best)));
  const ranked = [...scores.values()].sort((a, b) => b.score - a.score || (a.result.id < b.result.id ? -1 : 1));
  const least = (ranked[0]?.score ?? 0) * 0.25;
  const results = ranked.filter(({ score }) => score >= least).map(({ result }) => result);
  const widest = [whole, ...parts].reduce((one, other) => (other.results.length > one.results.length ? other : one));
  return { ...whole, results, filters: whole.results.length ? whole.filters : widest.filters };
}
