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

/** What the data store keeps of a file: an entry, a picture, or the reasons why it is neither. */
export type Stored =
  | { entry: AnyEntry; picture?: never }
  | { picture: StoredPicture; entry?: never }
  | (BrokenFile & { entry?: never; picture?: never });
