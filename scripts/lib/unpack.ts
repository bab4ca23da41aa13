import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import { fromBuffer, getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl';

/** Which files of a zip are wanted, and how many bytes they may have together. */
export interface Wanted {
  isWanted: (name: string) => boolean;
  most: number;
  /** How many files the zip may have; 5,000 unless told. */
  mostFiles?: number;
  /** Whether names may be of any form, because none becomes a path: else one that leads out of a folder is a fault. */
  anyName?: boolean;
}

/** Thrown where the wanted files of a zip have more bytes than they may. */
export class TooLarge extends Error {}

const usualFiles = 5000;

/**
 * Unpacks the wanted files of a zip. Their sizes as the zip states them are added up before any is unpacked; while they
 * are, each that turns out to be larger than stated ends the reading. Throws whatever is wrong with a zip.
 */
export async function unpack(bytes: Buffer, wanted: Wanted): Promise<Map<string, Buffer>> {
  const { isWanted, most, mostFiles = usualFiles, anyName = false } = wanted;
  const options = { autoClose: false, lazyEntries: true, decodeStrings: !anyName };
  const zip = await promisify<Buffer, typeof options, ZipFile>(fromBuffer)(bytes, options);
  const entries = (await listEntries(zip, mostFiles)).filter(({ fileName }) => isWanted(fileName));
  if (entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > most) throw new TooLarge();
  const files = new Map<string, Buffer>();
  for (const entry of entries) if (!files.has(entry.fileName)) files.set(entry.fileName, await readEntry(zip, entry));
  return files;
}

function listEntries(zip: ZipFile, mostFiles: number): Promise<Entry[]> {
  if (zip.entryCount > mostFiles) return Promise.reject(new TooLarge());
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      if (typeof entry.fileName !== 'string') entry.fileName = decodeName(entry);
      entries.push(entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

const decodeName = ({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string =>
  getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);

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
  const bytes = Buffer.concat(chunks);
  if (crc32(bytes) !== entry.crc32) throw new Error(`${entry.fileName} is damaged`); // the library does not look
  return bytes;
}
