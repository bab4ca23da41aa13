import { existsSync, readFileSync } from 'node:fs';
import { parseSnapshot, type Snapshot } from '../../src/snapshot.ts';

/** The snapshot in a file; undefined where there is none, and a fault in one line where it can't be read. */
export function readSnapshot(file: string): { snapshot: Snapshot | undefined } | { fault: string } {
  return existsSync(file) ? parseSnapshot(readFileSync(file, 'utf8')) : { snapshot: undefined };
}
