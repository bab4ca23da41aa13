/** The part of Pagefind's API that the search page uses; its module lies beside the site's pages. */
export interface Pagefind {
  init: () => Promise<void>;
  options: (options: Record<string, unknown>) => Promise<void>;
  mergeIndex: (path: string) => Promise<void>;
  /** Lets go of all indexes; what stands in for Pagefind has none. */
  destroy?: () => Promise<void>;
  search: (query: string) => Promise<{ results: Hit[] }>;
  /** Set by what stands in for Pagefind where a browser cannot run it. */
  isLimited?: boolean;
}

/** A page that was found, how well it fits, and how to fetch what is shown of it. */
export interface Hit {
  id: string;
  score: number;
  data: () => Promise<HitData>;
}

/** What is shown of a page: its excerpt and the sections of it that matched. */
export interface HitData {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  sub_results: { title: string; url: string; excerpt: string; weighted_locations: { balanced_score: number }[] }[];
}

/** Pagefind with the index of the site, and how many pages that holds. */
export interface Library {
  pagefind: Pagefind;
  pages: number;
  /** Whether only titles can be searched. */
  isLimited: boolean;
}

let loaded: Promise<Library> | undefined;

/** Loads Pagefind from its folder once; a failed load can be tried again. */
export function loadLibrary(bundle: string): Promise<Library> {
  loaded ??= load(bundle).catch((fault: unknown) => {
    loaded = undefined;
    throw fault;
  });
  return loaded;
}

/** Gives Pagefind up with all that was merged into it: whoever loads it next begins anew. */
export async function dropLibrary(): Promise<void> {
  const library = await loaded?.catch(() => undefined);
  loaded = undefined;
  await library?.pagefind.destroy?.();
}

async function load(bundle: string): Promise<Library> {
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
  await pagefind.options({
    excerptLength: 28,
    ranking: { metaWeights: { title: 10, own: 3, about: 0.4, facts: 0, lang: 0 } },
  });
  await pagefind.init();
  const made = (await import(/* @vite-ignore */ `${bundle}parts.js`)) as { parts: string[]; pages: number };
  for (const part of made.parts) await pagefind.mergeIndex(bundle + part);
  return { pagefind, pages: made.pages, isLimited: pagefind.isLimited === true };
}
