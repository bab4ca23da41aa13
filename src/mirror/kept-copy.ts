// The copy that a browser keeps: one zip in the site's own part of the disk, and beside it a note of which one it is.

/** Which copy is kept. */
export interface KeptNote {
  hash: string;
  made: string;
  bytes: number;
}

/** A kept copy, open for reading. */
export interface OpenCopy {
  /** The file that an address of the site stands for, by its path; undefined where there is none. */
  read: (path: string) => Promise<Response | undefined>;
}

const noteName = 'copy.json';
const nameOf = (hash: string) => `copy-${hash.slice(0, 16)}.zip`;
// All that is opened by an address lies in one folder of the zip.
const inner = 'shared-practice/';

/** The note of the kept copy; undefined where there is none, or where this browser keeps nothing. */
export async function readNote(): Promise<KeptNote | undefined> {
  try {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle(noteName)).getFile();
    return JSON.parse(await file.text()) as KeptNote;
  } catch {
    return undefined;
  }
}

/** Keeps a copy as it comes; the one before stays until the new one is whole. Throws when it is not what it should be. */
export async function keepCopy(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  note: KeptNote,
  tell: (bytes: number) => void,
): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const handle = await folder.getFileHandle(nameOf(note.hash), { create: true });
  let bytes = 0;
  const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (chunk, out) => {
      bytes += chunk.length;
      tell(bytes);
      out.enqueue(chunk);
    },
  });
  await stream.pipeThrough(counting).pipeTo(await handle.createWritable());
  const file = await handle.getFile();
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  const text = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (text !== note.hash) {
    await folder.removeEntry(nameOf(note.hash));
    throw new Error('What came is not the copy.');
  }
  const old = await readNote();
  const writer = await (await folder.getFileHandle(noteName, { create: true })).createWritable();
  await writer.write(JSON.stringify(note));
  await writer.close();
  if (old && old.hash !== note.hash) await folder.removeEntry(nameOf(old.hash)).catch(() => undefined);
}

/** Forgets the kept copy. */
export async function forgetCopy(): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const note = await readNote();
  await folder.removeEntry(noteName).catch(() => undefined);
  if (note) await folder.removeEntry(nameOf(note.hash)).catch(() => undefined);
}

/** Opens the kept copy; undefined where there is none. */
export async function openCopy(): Promise<OpenCopy | undefined> {
  const note = await readNote();
  if (!note) return undefined;
  const folder = await navigator.storage.getDirectory();
  const file = await (await folder.getFileHandle(nameOf(note.hash))).getFile();
  const entries = await readEntries(file);
  const read: OpenCopy['read'] = async (path) => {
    const names = [path, `${path}index.html`, `${path}/index.html`].map((name) => inner + name);
    const name = names.find((one) => entries.has(one));
    const entry = name === undefined ? undefined : entries.get(name);
    if (!entry) return undefined;
    const head = new DataView(await file.slice(entry.at, entry.at + 30).arrayBuffer());
    const from = entry.at + 30 + head.getUint16(26, true) + head.getUint16(28, true);
    const packed = file.slice(from, from + entry.size);
    const body = entry.isPacked ? packed.stream().pipeThrough(new DecompressionStream('deflate-raw')) : packed;
    return new Response(body, { headers: { 'Content-Type': typeOf(name ?? '') } });
  };
  return { read };
}

interface Entry {
  at: number;
  size: number;
  isPacked: boolean;
}

/** The list at the end of a zip: where each file begins, how many bytes it takes, whether it is packed. */
async function readEntries(file: Blob): Promise<Map<string, Entry>> {
  const tail = new DataView(await file.slice(Math.max(0, file.size - 65_557)).arrayBuffer());
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) end -= 1;
  const entries = new Map<string, Entry>();
  if (end < 0) return entries;
  const from = tail.getUint32(end + 16, true);
  const list = new DataView(await file.slice(from, from + tail.getUint32(end + 12, true)).arrayBuffer());
  const decoder = new TextDecoder();
  for (let at = 0; at + 46 <= list.byteLength;) {
    const length = list.getUint16(at + 28, true);
    const name = decoder.decode(new Uint8Array(list.buffer, at + 46, length));
    entries.set(name, {
      at: list.getUint32(at + 42, true),
      size: list.getUint32(at + 20, true),
      isPacked: list.getUint16(at + 10, true) === 8,
    });
    at += 46 + length + list.getUint16(at + 30, true) + list.getUint16(at + 32, true);
  }
  return entries;
}

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  txt: 'text/plain; charset=utf-8',
};
const typeOf = (name: string) => types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
