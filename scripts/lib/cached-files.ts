import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files that builds keep in a folder for later ones, which is made where it is missing. */
export function listCached(folder: string): Set<string> {
  mkdirSync(folder, { recursive: true });
  return new Set(readdirSync(folder).map((name) => join(folder, name)));
}

const day = 86_400_000;

/** Deletes kept files that nothing refers to; not those of the last day, which another build may be reading. */
export function deleteUnused(files: ReadonlySet<string>, used: ReadonlySet<string>): void {
  for (const file of files) {
    const known = used.has(file) ? undefined : statSync(file, { throwIfNoEntry: false });
    if (known && Date.now() - known.mtimeMs > day) rmSync(file, { force: true });
  }
}
