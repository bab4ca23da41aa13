import { listPageEntries } from '../../model/catalogue.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Entry } from '../../model/entry.ts';
import { remember } from '../../model/remember.ts';

/** A pair of topics or themes, in the order of their ids, and how many pages name both. */
export interface Pair {
  one: string;
  other: string;
  count: number;
}

/** How many pages name each topic and each theme, and how many name two of them. */
export interface TopicCounts {
  pages: ReadonlyMap<string, number>;
  topicPairs: Pair[];
  themePairs: Pair[];
}

/** The theme of a topic; a theme's own is itself, and so is that of a topic without one. */
export const themeOf = ({ id, data }: Entry<'topics'>) => data.broader ?? id;

/** Counts pages by topic and by theme, in one walk over all pages, for all pictures that ask. */
export const countTopics = remember((catalogue: Pick<Catalogue, 'find' | 'list'>): TopicCounts => {
  const pages = new Map<string, number>();
  const topicPairs = new Map<string, Pair>();
  const themePairs = new Map<string, Pair>();
  for (const { data } of listPageEntries(catalogue)) {
    const topics = data.topics.flatMap((id) => catalogue.find('topics', id) ?? []);
    const named = [...new Set(topics.map(({ id }) => id))].sort();
    const themes = [...new Set(topics.map(themeOf))].sort();
    for (const id of new Set([...named, ...themes])) pages.set(id, (pages.get(id) ?? 0) + 1);
    countPairs(named, topicPairs);
    countPairs(themes, themePairs);
  }
  return { pages, topicPairs: sortPairs(topicPairs), themePairs: sortPairs(themePairs) };
});

function countPairs(ids: readonly string[], pairs: Map<string, Pair>): void {
  ids.forEach((one, at) => {
    for (const other of ids.slice(at + 1)) {
      const key = `${one} ${other}`;
      const pair = pairs.get(key);
      if (pair) pair.count += 1;
      else pairs.set(key, { one, other, count: 1 });
    }
  });
}

function sortPairs(pairs: ReadonlyMap<string, Pair>): Pair[] {
  return [...pairs].sort(([a, { count }], [b, of]) => of.count - count || (a < b ? -1 : 1)).map(([, pair]) => pair);
}
