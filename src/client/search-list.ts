import { fill } from '../model/words.ts';
import { find } from './find.ts';
import type { SearchResponse } from './pagefind.ts';
import { createResult } from './search-result.ts';
import type { SearchWords } from './search.ts';

const pageSize = 10;

/** An answered search: what was asked, what came, and whether nobody has asked something else since. */
export interface Answer {
  query: string;
  response: SearchResponse;
  isCurrent: () => boolean;
}

/** Shows the first results and how many there are; the button under them brings more. */
export async function showResults({ query, response, isCurrent }: Answer, words: SearchWords): Promise<void> {
  const more = find('search-more', HTMLButtonElement);
  const { length } = response.results;
  let shown = 0;
  const showNext = async (): Promise<void> => {
    const page = await Promise.all(response.results.slice(shown, shown + pageSize).map((one) => one.data()));
    if (!isCurrent()) return;
    const items = page.map((data) => createResult(data, words));
    placeItems(items, shown === 0);
    shown += page.length;
    more.hidden = shown >= length;
  };
  await showNext();
  if (!isCurrent()) return;
  more.onclick = () => void showNext();
  find('search-lists').hidden = length > 0;
  announce(length === 0 ? `${fill(words.none, { query })} ${words.noneHelp}` : countResults(length, words));
}

/** The first page takes the place of what was there; a later one is added, and the focus goes to its first result. */
function placeItems(items: HTMLElement[], isFirst: boolean): void {
  const list = find('search-results');
  if (isFirst) return list.replaceChildren(...items);
  list.append(...items);
  items[0]?.querySelector('a')?.focus();
}

function countResults(count: number, words: SearchWords): string {
  return count === 1 ? words.countOne : fill(words.count, { count });
}

/** Says something to everybody: it is shown, and read out once. */
export function announce(text: string): void {
  find('search-status').textContent = text;
}
