import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { harvest as shape, parseHarvest, type Harvest } from '../../src/model/peers/harvest.ts';
import { readPath } from '../../src/model/paths.ts';
import { harvestFile, peersFolder } from '../../src/model/peers/paths.ts';
import type { SourceFile } from '../lib/read-source.ts';

// Beside a copy: what is being written, and what was the copy until then. No name of a peer begins with a point.
const beside = (content: string, peer: string, end: 'new' | 'old') => join(content, peersFolder, `.${peer}.${end}`);

/** Puts the last copy of a peer back where a run was stopped between taking it away and putting the new one there. */
export function restoreKept(content: string, peer: string): void {
  const [folder, old] = [join(content, peersFolder, peer), beside(content, peer, 'old')];
  if (!existsSync(folder) && existsSync(old)) renameSync(old, folder);
}

/** What is kept of a peer's last harvest; undefined where there was none. */
export function readKept(content: string, peer: string): Harvest | undefined {
  const file = join(content, peersFolder, peer, harvestFile);
  return existsSync(file) ? parseHarvest(readFileSync(file, 'utf8')) : undefined;
}

/** The bytes of a file as they are kept; undefined where it is not, or where its path is none of content. */
export function readKeptFile(content: string, peer: string, path: string): Buffer | undefined {
  const file = join(content, peersFolder, peer, path);
  return 'role' in readPath(path) && existsSync(file) ? readFileSync(file) : undefined;
}

/** Puts what came in the place of what was kept: written beside it first, so that there is always one that is whole. */
export function keepHarvest(content: string, harvest: Harvest, files: readonly SourceFile[]): void {
  const folder = join(content, peersFolder, harvest.peer);
  const [fresh, old] = [beside(content, harvest.peer, 'new'), beside(content, harvest.peer, 'old')];
  for (const one of [fresh, old]) rmSync(one, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  for (const { path, read } of files) {
    mkdirSync(dirname(join(fresh, path)), { recursive: true });
    writeFileSync(join(fresh, path), read());
  }
  writeFileSync(join(fresh, harvestFile), `${JSON.stringify(shape.parse(harvest), null, 2)}\n`);
  if (existsSync(folder)) renameSync(folder, old);
  try {
    renameSync(fresh, folder);
  } catch (fault) {
    restoreKept(content, harvest.peer);
    throw fault;
  }
  rmSync(old, { recursive: true, force: true });
} // prettier-ignore
