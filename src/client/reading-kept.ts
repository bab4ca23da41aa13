import { formatKeptList, parseReadingList, type ReadingList } from '../model/reading-list.ts';
import { forgetKept, keepValue, readKept } from './kept.ts';
import { listName } from './reading-watch.ts';

/** The reader's own list, as this device keeps it; what is not sound of it is left out. */
export function readList(): ReadingList {
  return parseReadingList(readKept(listName));
}

/** Keeps a list; of an empty one nothing stays. False where the browser keeps nothing. */
export function keepList(list: ReadingList): boolean {
  if (list.items.length || list.title) return keepValue(listName, formatKeptList(list));
  forgetKept(listName);
  return true;
}
