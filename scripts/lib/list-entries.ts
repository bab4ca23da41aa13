import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compareText } from '../../src/model/problem.ts';

/** All that lies below a folder and is no folder, sorted by path, with forward slashes; links are told, not followed. */
export function listEntries(folder: string): { path: string; isLink: boolean }[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !isIgnored(entry.name))
    .map((entry) => ({
      path: relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
      isLink: !entry.isFile(),
    }))
    .sort((one, other) => compareText(one.path, other.path));
}

const ignored = new Set(['.gitkeep', '.DS_Store', 'Thumbs.db']);

/** Whether a file of this name is no content: what operating systems leave behind is nobody's mistake. */
export const isIgnored = (name: string): boolean => ignored.has(name);
