import { promisify } from 'node:util';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

/** Which files of a zip are wanted, and how many bytes they may have together. */
export interface Wanted {
  isWanted: (name: string) => boolean;
  most: number;
}

/** Thrown where the wanted files of a zip have more bytes than they may. */
export class TooLarge extends Error {}

const mostFiles = 5000;

/**
 * Unpacks the wanted files of a zip. Their sizes as the zip states them are added up before any is unpacked; while they
 * are, each that turns out to be larger than stated ends the reading. Throws whatever is wrong with a zip.
 */
export async function unpack(bytes: Buffer, { isWanted, most }: Wanted): Promise<Map<string, Buffer>> {
  const zip = await promisify<Buffer, { autoClose: boolean; lazyEntries: boolean }, ZipFile>(fromBuffer)(bytes, {
    autoClose: false,
    lazyEntries: true,
  });
  const entries = (await listEntries(zip)).filter(({ fileName }) => isWanted(fileName));
  if (entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > most) throw new TooLarge();
  const files = new Map<string, Buffer>();
  for (const entry of entries) if (!files.has(entry.fileName)) files.set(entry.fileName, await readEntry(zip, entry));
  return files;
}

function listEntries(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > mostFiles) return Promise.reject(new TooLarge());
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

// The library ends a stream with an error as soon as it brings more bytes than the zip states.
async function readEntry(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream = await promisify(
    zip.openReadStream.bind(zip) as (
      entry: Entry,
      done: (fault: Error | null, stream: NodeJS.ReadableStream) => void,
    ) => void,
  )(entry);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > entry.uncompressedSize) throw new TooLarge();
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
