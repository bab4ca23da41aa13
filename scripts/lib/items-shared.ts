import { join } from 'node:path';
import { readItems, type Item, type ItemFile } from './items.ts';
import { shareWork } from './two-threads.ts';

const thread = join(import.meta.dirname, 'items-thread.ts');

/** Reads files of the content folder; where they are many, two threads share them. The items keep the files' order. */
export const readShared = (files: readonly ItemFile[]): Promise<Item[][]> =>
  shareWork(files, { here: (some) => readItems([...some]), thread });
