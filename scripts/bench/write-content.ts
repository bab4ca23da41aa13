import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../lib/settings.ts';
import { generateFiles } from './generate.ts';
import type { World } from './world.ts';

const lists = ['topics.yaml', 'authorities.csv', 'glossary.yaml']; // coverage.yaml speaks of pages that are not copied

/** Writes a content folder: the real lists, and the generated entries with their reuse records. */
export function writeContent(folder: string, world: World): void {
  mkdirSync(folder, { recursive: true });
  for (const list of lists) copyFileSync(join(root, 'content', list), join(folder, list));
  for (const { path, text } of generateFiles(world)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
