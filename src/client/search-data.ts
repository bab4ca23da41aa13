import type { Named } from '../model/named.ts';

type Row = [names: string, title: string, kind: string, path: string, text: string];

/** What lies beside the search page: loaded once, and only by those who search. */
export interface SearchData {
  named: () => Promise<Named[]>;
  vocabulary: () => Promise<string[]>;
}

/** Loads the data of a folder when it is first asked for; what cannot be loaded is as good as empty. */
export function createSearchData(folder: string): SearchData {
  let named: Promise<Named[]> | undefined;
  let vocabulary: Promise<string[]> | undefined;
  return {
    named: () =>
      (named ??= load<{ named: Row[] }>(`${folder}names.js`).then((loaded) =>
        (loaded?.named ?? []).map(([names, title, kind, path, text]) => ({
          names: names.split('|'),
          title,
          kind,
          path,
          text,
        })),
      )),
    vocabulary: () =>
      (vocabulary ??= load<{ words: string }>(`${folder}vocabulary.js`).then(
        (loaded) => loaded?.words.split(' ') ?? [],
      )),
  };
}

async function load<T>(address: string): Promise<T | undefined> {
  try {
    return (await import(/* @vite-ignore */ address)) as T;
  } catch {
    return undefined;
  }
}
