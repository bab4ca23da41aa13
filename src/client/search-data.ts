import { letterOf, splitWords, type Named, type NamedRow } from '../model/named.ts';

/** What lies beside the search page, a file for each letter: loaded when a query asks for it, and kept. */
export interface SearchData {
  /** Topics, terms and authorities with a name that holds a word of a text, or one that begins as it does. */
  things: (text: string) => Promise<Named[]>;
  /** The same for pages. */
  titles: (text: string) => Promise<Named[]>;
  /** The words of the library under a letter, the most frequent first. */
  words: (letter: string) => Promise<string[]>;
  /** Words of the language under a letter, which the library need not hold. */
  dictionary: (letter: string) => Promise<string[]>;
}

/** Loads the lists of a folder; what cannot be loaded is as good as empty. */
export function createSearchData(folder: string): SearchData {
  const loaded = new Map<string, Promise<unknown>>();
  const load = <T>(list: string, letter: string, empty: T): Promise<T> => {
    const address = `${folder}${list}/${letter}.js`;
    const known = loaded.get(address) ?? importRows(address, empty);
    loaded.set(address, known);
    return known as Promise<T>;
  };
  const readNamed = async (list: string, text: string): Promise<Named[]> => {
    const asked = [...new Set(splitWords(text).map(letterOf))];
    const rows = await Promise.all(asked.map((letter) => load<NamedRow[]>(list, letter, [])));
    return mergeRows(rows.flat());
  };
  return {
    things: (text) => readNamed('things', text),
    titles: (text) => readNamed('titles', text),
    words: (letter) => load('words', letter, '').then(split),
    dictionary: (letter) => load('dictionary', letter, '').then(split),
  };
}

const split = (words: string) => words.split(' ').filter(Boolean);

async function importRows<T>(address: string, empty: T): Promise<T> {
  try {
    return ((await import(/* @vite-ignore */ address)) as { rows: T }).rows;
  } catch {
    return empty;
  }
}

// A thing stands under several letters, with its meaning only under some.
function mergeRows(rows: readonly NamedRow[]): Named[] {
  const byPath = new Map<string, Named>();
  for (const [title, names, kind, path, text = ''] of rows) {
    const known = byPath.get(path);
    if (known) known.text ||= text;
    else byPath.set(path, { title, names: names.split('|').filter(Boolean), kind, path, text });
  }
  return [...byPath.values()];
}
