import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { formatDate } from '../../src/format/date.ts';
import { parseSnapshot, writeSnapshot, type Snapshot } from '../../src/snapshot.ts';
import { UsageFault } from './command.ts';
import { readSnapshot } from './read-snapshot.ts';
import { takeSnapshot, type SnapshotBasis, type Source } from './take-snapshot.ts';

/** What a snapshot file is brought up to date with. */
export type SyncBasis = Omit<SnapshotBasis, 'previous'> & { source: Source };

/** What was done: how many things are in progress, how many pull requests were left, what to tell besides. */
export interface Synced {
  count: number;
  left: number;
  notes: string[];
}

/** Brings a snapshot file up to date: it is replaced whole, or stays as it was and a `UsageFault` says so. */
export async function syncSnapshot(file: string, { source, ...basis }: SyncBasis): Promise<Synced> {
  const read = readSnapshot(file);
  const previous = 'fault' in read ? undefined : read.snapshot;
  const notes = 'fault' in read ? [`${file} can't be read: ${read.fault}. It is taken anew.`] : [];
  const taken = await takeSnapshot(source, { ...basis, previous }).catch((fault: unknown) => keepLast(fault, previous));
  writeWhole(file, writeSnapshot(taken.snapshot));
  return { count: taken.snapshot.items.length, left: taken.left, notes };
}

function keepLast(fault: unknown, previous: Snapshot | undefined): never {
  if (!(fault instanceof UsageFault)) throw fault;
  const kept = previous ? `The snapshot of ${formatDate(previous.taken, 'en')} stays.` : 'There is no snapshot yet.';
  throw new UsageFault(`${fault.message} ${kept}`);
}

/** Writes the snapshot beside the old one, and puts it in its place once it is whole and sound. */
function writeWhole(file: string, text: string): void {
  const read = parseSnapshot(text);
  if ('fault' in read)
    throw new UsageFault(`What GitHub answered can't be kept: ${read.fault}. The last snapshot stays.`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
