import { formatAddAddress, formatReadingItem, mostItems, parseReadingItem } from '../model/reading-list.ts';
import { keepList, readList } from './reading-kept.ts';

/**
 * Puts something into the list or takes it out, and says which; where the browser keeps nothing, the list's own page, at an
 * address, takes it.
 */
export function toggleSaved(key: string, address: string): 'told' | 'untold' | 'full' | undefined {
  const list = readList();
  const item = parseReadingItem(key);
  if (!item) return undefined;
  const others = list.items.filter((one) => formatReadingItem(one) !== key);
  const isSaved = others.length < list.items.length;
  if (!isSaved && list.items.length >= mostItems) return 'full';
  if (keepList({ ...list, items: isSaved ? others : [...others, item] })) return isSaved ? 'untold' : 'told';
  location.assign(address.replace(/#.*$/, '') + formatAddAddress([item]));
  return undefined;
}
