import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCatalogue, type Catalogue } from '../../src/model/catalogue.ts';
import type { AnyEntry } from '../../src/model/entry.ts';
import { listOf } from '../../src/model/kinds.ts';
import { isBelowPeers, readPeerPath } from '../../src/model/peers/paths.ts';
import { createProblem, type Finding, type Locate, type Problem } from '../../src/model/problem.ts';
import { checkEntry } from '../../src/model/rules/index.ts';
import type { Messages } from '../../src/model/words.ts';
import { listEntries } from './list-entries.ts';
import { locateIn } from './locate.ts';
import { start, type ReadFile, type Readings } from './read-file.ts';
import { readPlaced, readSource, type PlacedRead, type SourceFile } from './read-source.ts';
import { shareWork } from './two-threads.ts';
import { showPath } from './settings.ts';

/** Everything that was read as content: the catalogue, and all problems of all files, unsorted. */
export interface Content {
  catalogue: Catalogue;
  problems: Problem[];
  files: string[];
}

/** Reads and checks all content below a folder. Never throws for what a file holds. */
export async function readContent(folder: string, readings: Readings): Promise<Content> {
  const files = listOwn(folder).map(({ path, isLink }) => ({
    ...{ folder, path, isLink, file: showPath(join(folder, path)) },
    isVerdict: readings.length > 1,
  }));
  const read = await shareWork(files, { here: readPlaced, thread: join(import.meta.dirname, 'sources-thread.ts') });
  return checkAll(
    read.map((one) => ({ ...one, locate: locateLater(one) })),
    readings[0].messages,
  );
}

/** Reads and checks files as the whole content, wherever they come from; `show` writes their paths for people. */
export async function readSources(
  sources: readonly SourceFile[],
  readings: Readings,
  show: (path: string) => string,
): Promise<Content> {
  const read: ReadFile[] = [];
  for (const source of sources) read.push(await readSource(source, show(source.path), readings));
  return checkAll(read, readings[0].messages);
}

// Where a field stands is only asked for once a rule has found something wrong with it.
function locateLater({ entries, file }: PlacedRead): Locate {
  const [entry] = entries;
  let found: Locate | undefined;
  return (path) => (found ??= entry ? locateIn({ kind: entry.kind, file }) : start)(path);
}

function checkAll(read: readonly ReadFile[], messages: Messages): Content {
  const pictures = new Set(read.flatMap(({ picture }) => picture ?? []));
  const entries = read.flatMap((one) => one.entries);
  const unread = new Set(read.flatMap((one) => one.unread ?? []));
  const catalogue = createCatalogue(entries, pictures, unread);
  const problems = [...listRepeated(read), ...read].flatMap((one) => [
    ...one.findings.map((finding) => createProblem(finding, { ...one, messages })),
    ...one.entries.flatMap((entry) =>
      checkEntry(entry, { catalogue, messages }).map((finding) =>
        createProblem(placeInList(finding, entry), { ...one, messages }),
      ),
    ),
  ]);
  return { catalogue, problems, files: read.map(({ file }) => file) };
}

function placeInList(finding: Finding, { kind, position }: AnyEntry): Finding {
  if (position === undefined) return finding;
  const list = listOf(kind)?.field;
  if (!list) return { ...finding, place: { line: position + 2, column: 1 } }; // the register: a header, then a line each
  return finding.path ? { ...finding, path: [list, position, ...finding.path] } : finding;
}

/** Our own files below a folder as content, in the order of their paths. */
export function listSources(folder: string): SourceFile[] {
  return listOwn(folder).map(({ path, isLink }) => ({
    path,
    isLink,
    read: () => readFileSync(join(folder, path)),
  }));
}

/** What was harvested from others, in the order of the paths; what a harvest is still writing left out. */
export function listHarvested(folder: string): { path: string; isLink: boolean }[] {
  return listEntries(folder).filter(({ path }) => readPeerPath(path) !== undefined);
}

/** All files below a folder, as sorted relative paths with forward slashes. */
export function listFiles(folder: string): string[] {
  return listEntries(folder).map(({ path }) => path);
}

// What was harvested was held against the same rules when it came, and is again in each build.
const listOwn = (folder: string) => listEntries(folder).filter(({ path }) => !isBelowPeers(path));

function listRepeated(read: readonly ReadFile[]): ReadFile[] {
  const seen = new Map<string, string>();
  return read.flatMap(({ file, entries }) =>
    entries.flatMap(({ kind, id }) => {
      const key = `${kind}/${id}`.toLowerCase();
      const other = seen.get(key);
      seen.set(key, file);
      if (other === undefined) return [];
      return [{ file, entries: [], locate: start, findings: [{ code: 'SP016' as const, values: { id, other } }] }];
    }),
  );
}
