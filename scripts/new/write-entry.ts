import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageFault } from '../lib/command.ts';
import { contentDir, showPath } from '../lib/settings.ts';

/** A file on its way into the content folder. */
export interface NewFile {
  path: string;
  content: string;
}

/** Throws a `UsageFault` where a file of that name is there already. */
export function checkFree({ path }: Pick<NewFile, 'path'>): void {
  const file = join(contentDir, path);
  if (existsSync(file)) throw new UsageFault(`${showPath(file)} is there already: add to it, or choose another title.`);
}

/** Writes a new file, never over one that is there, and says what comes next. */
export function writeEntry({ path, content }: NewFile): void {
  checkFree({ path });
  const file = join(contentDir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content, { flag: 'wx' });
  const shown = showPath(file);
  console.log(`${shown} is there. Open it, write what it asks for, then run: npm run check -- ${shown}`);
}
