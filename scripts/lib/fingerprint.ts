import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './settings.ts';

// What decides how a contributed file is read and kept. A tightened allow list must reach every cached file.
const readers = [
  'src/mdx',
  'src/model',
  'src/messages',
  'src/stored.ts',
  'scripts/lib/items.ts',
  'scripts/lib/packs.ts',
  'package-lock.json',
];

/** A digest of the code that reads content: a cached entry is only good while it stays the same. */
export function createFingerprint(): string {
  const hash = createHash('sha256');
  for (const path of readers.flatMap((one) => listCode(join(root, one))))
    hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}

function listCode(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|json)$/.test(name) && !name.endsWith('.test.ts'))
    .sort()
    .map((name) => join(path, name));
}

/** A short digest of bytes. */
export function digestOf(bytes: Uint8Array, fingerprint = ''): string {
  return createHash('sha256').update(fingerprint).update(bytes).digest('hex').slice(0, 24);
}

const room = Buffer.allocUnsafe(262_144);

/** As `digestOf`, of the bytes of a file; without room of its own for each of thousands, twice as fast. */
export function digestOfFile(path: string, fingerprint: string): string {
  const hash = createHash('sha256').update(fingerprint);
  const file = openSync(path, 'r');
  let length = room.length;
  while (length === room.length) {
    length = readSync(file, room);
    hash.update(room.subarray(0, length));
  }
  closeSync(file);
  return hash.digest('hex').slice(0, 24);
}
