import type { AnyEntry } from './model/entry.ts';
import type { GapRecord } from './model/gap-records.ts';
import type { Kind } from './model/kinds.ts';
import type { Harvest } from './model/peers/harvest.ts';
import type { Problem } from './model/problem.ts';
import type { Snapshot } from './snapshot.ts';

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

/** Where an entry and its HTML lie: a file of many, and bytes in it, one right after the other. */
export interface KeptEntry {
  pack: string;
  at: number;
  entry: number;
  html: number;
}

/** What the data store holds of a file: the digest it was read under, and its items: most often one. */
export interface StoredFile {
  digest: string;
  items: StoredItem[];
}

/** What the data store holds of people: what is being written, who wrote what and when it came, by path below the content folder. */
export interface StoredPeople {
  snapshot?: Snapshot | undefined;
  credit: Record<string, string[]>;
  added: Record<string, string>;
  /** Addresses of sources that no longer answer, each with the day on which that was seen first. */
  gone?: [url: string, since: string][];
  /** What the library lacked on earlier days. */
  gapHistory?: GapRecord[];
}

/**
 * An entry, or where that is kept, a picture, what is known of a harvest, or the reasons why it is none of these; each
 * with its id, which begins with `from/<peer>/` for what was harvested.
 */
export type StoredItem = { id: string } & (
  | ({ entry: AnyEntry } & No<'kept' | 'picture' | 'harvest' | 'problems'>)
  | ({ kept: KeptEntry } & No<'entry' | 'picture' | 'harvest' | 'problems'>)
  | ({ picture: StoredPicture } & No<'entry' | 'kept' | 'harvest' | 'problems'>)
  | ({ harvest: Harvest } & No<'entry' | 'kept' | 'picture' | 'problems'>)
  | (BrokenFile & No<'entry' | 'kept' | 'picture' | 'harvest'>)
);

type No<Names extends string> = Partial<Record<Names, never>>;
