import { formatKeptList, formatReadingItem, parseReadingList, type ReadingList } from '../model/reading-list.ts';
import { forgetKept, keepValue, readKept } from './kept.ts';

const name = 'reading-list';

/** The reader's own list, as this device keeps it; what is not sound of it is left out. */
export function readList(): ReadingList {
  return parseReadingList(readKept(name));
}

/** Keeps a list; of an empty one nothing stays. False where the browser keeps nothing. */
export function keepList(list: ReadingList): boolean {
  if (list.items.length || list.title) return keepValue(name, formatKeptList(list));
  forgetKept(name);
  return true;
}

/** Whether something is in a list, by its key. */
export function isSaved({ items }: ReadingList, key: string): boolean {
  return items.some((item) => formatReadingItem(item) === key);
}

/** Calls when the list was changed in another tab, or may have been while this page was away. */
export function onListChange(call: () => void): void {
  addEventListener('storage', call);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) call();
  });
}
