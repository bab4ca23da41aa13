import { promisify } from 'node:util';
import { fromBuffer, type Entry, type Options, type ZipFile } from 'yauzl';
import { mostFactBytes, parseFacts, type ReadFacts } from './build-facts.ts';

/** The name of what the unprivileged run hands over, and of the one file in it. */
export const artifactName = 'facts';
export const factsFile = 'facts.json';

const openZip = promisify<Buffer, Options, ZipFile>(fromBuffer);

/**
 * Reads the numbers in a zip from a run that strangers can influence. Nothing of it is written to disk, no name in it is
 * followed, and no more is unpacked than such a file may hold.
 */
export async function readArtifact(zip: Buffer): Promise<ReadFacts> {
  if (zip.length > mostFactBytes) return { ignored: 'large' };
  try {
    const bytes = await readOnlyFile(await openZip(zip, { lazyEntries: true, strictFileNames: true }));
    return bytes ? parseFacts(bytes) : { ignored: 'large' };
  } catch {
    return { ignored: 'zip' };
  }
}

/** The bytes of the only file of a zip; undefined where they are too many. Throws for any other zip. */
async function readOnlyFile(zip: ZipFile): Promise<Buffer | undefined> {
  const entry = await new Promise<Entry>((found, failed) => {
    zip.once('entry', found).once('error', failed);
    zip.once('end', () => failed(new RangeError('The zip is empty.')));
    zip.readEntry();
  });
  if (zip.entryCount !== 1 || entry.fileName !== factsFile) throw new RangeError('The zip holds something else.');
  if (entry.uncompressedSize > mostFactBytes) return undefined;
  const parts: Buffer[] = [];
  let size = 0;
  // The size in the zip is only what it claims to be.
  for await (const part of await openFile(zip, entry)) {
    parts.push(part as Buffer);
    size += (part as Buffer).length;
    if (size > mostFactBytes) return undefined;
  }
  return Buffer.concat(parts);
}

const openFile = (zip: ZipFile, entry: Entry) => promisify(zip.openReadStream.bind(zip) as OpenFile)(entry);
type OpenFile = (entry: Entry, done: (fault: Error | null, stream: NodeJS.ReadableStream) => void) => void;
