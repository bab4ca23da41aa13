import type { ReadingItem } from '../model/reading-list.ts';
import type { Messages } from '../model/words.ts';
import { find } from './find.ts';

/** What the page of the reading list hands over in its markup. */
export interface ReadingSettings {
  lang: string;
  /** What this site is called, and its address on the web: a copy on disk has no other to give away. */
  site: string;
  address: string;
  packs: number;
  kinds: Record<ReadingItem['kind'], string>;
  words: Messages['briefing']['list'];
  documentWords: Messages['briefing']['document'];
}

/** The settings of the page. */
export function readSettings(): ReadingSettings {
  return JSON.parse(find('reading-list').dataset['settings'] ?? '{}') as ReadingSettings;
}

/** An address of this site, as it leads there from anywhere. */
export function addressOf(href: string, { address }: ReadingSettings): string {
  const from = location.protocol === 'file:' ? address : location.href;
  return new URL(href, from).href;
}
