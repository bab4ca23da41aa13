import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { messagesFor } from '../../src/messages/index.ts';
import { parseHistory } from '../../src/history.ts';
import { readPath } from '../../src/model/paths.ts';
import { createProblem, type Problem } from '../../src/model/problem.ts';
import { readSources } from './read-content.ts';
import { bothReadings } from './readings.ts';
import { TooLarge, unpack } from './unpack.ts';

/** What an archive holds: its content by path below the content folder, its history as JSON, and what is wrong with it. */
export interface ReadExport {
  files: Map<string, Buffer>;
  history?: string | undefined;
  /** What is wrong with the archive itself, a line each. */
  faults: string[];
  /** What `npm run check` would say of its content. */
  problems: Problem[];
}

const folder = 'content/';
const beside = new Set(['history.json', 'LICENCE.txt', 'README.txt']);
const bounds = { most: 500_000_000, mostFiles: 100_000 };

/** Reads an archive as a stranger's: nothing of it is believed, unpacked past the bounds, or written. */
export async function readExport(bytes: Buffer): Promise<ReadExport> {
  try {
    return await judge(await unpack(bytes, { isWanted: (name) => !name.endsWith('/'), ...bounds }));
  } catch (fault) {
    const reason =
      fault instanceof TooLarge
        ? 'The archive holds more than it may.'
        : `The file is no sound zip archive: ${fault instanceof Error ? fault.message : 'it cannot be read'}`;
    return { files: new Map(), faults: [reason], problems: [] };
  }
}

async function judge(unpacked: ReadonlyMap<string, Buffer>): Promise<ReadExport> {
  const files = new Map<string, Buffer>();
  const faults: string[] = [];
  const problems: Problem[] = [];
  const messages = messagesFor('en');
  for (const [name, content] of unpacked) {
    const path = name.startsWith(folder) ? name.slice(folder.length) : undefined;
    const what = path === undefined ? undefined : readPath(path);
    if (path === undefined) faults.push(...(beside.has(name) ? [] : [`${name} belongs to no export.`]));
    else if (what && 'finding' in what) problems.push(createProblem(what.finding, { file: name, messages }));
    else files.set(path, content);
  }
  const history = unpacked.get('history.json')?.toString('utf8');
  if (history !== undefined && !parseHistory(history)) faults.push('history.json holds something else than a history.');
  const sources = [...files].map(([path, content]) => ({ path, read: () => content }));
  const checked = await readSources(sources, bothReadings(messages), (path) => folder + path);
  return { files, ...(history !== undefined && { history }), faults, problems: [...problems, ...checked.problems] };
}

/** Writes what was read and found sound: the files byte by byte, and the history beside the folder. All of it or none. */
export function writeContent(
  { files, history }: Pick<ReadExport, 'files' | 'history'>,
  to: { folder: string; historyFile: string },
): void {
  const all: { path: string; content: Buffer | string }[] = [...files].map(([path, content]) => ({
    path: join(to.folder, path),
    content,
  }));
  if (history !== undefined) all.push({ path: to.historyFile, content: history });
  try {
    for (const { path, content } of all) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
  } catch (fault) {
    for (const { path } of all) rmSync(path, { force: true }); // none of them was there before
    throw fault;
  }
}
