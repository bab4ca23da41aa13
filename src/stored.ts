import type { AnyEntry } from './model/entry.ts';
import type { Kind } from './model/kinds.ts';
import type { Problem } from './model/problem.ts';

/** A file that could not be read, with the reasons. */
export interface BrokenFile {
  file: string;
  problems: Problem[];
}

/** A picture in several sizes; `files` are names below `/pictures/`, smallest first. */
export interface StoredPicture {
  kind: Kind;
  name: string;
  width: number;
  height: number;
  files: { width: number; name: string }[];
}

/** Where the entry and the HTML of a page lie: a file of many pages, and bytes in it, one right after the other. */
export interface KeptPage {
  pack: string;
  at: number;
  entry: number;
  html: number;
}

/** What the data store keeps of a file: an entry, where a page is kept, a picture, or the reasons why it is none. */
export type Stored =
  | { entry: AnyEntry; page?: never; picture?: never }
  | { page: KeptPage; entry?: never; picture?: never }
  | { picture: StoredPicture; entry?: never; page?: never }
  | (BrokenFile & { entry?: never; page?: never; picture?: never });
