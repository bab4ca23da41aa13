import { relative, resolve } from 'node:path';
import { UsageFault } from './command.ts';
import { showPath } from './settings.ts';

/** The files that lie at or below one of the paths, all of them where no path is given. Throws for a path without any. */
export function listWanted(files: readonly string[], paths: readonly string[]): string[] {
  for (const path of paths) {
    if (!files.some((file) => isBelow(file, path)))
      throw new UsageFault(`There is no content file at ${showPath(resolve(path))}.`);
  }
  return paths.length ? files.filter((file) => paths.some((path) => isBelow(file, path))) : [...files];
}

function isBelow(file: string, path: string): boolean {
  const inside = relative(resolve(path), resolve(file));
  return inside === '' || (!inside.startsWith('..') && !inside.startsWith('/'));
}
