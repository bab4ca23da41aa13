import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runGit } from './git.ts';
import { root } from './settings.ts';

/** A repository that was restored from a backup, or why none was. */
export type Restored = { folder: string; remove: () => void } | { reason: string };

/**
 * Makes a backup of this repository as one file (`git bundle`) and restores another one out of nothing else, in a new
 * folder. Packages are those of here, as `npm ci` would bring them; what earlier builds kept is left behind.
 */
export function restoreFromBackup(): Restored {
  const ask = (...words: string[]) => runGit(root, words)?.toString().trim();
  if (ask('rev-parse', '--is-shallow-repository') !== 'false') return { reason: 'the history is not here in full' };
  if (ask('status', '--porcelain') !== '') return { reason: 'there are changes that no commit holds' };
  const desk = mkdtempSync(join(tmpdir(), 'shared-practice-restore-'));
  const remove = () => rmSync(desk, { recursive: true, force: true });
  const [backup, folder] = [join(desk, 'backup.bundle'), join(desk, 'restored')];
  const isMade = runGit(root, ['bundle', 'create', backup, 'HEAD']) && runGit(desk, ['clone', '-q', backup, folder]);
  if (!isMade) {
    remove();
    return { reason: 'Git could make no backup' };
  }
  linkPackages(join(root, 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove };
}

function linkPackages(from: string, to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(from))
    if (!/^\.(astro|cache|vite)/.test(name)) symlinkSync(join(from, name), join(to, name));
}
