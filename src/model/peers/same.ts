import type { Catalogue } from '../catalogue.ts';
import type { AnyEntry, PageEntry } from '../entry.ts';
import { isPageKind } from '../kinds.ts';
import { listShingles } from '../similar/copies.ts';
import { textOfEntry } from '../similar/text.ts';

const shareOfSame = 0.8;

/** Whether an entry of a peer is one that we have: of the same kind and id, with nearly the same text or the same values. */
export function isOurs(entry: AnyEntry, local: Pick<Catalogue, 'find'>): boolean {
  const ours = local.find(entry.kind, entry.id) as AnyEntry | undefined;
  if (!ours) return false;
  if (!isPageKind(entry.kind)) return JSON.stringify(ours.data) === JSON.stringify(entry.data);
  return compareWords(entry as PageEntry, ours as PageEntry) >= shareOfSame;
}

/** How much two pages have in common, from 0 to 1: the pairs of neighbouring words that both have, of all. */
function compareWords(one: PageEntry, other: PageEntry): number {
  const [mine, theirs] = [listPairs(one), listPairs(other)];
  return mine.intersection(theirs).size / Math.max(1, mine.union(theirs).size);
}

function listPairs(entry: PageEntry): Set<string> {
  const text = textOfEntry(entry);
  const { words } = listShingles({ ...text, passages: [text.title, text.summary, ...text.passages] });
  return new Set(words.map((word, index) => `${words[index - 1] ?? ''} ${word}`));
}
