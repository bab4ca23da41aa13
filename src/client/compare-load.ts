import type { ComparedEntry, ComparedKind } from '../model/compared.ts';
import { loadScript } from './load-script.ts';

declare global {
  // What each entry's script calls with its data.
  var sharedPracticeCompare: ((entry: ComparedEntry) => void) | undefined;
}

/** Loads the scripts of some entries, which lie beside the page; an entry whose script did not come is left out. */
export async function loadEntries(kind: ComparedKind, ids: readonly string[]): Promise<ComparedEntry[]> {
  const loaded = new Map<string, ComparedEntry>();
  globalThis.sharedPracticeCompare = (entry) => loaded.set(entry.id, entry);
  await Promise.all(ids.map((id) => loadScript(`${kind}/${id}.js`)));
  return ids.flatMap((id) => loaded.get(id) ?? []);
}
