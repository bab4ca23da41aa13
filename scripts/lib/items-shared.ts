import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { readItems, type Item, type ItemFile } from './items.ts';
import { root } from './settings.ts';

// A second thread takes half a second to start.
const many = 500;
const share = 50;

/** Reads files of the content folder; where they are many, two threads share them. The items keep the files' order. */
export async function readShared(files: readonly ItemFile[]): Promise<Item[][]> {
  if (files.length < many) return readItems(files);
  const items: Item[][] = [];
  let next = 0;
  const work = async (read: (some: ItemFile[]) => Promise<Item[][]>) => {
    while (next < files.length) {
      const from = next;
      next += share;
      for (const [index, one] of (await read(files.slice(from, next))).entries()) items[from + index] = one;
    }
  };
  const thread = startThread();
  const readHere = async (some: ItemFile[]) => {
    await setImmediate(); // lets in what the thread has answered
    return readItems(some);
  };
  // The thread has two shares, so that one is there when it has done the other.
  await Promise.all([work(readHere), work(thread.read), work(thread.read)]).finally(thread.stop);
  return items;
}

interface Thread {
  read: (files: ItemFile[]) => Promise<Item[][]>;
  stop: () => Promise<number>;
}

function startThread(): Thread {
  const worker = new Worker(pathToFileURL(join(root, 'scripts/lib/items-thread.ts')));
  const asked: PromiseWithResolvers<Item[][]>[] = [];
  worker.on('message', (items: Item[][]) => asked.shift()?.resolve(items));
  worker.on('error', (fault) => asked.splice(0).forEach(({ reject }) => reject(fault)));
  const read: Thread['read'] = (files) => {
    const answer = Promise.withResolvers<Item[][]>();
    asked.push(answer);
    worker.postMessage(files);
    return answer.promise;
  };
  return { read, stop: () => worker.terminate() };
}
