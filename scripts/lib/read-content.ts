import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createCatalogue, type Catalogue } from '../../src/model/catalogue.ts';
import type { AnyEntry } from '../../src/model/entry.ts';
import { listOf } from '../../src/model/kinds.ts';
import { readPath } from '../../src/model/paths.ts';
import { compareText, createProblem, type Finding, type Problem } from '../../src/model/problem.ts';
import { checkEntry } from '../../src/model/rules/index.ts';
import { readPicture } from './pictures.ts';
import { readFile, start, type ReadFile, type Readings } from './read-file.ts';
import { showPath } from './settings.ts';

/** A file of the content: its path below the content folder, and its bytes, fetched when they are wanted. */
export interface SourceFile {
  path: string;
  /** Whether it is a link or a device instead of a file: such a thing is never opened. */
  isLink?: boolean;
  read: () => Buffer;
}

/** Everything that was read as content: the catalogue, and all problems of all files, unsorted. */
export interface Content {
  catalogue: Catalogue;
  problems: Problem[];
  files: string[];
}

/** Reads and checks all content below a folder. Never throws for what a file holds. */
export async function readContent(folder: string, readings: Readings): Promise<Content> {
  return readSources(listSources(folder), readings, (path) => showPath(join(folder, path)));
}

/** Reads and checks files as the whole content, wherever they come from; `show` writes their paths for people. */
export async function readSources(
  sources: readonly SourceFile[],
  readings: Readings,
  show: (path: string) => string,
): Promise<Content> {
  const { messages } = readings[0];
  const read: ReadFile[] = [];
  for (const source of sources) read.push(await readSource(source, show(source.path), readings));
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

async function readSource({ path, isLink, read }: SourceFile, file: string, readings: Readings): Promise<ReadFile> {
  if (isLink) return { file, entries: [], findings: [refuseLink(path)], locate: start };
  const what = readPath(path);
  if ('finding' in what) return { file, entries: [], findings: [what.finding], locate: start };
  if (what.role !== 'picture') {
    const result = readFile({ what, file, bytes: read() }, readings);
    if (what.role === 'list') return result.findings.length ? { ...result, unread: what.kind } : result;
    return result.entries.length ? result : { ...result, unread: `${what.kind}/${what.id}` };
  }
  const picture = await readPicture(read(), what.name);
  const findings = 'finding' in picture ? [picture.finding] : [];
  return { file, entries: [], picture: `${what.kind}/${what.name}`, findings, locate: start };
}

/** The finding for a link where a file should be; 120000 is Git's mode for links. */
export function refuseLink(path: string): Finding {
  return { code: 'SP013', values: { path, mode: '120000' } };
}

function placeInList(finding: Finding, { kind, position }: AnyEntry): Finding {
  if (position === undefined) return finding;
  const list = listOf(kind)?.field;
  if (!list) return { ...finding, place: { line: position + 2, column: 1 } }; // the register: a header, then a line each
  return finding.path ? { ...finding, path: [list, position, ...finding.path] } : finding;
}

/** All files below a folder as content, in the order of their paths. */
export function listSources(folder: string): SourceFile[] {
  return listEntries(folder).map(({ path, isLink }) => ({
    path,
    isLink,
    read: () => readFileSync(join(folder, path)),
  }));
}

/** All files below a folder, as sorted relative paths with forward slashes. */
export function listFiles(folder: string): string[] {
  return listEntries(folder).map(({ path }) => path);
}

function listEntries(folder: string): { path: string; isLink: boolean }[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !ignored.has(entry.name))
    .map((entry) => ({
      path: relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
      isLink: !entry.isFile(),
    }))
    .sort((one, other) => compareText(one.path, other.path));
}

// What operating systems leave behind is nobody's mistake.
const ignored = new Set(['.gitkeep', '.DS_Store', 'Thumbs.db']);

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
