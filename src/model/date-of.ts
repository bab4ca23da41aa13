import type { AnyEntry } from './entry.ts';

/** When the work began, the standard came out or the call was opened, as far as it is known; other pages have no such day. */
export function dateOf(entry: AnyEntry): string {
  if (entry.kind === 'case-studies') return entry.data.started ?? '';
  if (entry.kind === 'standards') return entry.data.published ?? '';
  return entry.kind === 'collaborations' ? entry.data.opened : '';
}
