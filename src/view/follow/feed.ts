/** The forms in which a feed is written, by the endings of their files. */
export const feedForms = { xml: 'application/atom+xml', json: 'application/feed+json' } as const;

/** The ending of a feed's file. */
export type FeedForm = keyof typeof feedForms;

/** A feed before it is written: what it is called, and its entries, newest first. All addresses are full ones. */
export interface Feed {
  /** Where it lies in each form. */
  addresses: Record<FeedForm, string>;
  /** The page that people read instead. */
  page: string;
  title: string;
  author: string;
  language: string;
  /** A moment in UTC, or a day. */
  updated: string;
  entries: readonly FeedEntry[];
}

/** One entry of a feed; moments are in UTC, or dates as far as they are known. */
export interface FeedEntry {
  /** An address that stays and that no other entry has. */
  id: string;
  href: string;
  title: string;
  author: string;
  summary: string;
  published: string;
  updated: string;
  /** The language of the title and the summary, where it is another one than the feed's. */
  language?: string | undefined;
  tags?: readonly string[];
}

/** A date as a moment: a day begins at midnight, a month with its first day. */
export function writeMoment(time: string): string {
  if (time.length > 10) return time;
  return `${time}${'-01-01'.slice(time.length - 4)}T00:00:00Z`;
}

/** Text without signs that XML cannot hold, and that no other form has a use for. */
export const cleanText = (text: string): string => text.toWellFormed().replaceAll(unwritable, '');

const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A feed tells what is new; who wants all reads the pages or the data. */
export const mostEntries = 50;
