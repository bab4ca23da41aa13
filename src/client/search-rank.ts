import { everyPage } from '../model/facets.ts';
import type { Hit, Library } from './pagefind.ts';

const mostSearched = 8;
// What a page gains for holding all the words, as a share of what holding each of them is worth.
const together = 0.15;
// The weakest answers hold a common word or two of many: nobody looks for them.
const weakest = 0.25;

/** A page that was found by all the words or by some of them, with what it was found by, the most telling first. */
export interface Found {
  id: string;
  score: number;
  hits: readonly Hit[];
}

/**
 * Asks Pagefind for a query. It only finds pages that hold every word; so each word is asked for by itself too, and a
 * page counts the more, the more of the words it holds and the rarer they are. Without a query all pages are found.
 */
export async function searchWidely(
  { pagefind, pages }: Library,
  query: string,
  words: readonly string[],
): Promise<Found[]> {
  const search = async (asked: string) => (await pagefind.search(asked)).results;
  if (words.length < 2) return toFound(await search(query || everyPage));
  // Words that say nothing would only load more of the index; a phrase is asked for as it stands.
  const whole = query.includes('"') ? query : words.join(' ');
  const [all = [], ...parts] = await Promise.all([whole, ...words.slice(0, mostSearched)].map(search));
  return rankTogether(all, parts, pages);
}

const toFound = (hits: readonly Hit[]): Found[] => hits.map((hit) => ({ id: hit.id, score: hit.score, hits: [hit] }));

/** One ranking of what all words found together and each word by itself, in a library of so many pages. */
export function rankTogether(whole: readonly Hit[], parts: readonly (readonly Hit[])[], pages: number): Found[] {
  const found = new Map<string, { id: string; score: number; hits: { hit: Hit; score: number }[] }>();
  const add = (hit: Hit, score: number) => {
    const known = found.get(hit.id) ?? { id: hit.id, score: 0, hits: [] };
    known.score += score;
    known.hits.push({ hit, score });
    found.set(hit.id, known);
  };
  let worth = 0;
  for (const hits of parts) {
    const rarity = Math.log(1 + pages / Math.max(1, hits.length));
    if (hits.length) worth += rarity;
    const best = bestOf(hits);
    for (const hit of hits) add(hit, rarity * Math.sqrt(hit.score / best));
  }
  const best = bestOf(whole);
  for (const hit of whole) add(hit, together * worth * (0.5 + (0.5 * hit.score) / best));
  const all = new Set(whole.map(({ id }) => id));
  const ranked = [...found.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const least = (ranked[0]?.score ?? 0) * weakest;
  return ranked
    .filter(({ id, score }) => score >= least || all.has(id))
    .map(({ id, score, hits }) => ({
      id,
      score,
      hits: hits.sort((a, b) => b.score - a.score).map(({ hit }) => hit),
    }));
}

const bestOf = (hits: readonly Hit[]) => Math.max(...hits.map(({ score }) => score), 1e-9);
