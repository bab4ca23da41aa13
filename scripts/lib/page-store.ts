import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readdirSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyEntry } from '../../src/model/entry.ts';
import type { KeptPage } from '../../src/stored.ts';

// Astro writes its data store whole after every edit, and every build makes a module of it: with the texts of ten
// thousand pages that is 160 MB, many seconds and gigabytes. So the pages that one pass reads go into a file beside
// the store, a pack, one after the other, and the store only holds where each lies.

/** A pack that is being written; its file is made with its first page. */
export interface NewPack {
  put: (entry: AnyEntry, html: string) => KeptPage;
  close: () => void;
}

/** Starts a pack in a folder. */
export function createPack(folder: string): NewPack {
  const pack = join(folder, randomUUID());
  let file: number | undefined;
  let end = 0;
  const put: NewPack['put'] = (entry, html) => {
    file ??= openSync(pack, 'wx');
    const json = Buffer.from(JSON.stringify(entry));
    const page = { pack, at: end, entry: json.length, html: Buffer.byteLength(html) };
    end += writeSync(file, json) + writeSync(file, html);
    return page;
  };
  return { put, close: () => file !== undefined && closeSync(file) };
}

/** The entries of some kept pages. */
export function readEntries(pages: readonly KeptPage[]): AnyEntry[] {
  return [...Map.groupBy(pages, ({ pack }) => pack)].flatMap(([pack, inside]) => {
    const file = openSync(pack, 'r');
    const entries = inside.map(({ at, entry }) => JSON.parse(readPart(file, at, entry)) as AnyEntry);
    closeSync(file);
    return entries;
  });
}

/** The HTML of a kept page. */
export function readHtml({ pack, at, entry, html }: KeptPage): string {
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

/** The packs of a folder, which is made where it is missing. */
export function listPacks(folder: string): Set<string> {
  mkdirSync(folder, { recursive: true });
  return new Set(readdirSync(folder).map((name) => join(folder, name)));
}

const day = 86_400_000;

/** Deletes packs that nothing refers to; not those of the last day, which another build may be reading. */
export function deletePacks(packs: ReadonlySet<string>, used: ReadonlySet<string>): void {
  for (const pack of packs) {
    const known = used.has(pack) ? undefined : statSync(pack, { throwIfNoEntry: false });
    if (known && Date.now() - known.mtimeMs > day) rmSync(pack, { force: true });
  }
}
