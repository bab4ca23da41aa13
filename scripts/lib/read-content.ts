import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readList, readRecord } from '../../src/mdx/read-records.ts';
import { readText } from '../../src/mdx/text.ts';
import { readPage, type Reading } from '../../src/mdx/read-page.ts';
import { createCatalogue, type Catalogue } from '../../src/model/catalogue.ts';
import type { AnyEntry } from '../../src/model/entry.ts';
import { isPageKind, type Kind } from '../../src/model/kinds.ts';
import { readPath, type ContentFile } from '../../src/model/paths.ts';
import { createProblem, type Finding, type Locate, type Problem } from '../../src/model/problem.ts';
import { parseRegister } from '../../src/model/register.ts';
import { checkEntry } from '../../src/model/rules/index.ts';
import { readPicture } from './pictures.ts';
import { showPath } from './settings.ts';

/** One file of the content folder, read: its entries, what is wrong with it, and how to find a field in it. */
interface ReadFile {
  file: string;
  entries: AnyEntry[];
  findings: Finding[];
  locate: Locate;
}

/** Everything below a content folder: the catalogue, and all problems of all files, unsorted. */
export interface Content {
  catalogue: Catalogue;
  problems: Problem[];
  files: string[];
}

/** How pages are judged: one reading, or several of which each may refuse. */
export type Readings = readonly [Reading, ...Reading[]];

/** Reads and checks all content below a folder. Never throws for what a file holds. */
export async function readContent(folder: string, readings: Readings): Promise<Content> {
  const { messages } = readings[0];
  const read: ReadFile[] = [];
  const pictures = new Set<string>();
  for (const path of listFiles(folder)) {
    const file = showPath(join(folder, path));
    const what = readPath(path);
    if ('finding' in what) read.push({ file, entries: [], findings: [what.finding], locate: start });
    else if (what.role === 'picture') {
      const picture = await readPicture(join(folder, path), what.name);
      pictures.add(`${what.kind}/${what.name}`);
      read.push({ file, entries: [], findings: 'finding' in picture ? [picture.finding] : [], locate: start });
    } else read.push(readFile({ what, file, bytes: readFileSync(join(folder, path)) }, readings));
  }
  const entries = read.flatMap((one) => one.entries);
  const catalogue = createCatalogue(entries, pictures);
  const problems = [...listRepeated(read), ...read].flatMap((one) => [
    ...one.findings.map((finding) => createProblem(finding, { ...one, messages })),
    ...one.entries.flatMap((entry, index) =>
      checkEntry(entry, { catalogue, messages }).map((finding) =>
        createProblem(placeInList(finding, entry, index), { ...one, messages }),
      ),
    ),
  ]);
  return { catalogue, problems, files: read.map(({ file }) => file) };
}

const start: Locate = () => ({ line: 1, column: 1 });
const listPaths: Partial<Record<Kind, string>> = { topics: 'topics', glossary: 'terms' };

function placeInList(finding: Finding, entry: AnyEntry, index: number): Finding {
  const list = listPaths[entry.kind];
  if (entry.kind === 'authorities') return { ...finding, place: { line: index + 2, column: 1 } };
  return list && finding.path ? { ...finding, path: [list, index, ...finding.path] } : finding;
}

/** All files below a folder, as sorted relative paths with forward slashes; links and programs count as files. */
export function listFiles(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !lstatSync(join(folder, path)).isDirectory())
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !ignored.has(path.split('/').at(-1) ?? ''))
    .sort();
}

// What operating systems leave behind is nobody's mistake.
const ignored = new Set(['.gitkeep', '.DS_Store', 'Thumbs.db', 'coverage.yaml', 'peers.yaml']);

/** The bytes of a file that is an entry or a list. */
export interface RawFile {
  what: Exclude<ContentFile, { role: 'picture' }>;
  file: string;
  bytes: Uint8Array;
}

/** Reads one file that is an entry or a list. */
export function readFile({ what, file, bytes }: RawFile, readings: Readings): ReadFile {
  const { messages } = readings[0];
  const { text, findings } = readText(bytes, what.role === 'list' ? 2_000_000 : undefined);
  if (findings.length) return { file, entries: [], findings, locate: start };
  if (what.role === 'list') return readListFile(what.kind, { text, file }, readings[0]);
  const { kind, id } = what;
  if (!isPageKind(kind)) {
    const { data, findings: found, locate } = readRecord(kind, text, messages);
    return { file, entries: data ? [{ kind, id, file, data } as AnyEntry] : [], findings: found, locate };
  }
  const pages = readings.map((reading) => readPage(kind, text, reading));
  const refused = pages.find((page) => page.findings.length) ?? pages[0];
  if (!refused) return { file, entries: [], findings: [], locate: start };
  const { data, outline, findings: found, locate } = refused;
  return {
    file,
    entries: data && outline ? [{ kind, id, file, data, outline } as AnyEntry] : [],
    findings: found,
    locate,
  };
}

function readListFile(kind: Kind, { text, file }: { text: string; file: string }, { messages }: Reading): ReadFile {
  if (kind === 'authorities') return { file, locate: start, ...parseRegister(text, file, messages) };
  if (kind === 'topics') return { file, ...readList(kind, { text, file }, messages) };
  return { file, ...readList('glossary', { text, file }, messages) };
}

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
