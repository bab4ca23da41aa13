import { parentPort } from 'node:worker_threads';
import { readItems, type ItemFile } from './items.ts';

// A second thread that reads content files: each list of files is answered by the list of their items, in turn.
let last = Promise.resolve();
parentPort?.on('message', (files: ItemFile[]) => {
  last = last.then(async () => parentPort?.postMessage(await readItems(files)));
});
