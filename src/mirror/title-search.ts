import { everyPage } from '../model/facets.ts';

/** A page of the fallback search: its id in the index, its address, its title, the line of facts, how its text begins, and the language of title and text where it is another one than the page's. */
export type TitleRow = [id: string, url: string, title: string, facts: string, text: string, lang?: string];

/** Where a copy keeps them, for each folder of a language: that of the first has no name. */
export const titlesPathOf = (folder: string) => `_copy/${folder.replace('/', '-')}titles.js`;

/**
 * Stands for Pagefind where the browser runs no WebAssembly: finds pages whose title or first words hold a query's words,
 * in the order of how many do. `isLimited` tells the search page to say so.
 */
export function createTitleSearch(rows: readonly TitleRow[]): object {
  const entries = rows.map(([id, url, title, facts, text, lang]) => ({
    id,
    words: `${title} ${text}`.toLowerCase(),
    title: title.toLowerCase(),
    data: { url, excerpt: escapeHtml(text), meta: { title, facts, ...(lang ? { lang } : {}) }, sub_results: [] },
  }));
  const search = (query: string) => {
    const asked = query.toLowerCase().split(/\s+/).filter(Boolean);
    const scored = entries.map((entry) => ({
      entry,
      score: query === everyPage ? 1 : scoreOf(entry, asked),
    }));
    const results = scored
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ entry, score }) => ({ id: entry.id, score, data: () => Promise.resolve(entry.data) }));
    return Promise.resolve({ results });
  };
  const nothing = () => Promise.resolve();
  return { isLimited: true, init: nothing, options: nothing, mergeIndex: nothing, search };
}

function scoreOf({ words, title }: { words: string; title: string }, asked: readonly string[]): number {
  if (!asked.every((word) => words.includes(word))) return 0;
  return asked.reduce((sum, word) => sum + (title.includes(word) ? 3 : 1), 0);
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
