import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { CopyFile } from './files.ts';

/**
 * Writes files as a zip and answers with its size and SHA-256. The same files and day give the same bytes: the order is
 * that of the paths, and a zip's times, which are local ones, are those of UTC.
 */
export async function writeZip(
  file: string,
  files: readonly CopyFile[],
  day: string,
): Promise<{ bytes: number; hash: string }> {
  const bytes = await packZip(files, day);
  writeFileSync(file, bytes);
  return { bytes: bytes.length, hash: createHash('sha256').update(bytes).digest('hex') };
}

/** Packs files as a zip. */
export async function packZip(files: readonly CopyFile[], day: string): Promise<Buffer> {
  process.env['TZ'] = 'UTC';
  const zip = new ZipFile();
  const options = { mtime: new Date(`${day}T00:00:00Z`), mode: 0o100644, forceDosTimestamp: true };
  for (const { path, content } of [...files].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))) {
    if (path === epubType) zip.addBuffer(Buffer.from(content as string), path, { ...options, compress: false });
    // Packed one after the other: all at once would take a quarter of a megabyte of memory each.
    else zip.addReadStreamLazy(path, options, (done) => done(null, Readable.from([Buffer.from(content as string)])));
  }
  zip.end();
  return buffer(zip.outputStream);
}

// An EPUB begins with the word that says that it is one, as it stands.
const epubType = 'mimetype';
const placeOf = ({ path }: CopyFile) => (path === epubType ? '' : path);
