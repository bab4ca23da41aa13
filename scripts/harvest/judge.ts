import { isPageKind } from '../../src/model/kinds.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { AnyEntry, PageEntry } from '../../src/model/entry.ts';
import { subjectOf } from '../../src/model/instance.ts';
import { readPath } from '../../src/model/paths.ts';
import type { Harvest } from '../../src/model/peers/harvest.ts';
import { isOurs } from '../../src/model/peers/same.ts';
import { siftEntries } from '../../src/model/peers/sift.ts';
import { createProblem, hasErrors, sortProblems, type Problem } from '../../src/model/problem.ts';
import { remember } from '../../src/model/remember.ts';
import { createSimilarIndex, samePractice } from '../../src/model/similar/draft.ts';
import { textOfEntry } from '../../src/model/similar/text.ts';
import { pictureKindOf } from '../../src/model/translations.ts';
import type { Messages } from '../../src/model/words.ts';
import type { ReadFile } from '../lib/read-file.ts';
import { readSource, type SourceFile } from '../lib/read-source.ts';
import { bothReadings } from '../lib/readings.ts';
import type { Homes } from './homes.ts';

/** What a peer's files are judged by: our catalogue, our words, and what has its home where. */
export interface JudgeBasis {
  local: Catalogue;
  messages: Messages;
  kinds?: readonly string[] | undefined;
  findHomes: (entries: readonly AnyEntry[]) => Homes;
  isHere: (address: string) => boolean;
}

/** What is kept of a peer's files, and what is told of the others. */
export interface Judged extends Pick<Harvest, 'homes' | 'same' | 'similar' | 'refused'> {
  files: SourceFile[];
  /** How many entries were sound, those that we have already counted in. */
  good: number;
}

interface Read extends ReadFile {
  source: SourceFile;
}

const keyOf = ({ kind, id }: { kind: string; id: string }) => `${kind}/${id}`;

/** Holds all files of a peer against what ours are held against, by both parsers; nothing in them can end the run. */
export async function judgeFiles(sources: readonly SourceFile[], basis: JudgeBasis): Promise<Judged> {
  const { local, messages } = basis;
  const read = await readAll(sources, messages);
  const byEntry = new Map(read.flatMap((one) => one.entries.map((entry) => [entry, one] as const)));
  const problems = read.map((one) => wordFindings(one, one.findings, messages));
  const sound = read.filter((_, index) => !hasErrors(problems[index] ?? []));
  const entries = sound.flatMap((one) => one.entries);
  const homes = basis.findHomes(entries);
  const pictures = new Set(sound.flatMap(({ picture }) => picture ?? []));
  const refused = new Set(read.flatMap(({ unread }) => unread ?? []));
  const first = siftEntries(entries, { local, pictures, refused }, messages);
  const same = new Set(first.good.filter((entry) => isSame(entry, homes, basis)));
  const left = listLeft(first.good.filter((entry) => !same.has(entry)), homes, basis);
  const rest = first.good.filter((entry) => !same.has(entry) && !left.has(entry));
  const fallen = new Set([...refused, ...[...left, ...first.refused.map(({ entry }) => entry)].map(keyOf)]);
  const last = siftEntries(rest, { local, pictures, refused: fallen }, messages);
  const told = [...first.refused, ...last.refused].flatMap(({ entry, findings }) => {
    const one = byEntry.get(entry);
    return one ? wordFindings(one, findings, messages) : [];
  });
  const all = sortProblems([...problems.flat().filter(({ severity }) => severity === 'error'), ...told])
    .filter(({ file }) => isAsked(file, basis));
  return {
    good: same.size + last.good.length,
    files: listKept(last.good, sound, byEntry),
    homes: Object.fromEntries(last.good.flatMap((entry) => (isPageKind(entry.kind) ? [[keyOf(entry), homes.homeOf(entry) ?? '']] : []))),
    same: [...same].filter((entry) => homes.isShown(entry) && isAsked(entry.file, basis)).map(keyOf).sort(),
    similar: listSimilar(last.good, local),
    refused: all.map(({ file, code, line, column, message, help }) => ({ file, code, line, column, message, help })),
  };
} // prettier-ignore

async function readAll(sources: readonly SourceFile[], messages: Messages): Promise<Read[]> {
  const readings = bothReadings(messages);
  const read: Read[] = [];
  for (const source of sources) read.push({ ...(await readSource(source, source.path, readings)), source });
  return read;
}

// A page of a kind that nobody asked for is no fault. What is at no known place is told.
function isAsked(path: string, { kinds }: JudgeBasis): boolean {
  const what = readPath(path);
  return !kinds || !('role' in what) || !isPageKind(what.kind) || kinds.includes(what.kind);
}

function wordFindings(one: Read, findings: ReadFile['findings'], messages: Messages): Problem[] {
  return findings.map((finding) => createProblem(finding, { file: one.file, messages, locate: one.locate }));
}

function isSame(entry: AnyEntry, { homeOf }: Homes, { local, isHere }: JudgeBasis): boolean {
  if (isOurs(entry, local)) return true;
  const home = isPageKind(entry.kind) ? homeOf(entry) : undefined;
  return home !== undefined && isHere(home) && local.find(entry.kind, entry.id) !== undefined;
}

/**
 * What is sound and stays away all the same, with the records of it: nobody asked for its kind, or the peer does not show
 * it itself, and it has no home elsewhere. Nothing may be led to ours of that name.
 */
function listLeft(entries: readonly AnyEntry[], { isShown, homeOf }: Homes, basis: JudgeBasis): Set<AnyEntry> {
  const isHomeless = (entry: AnyEntry) => {
    const home = homeOf(entry);
    return !isShown(entry) && (home === undefined || basis.isHere(home));
  };
  const left = entries.filter((entry) => !isAsked(entry.file, basis) || isHomeless(entry));
  const keys = new Set<string | undefined>(left.map(keyOf));
  return new Set([...left, ...entries.filter((entry) => keys.has(subjectOf(entry)))]);
}

/** The files of what is shown: the entries, and the pictures that stand in them. */
function listKept(good: readonly AnyEntry[], sound: readonly Read[], byEntry: ReadonlyMap<AnyEntry, Read>): SourceFile[] {
  const used = new Set(good.flatMap((entry) => (entry.outline?.pictures ?? []).map(({ name }) => `${pictureKindOf(entry)}/${name}`)));
  const pictures = sound.filter(({ picture }) => picture !== undefined && used.has(picture));
  return [...good.flatMap((entry) => byEntry.get(entry)?.source ?? []), ...pictures.map(({ source }) => source)];
} // prettier-ignore

// Every peer is compared with the same library.
const indexOf = remember(createSimilarIndex);

function listSimilar(good: readonly AnyEntry[], local: Catalogue): Harvest['similar'] {
  const pages = good.filter(({ kind }) => isPageKind(kind)) as PageEntry[];
  if (!pages.length) return [];
  const index = indexOf(local);
  return pages.flatMap((page) => {
    const found = index.find(textOfEntry(page), { leastCosine: samePractice / 3 });
    const [best] = found.filter(({ verdict, id, kind }) => verdict !== 'related' && !(kind === page.kind && id === page.id));
    return best ? [{ entry: keyOf(page), ours: keyOf(best), score: best.score }] : [];
  });
} // prettier-ignore
