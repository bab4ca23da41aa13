import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyEntry } from '../../src/model/entry.ts';
import type { KeptEntry } from '../../src/stored.ts';

// Astro writes its data store whole after every edit, and every build makes a module of it: with the texts of ten
// thousand pages that is 160 MB, many seconds and gigabytes. So the entries that one pass reads go into a file beside
// the store, a pack, one after the other with their HTML, and the store only holds where each lies.

/** A pack that is being written; its file is made with its first entry. */
export interface NewPack {
  /** Adds an entry, as JSON, and its HTML. */
  put: (entry: string, html: string) => KeptEntry;
  close: () => void;
}

/** Starts a pack in a folder. */
export function createPack(folder: string): NewPack {
  const pack = join(folder, randomUUID());
  let file: number | undefined;
  let end = 0;
  const put: NewPack['put'] = (entry, html) => {
    file ??= openSync(pack, 'wx');
    const kept = { pack, at: end, entry: Buffer.byteLength(entry), html: Buffer.byteLength(html) };
    end += writeSync(file, entry + html);
    return kept;
  };
  return { put, close: () => file !== undefined && closeSync(file) };
}

/** Some kept entries, in the order of their packs. */
export function readEntries(kept: readonly KeptEntry[]): AnyEntry[] {
  return [...Map.groupBy(kept, ({ pack }) => pack)].flatMap(([pack, inside]) => {
    const file = openSync(pack, 'r');
    const entries = inside.map(({ at, entry }) => JSON.parse(readPart(file, at, entry)) as AnyEntry);
    closeSync(file);
    return entries;
  });
}

/** The HTML of a kept entry. */
export function readHtml({ pack, at, entry, html }: KeptEntry): string {
  const file = openSync(pack, 'r');
  const text = readPart(file, at + entry, html);
  closeSync(file);
  return text;
}

function readPart(file: number, at: number, length: number): string {
  const bytes = Buffer.allocUnsafe(length);
  readSync(file, bytes, 0, length, at);
  return bytes.toString();
}
