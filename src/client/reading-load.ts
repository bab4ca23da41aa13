import { packOf, type ReadingEntry } from '../model/reading-entry.ts';
import type { ReadingItem } from '../model/reading-list.ts';
import { loadScript } from './load-script.ts';

declare global {
  // What the scripts beside the page call with a page's data.
  var sharedPracticeReading: ((entry: ReadingEntry) => void) | undefined;
}

const loaded = new Map<string, ReadingEntry>();
const asked = new Map<number, Promise<void>>();

/** Loads the pages of some items; what did not come is not in the answer, and is asked for again next time. */
export async function loadReading(
  items: readonly ReadingItem[],
  packs: number,
): Promise<ReadonlyMap<string, ReadingEntry>> {
  globalThis.sharedPracticeReading = (entry) => loaded.set(`${entry.kind}/${entry.id}`, entry);
  const missing = items.filter(({ kind, id }) => !loaded.has(`${kind}/${id}`));
  const numbers = new Set(missing.map(({ kind, id }) => packOf(kind, id, packs)));
  await Promise.all([...numbers].map(loadPack));
  return loaded;
}

function loadPack(number: number): Promise<void> {
  const known = asked.get(number);
  if (known) return known;
  const loading = loadScript(`pages-${number}.js`).then(() => void asked.delete(number));
  asked.set(number, loading);
  return loading;
}
