import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { deleteUnused, listCached } from './cached-files.ts';
import { listFiles } from './read-content.ts';
import { cacheDirOf } from './settings.ts';

/** What `compressSite` did: how many files have a smaller twin, and how many bytes they have in each form. */
export interface Compressed {
  files: number;
  made: number;
  plain: number;
  gz: number;
  br: number;
}

// What a site holds of text. Pictures, archives and the parts of the search index are packed already.
const texts = /\.(html|css|js|json|svg|xml|txt|csv|tsv|md|webmanifest|jsonld|ttl|atom|opml|geojson|ico)$/;
const twin = /\.(gz|br)$/;
const ways = {
  gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
};

/** Whether a file was written by `compressSite`: a twin beside a text. */
export function isTwin(path: string): boolean {
  return twin.test(path) && texts.test(path.replace(twin, ''));
}

/**
 * Writes `page.html.gz` and `page.html.br` beside each text of a built site, where they are smaller. The same bytes are
 * packed once: what was packed is kept under their digest for later builds. Twins of files that are gone are deleted.
 */
export async function compressSite(folder: string, cache = join(cacheDirOf(), 'compressed')): Promise<Compressed> {
  const known = listCached(cache);
  const used = new Set<string>();
  const result: Compressed = { files: 0, made: 0, plain: 0, gz: 0, br: 0 };
  const all = listFiles(folder);
  for (const path of all.filter(isTwin)) rmSync(join(folder, path));
  const queue = all.filter((path) => texts.test(path));
  const writeTwins = async (path: string) => {
    const bytes = readFileSync(join(folder, path));
    const digest = createHash('sha256').update(bytes).digest('hex');
    for (const way of ['gz', 'br'] as const) {
      const kept = join(cache, `${digest}.${way}`);
      if (!known.has(kept) && !used.has(kept)) {
        used.add(kept);
        result.made += 1;
        writeWhole(kept, await pack(bytes, way));
      }
      used.add(kept);
      const packed = existsSync(kept) ? readFileSync(kept) : await pack(bytes, way); // the same bytes elsewhere may still be packing
      if (packed.length) writeFileSync(join(folder, `${path}.${way}`), packed);
      result[way] += packed.length || bytes.length;
    }
    result.files += 1;
    result.plain += bytes.length;
  };
  const work = async () => {
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) await writeTwins(path);
  };
  await Promise.all([work(), work(), work(), work()]);
  deleteUnused(known, used);
  return result;
}

/** What a file becomes; nothing where that would not be smaller. */
async function pack(bytes: Buffer, way: keyof typeof ways): Promise<Uint8Array> {
  const packed = await ways[way](bytes);
  return packed.length < bytes.length ? packed : new Uint8Array();
}

/** So that a command that is broken off leaves no half of a file behind. */
function writeWhole(path: string, bytes: Uint8Array): void {
  writeFileSync(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
}
