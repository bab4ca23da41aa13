import { fill } from '../model/words.ts';
import { find } from './find.ts';
import type { Found } from './search-rank.ts';
import type { PeerSearch } from './search-peers.ts';
import { createResult, readResult, type Result } from './search-result.ts';
import type { SearchWords } from './search.ts';

const pageSize = 10;

/** Shows the first results and how many there are; the button under them brings more. Answers with those shown first. */
export async function showResults(
  found: readonly Found[],
  isCurrent: () => boolean,
  { words, nameOf }: { words: SearchWords } & PeerSearch,
): Promise<Result[]> {
  const more = find('search-more', HTMLButtonElement);
  let shown = 0;
  const showNext = async (): Promise<Result[]> => {
    const page = await Promise.all(found.slice(shown, shown + pageSize).map((one) => readResult(one)));
    if (!isCurrent()) return [];
    placeItems(
      page.map((result) => createResult(result, words, nameOf(result.url))),
      shown === 0,
    );
    shown += page.length;
    more.hidden = shown >= found.length;
    return page;
  };
  const first = await showNext();
  if (isCurrent()) more.onclick = () => void showNext();
  return first;
}

/** The first page takes the place of what was there; a later one is added, and the focus goes to its first result. */
function placeItems(items: HTMLElement[], isFirst: boolean): void {
  const list = find('search-results');
  if (isFirst) return list.replaceChildren(...items);
  list.append(...items);
  items[0]?.querySelector('a')?.focus();
}

/** How many results there are, in words. */
export function countResults(count: number, words: SearchWords): string {
  return count === 1 ? words.countOne : fill(words.count, { count });
}

// Long enough that nobody hears a count who is still typing.
const quiet = 1000;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Shows how the search stands at once, and has it read out once nothing has changed for a second. */
export function announce(text: string): void {
  find('search-status').textContent = text;
  clearTimeout(waiting);
  waiting = setTimeout(() => (find('search-said').textContent = text), quiet);
}

/** Holds back what would be read out: the reader is typing. */
export function holdAnnouncement(): void {
  clearTimeout(waiting);
}
