import type { PageEntry } from '../model/entry.ts';
import { estimateMinutes } from '../model/reading-time.ts';
import type { PageContext } from '../page.ts';

/** How long a page takes to read, in words: "about 6 minutes to read". */
export function describeReadingTime(entry: PageEntry, { m, t }: PageContext): string {
  const count = estimateMinutes(entry);
  return count === 1 ? m.reading.minute : t(m.reading.minutes, { count });
}
