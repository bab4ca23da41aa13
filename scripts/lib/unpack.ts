import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import { fromBuffer, getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl';

/** How many files a zip may have, and whether their names may be of any form. */
export interface ZipBounds {
  /** 5,000 unless told. */
  mostFiles?: number;
  /** Whether names may be of any form, because none becomes a path: else one that leads out of a folder is a fault. */
  anyName?: boolean;
}

/** Which files of a zip are wanted, and how many bytes they may have together. */
export interface Wanted extends ZipBounds {
  isWanted: (name: string) => boolean;
  most: number;
}

/** A file of a zip, as the zip states it. */
export interface ZipMember {
  name: string;
  size: number;
  isLink: boolean;
  /** Unpacks it; throws where it is encrypted, damaged or larger than stated. */
  read: () => Promise<Buffer>;
}

/** Thrown where the wanted files of a zip have more bytes than they may. */
export class TooLarge extends Error {}

const usualFiles = 5000;

/**
 * Unpacks the wanted files of a zip. Their sizes as the zip states them are added up before any is unpacked; while they
 * are, each that turns out to be larger than stated ends the reading. Throws whatever is wrong with a zip.
 */
export async function unpack(bytes: Buffer, { isWanted, most, ...bounds }: Wanted): Promise<Map<string, Buffer>> {
  const members = (await listMembers(bytes, bounds)).filter(({ name }) => isWanted(name));
  if (members.reduce((sum, { size }) => sum + size, 0) > most) throw new TooLarge();
  const files = new Map<string, Buffer>();
  for (const { name, read } of members) if (!files.has(name)) files.set(name, await read());
  return files;
}

/** What a zip states of its files; nothing of them is unpacked yet. Throws where its list of files is not sound. */
export async function listMembers(
  bytes: Buffer,
  { mostFiles = usualFiles, anyName = false }: ZipBounds,
): Promise<ZipMember[]> {
  // The library would refuse the whole list for one size that it does not believe; `readEntry` looks at each.
  const options = { autoClose: false, lazyEntries: true, decodeStrings: !anyName, validateEntrySizes: false };
  const zip = await promisify<Buffer, typeof options, ZipFile>(fromBuffer)(bytes, options);
  const entries = await listEntries(zip, mostFiles);
  return entries.map((entry) => ({
    name: entry.fileName,
    size: entry.uncompressedSize,
    isLink: ((entry.externalFileAttributes >>> 16) & fileType) === symbolicLink,
    read: () => readEntry(zip, entry),
  }));
}

// As Unix states what a file is.
const [fileType, symbolicLink] = [0o170000, 0o120000];

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

async function readEntry(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream = await promisify(
    zip.openReadStream.bind(zip) as (
      entry: Entry,
      done: (fault: Error | null, stream: NodeJS.ReadableStream) => void,
    ) => void,
  )(entry);
  const damaged = () => new Error(`${entry.fileName} is damaged`);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > entry.uncompressedSize) throw damaged();
    chunks.push(chunk as Buffer);
  }
  const bytes = Buffer.concat(chunks);
  // The library looks at neither.
  if (size !== entry.uncompressedSize || crc32(bytes) !== entry.crc32) throw damaged();
  return bytes;
}
