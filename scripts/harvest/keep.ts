import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { harvest as shape, parseHarvest, type Harvest } from '../../src/model/peers/harvest.ts';
import { readPath } from '../../src/model/paths.ts';
import { harvestFile, peersFolder } from '../../src/model/peers/paths.ts';
import { UsageFault } from '../lib/command.ts';
import type { SourceFile } from '../lib/read-source.ts';
import { showPath } from '../lib/settings.ts';

// Beside a copy: what is being written, which only one run may have, and what was the copy until then. No name of a peer
// begins with a point.
const beside = (content: string, peer: string, end: 'new' | 'old') => join(content, peersFolder, `.${peer}.${end}`);

/** Puts the last copy of a peer back where a run was stopped between taking it away and putting the new one there. */
export function restoreKept(content: string, peer: string): void {
  const [folder, old] = [join(content, peersFolder, peer), beside(content, peer, 'old')];
  if (!existsSync(folder) && existsSync(old)) renameSync(old, folder);
}

/** What is kept of a peer's last harvest; undefined where there was none. */
export function readKept(content: string, peer: string): Harvest | undefined {
  const file = join(content, peersFolder, peer, harvestFile);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? parseHarvest(readFileSync(file, 'utf8')) : undefined;
}

/** The bytes of a file as they are kept; undefined where it is not, or where its path is none of content. */
export function readKeptFile(content: string, peer: string, path: string): Buffer | undefined {
  const file = join(content, peersFolder, peer, path);
  return 'role' in readPath(path) && existsSync(file) ? readFileSync(file) : undefined;
}

/** Puts what came in the place of what was kept: written beside it first, so that there is always one that is whole. */
export function keepHarvest(content: string, harvest: Harvest, files: readonly SourceFile[]): void {
  const [folder, fresh] = [join(content, peersFolder, harvest.peer), claimFresh(content, harvest.peer)];
  const old = beside(content, harvest.peer, 'old');
  try {
    restoreKept(content, harvest.peer);
    rmSync(old, { recursive: true, force: true });
    for (const { path, read } of files) {
      mkdirSync(dirname(join(fresh, path)), { recursive: true });
      writeFileSync(join(fresh, path), read());
    }
    writeFileSync(join(fresh, harvestFile), `${JSON.stringify(shape.parse(harvest), null, 2)}\n`);
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(fresh, folder);
    rmSync(old, { recursive: true, force: true });
  } finally {
    restoreKept(content, harvest.peer);
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Makes the folder to write into, where no other run has it. */
function claimFresh(content: string, peer: string): string {
  const fresh = beside(content, peer, 'new');
  mkdirSync(dirname(fresh), { recursive: true });
  try {
    mkdirSync(fresh);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
    throw new UsageFault(
      `Another run is writing its copy. If none is, one was broken off: delete ${showPath(fresh)} and run this again.`,
    );
  }
  return fresh;
}
