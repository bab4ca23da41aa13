import { basename } from 'node:path/posix';
import { UsageFault } from '../lib/command.ts';
import { isIgnored } from '../lib/list-entries.ts';
import type { SourceFile } from '../lib/read-source.ts';
import { TooLarge, unpack } from '../lib/unpack.ts';
import { readPath } from '../../src/model/paths.ts';
import { isBelowPeers } from '../../src/model/peers/paths.ts';

const limits = { most: 500_000_000, mostFiles: 100_000 };

/** The files of an export: those of content, of its lists only what moved; what was harvested there stays there. */
export async function readZip(zip: Buffer): Promise<SourceFile[]> {
  const files = await unpack(zip, {
    ...limits,
    anyName: true,
    isWanted: (name) => isWanted(findInside(name)),
  }).catch((fault: unknown) => {
    if (fault instanceof TooLarge) throw new UsageFault('The zip holds more files, or more bytes, than are unpacked.');
    throw new UsageFault(`The zip can't be unpacked: ${(fault as Error).message.slice(0, 200)}.`);
  });
  // Two names may lead to one path.
  const inside = new Map([...files].map(([name, bytes]) => [findInside(name) ?? '', bytes]));
  return [...inside].map(([path, bytes]) => ({ path, read: () => bytes }));
}

/** The path below the content folder, which GitHub's zips have inside a folder of their own. */
function findInside(name: string): string | undefined {
  return /^(?:[^/]+\/)??content\/([^]*)$/.exec(name)?.[1];
}

function isWanted(path: string | undefined): boolean {
  if (!path || path.endsWith('/') || isIgnored(basename(path)) || isBelowPeers(path)) return false;
  const what = readPath(path);
  return !('role' in what) || what.role !== 'list' || what.kind === 'redirects';
}
