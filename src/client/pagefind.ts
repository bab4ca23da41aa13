/** The part of Pagefind's API that the search page uses; its module lies beside the site's pages. */
export interface Pagefind {
  init: () => Promise<void>;
  options: (options: Record<string, unknown>) => Promise<void>;
  mergeIndex: (path: string) => Promise<void>;
  filters: () => Promise<FilterCounts>;
  search: (query: string | null, options?: { filters?: Record<string, unknown> }) => Promise<SearchResponse>;
}

/** How many results each value of each filter has. */
export type FilterCounts = Record<string, Record<string, number>>;

/** What a search answers: results whose data is only fetched when shown. */
export interface SearchResponse {
  results: { id: string; score: number; data: () => Promise<ResultData> }[];
  unfilteredResultCount?: number;
  filters: FilterCounts;
}

/** One result: a page, and the sections of it that matched. */
export interface ResultData {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sub_results: { title: string; url: string; excerpt: string }[];
}

let loaded: Promise<Pagefind> | undefined;

/** Loads Pagefind from its folder once; a failed load can be tried again. */
export function loadPagefind(bundle: string): Promise<Pagefind> {
  loaded ??= load(bundle).catch((fault: unknown) => {
    loaded = undefined;
    throw fault;
  });
  return loaded;
}

async function load(bundle: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
  await pagefind.options({ excerptLength: 28, ranking: { metaWeights: { title: 10, own: 3, about: 0.4 } } });
  await pagefind.init();
  const { parts } = (await import(/* @vite-ignore */ `${bundle}parts.js`)) as { parts: string[] };
  for (const part of parts) await pagefind.mergeIndex(bundle + part);
  return pagefind;
}
