import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parentPort, Worker } from 'node:worker_threads';

/** Work on a list that two threads can share: how this thread does a stretch of it, and the file that a second one runs. */
export interface SharedWork<In, Out> {
  here: (some: readonly In[]) => Promise<Out[]>;
  /** A file that calls `answerStretches` with the same work. */
  thread: string;
}

// A second thread takes half a second to start.
const many = 500;
const share = 50;

/** Does work on each item of a list; where they are many, two threads share them. The answers keep the list's order. */
export async function shareWork<In, Out>(items: readonly In[], { here, thread }: SharedWork<In, Out>): Promise<Out[]> {
  if (items.length < many) return here(items);
  const answers: Out[] = [];
  let next = 0;
  const work = async (doStretch: (some: readonly In[]) => Promise<Out[]>) => {
    while (next < items.length) {
      const from = next;
      next += share;
      for (const [index, one] of (await doStretch(items.slice(from, next))).entries()) answers[from + index] = one;
    }
  };
  const other = startThread<Out>(thread);
  const doHere = async (some: readonly In[]) => {
    await setImmediate(); // lets in what the thread has answered
    return here(some);
  };
  // The thread has two shares, so that one is there when it has done the other.
  await Promise.all([work(doHere), work(other.ask), work(other.ask)]).finally(other.stop);
  return answers;
}

function startThread<Out>(file: string) {
  const worker = new Worker(pathToFileURL(file));
  const asked: PromiseWithResolvers<Out[]>[] = [];
  worker.on('message', (answers: Out[]) => asked.shift()?.resolve(answers));
  worker.on('error', (fault) => asked.splice(0).forEach(({ reject }) => reject(fault)));
  const ask = (some: readonly unknown[]): Promise<Out[]> => {
    const answer = Promise.withResolvers<Out[]>();
    asked.push(answer);
    worker.postMessage(some);
    return answer.promise;
  };
  return { ask, stop: () => worker.terminate() };
}

/** Answers each stretch of a list that the first thread sends, in turn: all that a thread's file does. */
export function answerStretches(here: (some: readonly never[]) => Promise<unknown[]>): void {
  let last = Promise.resolve();
  parentPort?.on('message', (some: never[]) => {
    last = last.then(async () => parentPort?.postMessage(await here(some)));
  });
}
