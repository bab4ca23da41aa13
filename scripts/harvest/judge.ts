import { isPageKind } from '../../src/model/kinds.ts';
import { findByKey, type Catalogue } from '../../src/model/catalogue.ts';
import type { AnyEntry, Entry, PageEntry } from '../../src/model/entry.ts';
import { subjectOf } from '../../src/model/instance.ts';
import { readPath } from '../../src/model/paths.ts';
import type { Harvest } from '../../src/model/peers/harvest.ts';
import { homeOf } from '../../src/model/peers/paths.ts';
import { isOurs } from '../../src/model/peers/same.ts';
import { siftEntries, type Sifted } from '../../src/model/peers/sift.ts';
import { createProblem, hasErrors, type Problem } from '../../src/model/problem.ts';
import { remember } from '../../src/model/remember.ts';
import { createSimilarIndex, samePractice } from '../../src/model/similar/draft.ts';
import { textOfEntry } from '../../src/model/similar/text.ts';
import { pictureKindOf } from '../../src/model/translations.ts';
import type { Messages } from '../../src/model/words.ts';
import type { SourceFile } from '../lib/read-source.ts';
import { createHomes, type Homes, type Part } from './homes.ts';
import { readFiles, type PeerFiles, type Read } from './read-files.ts';
import { listRefused } from './refused.ts';

/** What a peer's files are judged by: our catalogue and words, and what is known of the peer. */
export interface JudgeBasis {
  local: Catalogue;
  messages: Messages;
  /** The address of our own site. */
  site: string;
  peer: Pick<Entry<'peers'>['data'], 'url' | 'repository' | 'commit' | 'licence' | 'kinds'>;
  /** Whose work the peer shows, where it does not show all that it sends. */
  part?: Part | undefined;
  /** The bytes of a file as they were kept when it was last sound. */
  readKept?: (path: string) => Buffer | undefined;
}

/** What is kept of a peer's files, and what is told of the others. */
export interface Judged extends Pick<
  Harvest,
  'homes' | 'licences' | 'same' | 'records' | 'similar' | 'moved' | 'refused' | 'older'
> {
  files: SourceFile[];
  /** How many entries were sound, those that we have already counted in. */
  good: number;
}

const keyOf = ({ kind, id }: { kind: string; id: string }) => `${kind}/${id}`;

/**
 * Holds all files of a peer against what ours are held against, by both parsers; nothing in them can end the run. A file
 * that was sound when it was last kept, and is not now, stays as it was.
 */
export async function judgeFiles(sources: readonly SourceFile[], basis: JudgeBasis): Promise<Judged> {
  const peer = await readFiles(sources, basis);
  const faulty = new Set(peer.read.flatMap(({ file, problems }) => (hasErrors(problems) ? file : [])));
  const older = new Map<string, Older>();
  let last = judge(peer, basis);
  // The causes first: what only stands on them is sound again beside their last copies.
  for (const files of [faulty, undefined]) {
    const found = last.problems.filter(({ file }) => !older.has(file) && (!files || files.has(file)));
    const added = await readOlder(found, peer, basis);
    if (!added.size) continue;
    for (const [file, one] of added) older.set(file, one);
    last = judge({ ...peer, read: peer.read.map((one) => older.get(one.file)?.copy ?? one) }, basis);
  }
  const { problems, pages, ...rest } = last;
  // What is told of a file is what is wrong with it today.
  const told = [...[...older.values()].flatMap((one) => one.problems), ...problems.filter(({ file }) => !older.has(file))];
  return {
    ...rest,
    similar: listSimilar(pages, basis.local),
    licences: listLicences(pages, basis),
    moved: peer.moved,
    refused: listRefused(told),
    older: rest.files.flatMap(({ path }) => (older.has(path) ? [path] : [])).sort(),
  };
} // prettier-ignore

/** The last sound copy of a file, and what is wrong with it today. */
interface Older {
  copy: Read;
  problems: Problem[];
}

/** The last sound copies of files that are refused today; who takes back the licence of a page takes the page back. */
async function readOlder(
  problems: readonly Problem[],
  { readCopy }: PeerFiles,
  { readKept }: JudgeBasis,
): Promise<Map<string, Older>> {
  const older = new Map<string, Older>();
  for (const [path, found] of Map.groupBy(problems, ({ file }) => file)) {
    const isTakenBack = found.some(({ code }) => code === 'SP414');
    const bytes = isTakenBack ? undefined : readKept?.(path);
    if (bytes) older.set(path, { copy: await readCopy({ path, read: () => bytes }), problems: found });
  }
  return older;
}

/** The licences of pages that state another one than that of their collection. */
function listLicences(pages: readonly PageEntry[], { peer }: JudgeBasis): Record<string, string> {
  const others = pages.filter(({ data }) => data.licence !== peer.licence);
  return Object.fromEntries(others.map((page) => [keyOf(page), page.data.licence]));
}

interface Round extends Pick<Judged, 'files' | 'good' | 'homes' | 'same' | 'records'> {
  problems: Problem[];
  pages: PageEntry[];
}

function judge({ read, lead }: PeerFiles, basis: JudgeBasis): Round {
  const { local, messages } = basis;
  const byEntry = new Map(read.flatMap((one) => one.entries.map((entry) => [entry, one] as const)));
  const sound = read.filter(({ problems }) => !hasErrors(problems));
  const entries = sound.flatMap((one) => one.entries);
  const homes = createHomes(basis, { entries, lead });
  const pictures = new Set(sound.flatMap(({ picture }) => picture ?? []));
  const faulty = read.filter(({ problems }) => hasErrors(problems));
  const refused = new Set(faulty.flatMap(({ unread, entries: some }) => [unread ?? [], some.map(keyOf)].flat()));
  const first = siftEntries(entries, { local, pictures, refused, lead }, messages);
  const same = new Set(first.good.filter((entry) => isSame(entry, homes, basis)));
  const left = listLeft(first.good.filter((entry) => !same.has(entry)), homes, basis);
  const rest = first.good.filter((entry) => !same.has(entry) && !left.has(entry));
  const fallen = new Set([...refused, ...[...left, ...first.refused.map(({ entry }) => entry)].map(keyOf)]);
  const last = siftEntries(rest, { local, pictures, refused: fallen, lead }, messages);
  const told = [...first.refused, ...last.refused].flatMap(({ entry, findings }) => {
    const one = byEntry.get(entry);
    return one ? findings.map((finding) => createProblem(finding, { ...one, messages })) : [];
  });
  const pages = last.good.filter(({ kind }) => isPageKind(kind)) as PageEntry[];
  return {
    pages,
    good: same.size + last.good.length,
    files: listKept(last.good, sound, byEntry),
    homes: Object.fromEntries(pages.map((page) => [keyOf(page), homes.homeOf(page) ?? ''])),
    same: [...same].filter((entry) => homes.isShown(entry) && isAsked(entry.file, basis)).map(keyOf).sort(),
    records: countRecords(last),
    problems: [...read.flatMap((one) => one.problems), ...told].filter(({ file, severity }) => severity === 'error' && isAsked(file, basis)),
  };
} // prettier-ignore

// A page of a kind that nobody asked for is no fault. What is at no known place is told.
function isAsked(path: string, { peer: { kinds } }: JudgeBasis): boolean {
  const what = readPath(path);
  return !kinds || !('role' in what) || !isPageKind(what.kind) || (kinds as readonly string[]).includes(what.kind);
}

// What an instance has from us and does not show is ours, however old its text; what it shows is its own.
function isSame(entry: AnyEntry, homes: Homes, { local, site }: JudgeBasis): boolean {
  if (isOurs(entry, local)) return true;
  return isPageKind(entry.kind) && isFromHere(entry, homes, site) && local.find(entry.kind, entry.id) !== undefined;
}

const isFromHere = (entry: AnyEntry, homes: Homes, site: string): boolean =>
  !homes.isShown(entry) && homes.homeOf(entry) === homeOf(site, keyOf(entry));

/**
 * What is sound and stays away all the same, with the records of it: nobody asked for its kind, or the peer does not show
 * it itself, and it has no home elsewhere. Nothing may be led to ours of that name.
 */
function listLeft(entries: readonly AnyEntry[], homes: Homes, basis: JudgeBasis): Set<AnyEntry> {
  const isHomeless = (entry: AnyEntry) => homes.homeOf(entry) === undefined || isFromHere(entry, homes, basis.site);
  const left = entries.filter((entry) => !isAsked(entry.file, basis) || isHomeless(entry));
  const keys = new Set<string | undefined>(left.map(keyOf));
  return new Set([...left, ...entries.filter((entry) => keys.has(subjectOf(entry)))]);
}

/** How many records there are of each page of ours. */
function countRecords({ good, catalogue }: Sifted): Record<string, number> {
  const counts = new Map<string, number>();
  for (const entry of good) {
    const subject = findByKey(catalogue, subjectOf(entry) ?? '');
    if (!subject || catalogue.isOwn(subject.kind, subject.id)) continue;
    counts.set(keyOf(subject), (counts.get(keyOf(subject)) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

/** The files of what is shown: the entries, and the pictures that stand in them. */
function listKept(good: readonly AnyEntry[], sound: readonly Read[], byEntry: ReadonlyMap<AnyEntry, Read>): SourceFile[] {
  const used = new Set(good.flatMap((entry) => (entry.outline?.pictures ?? []).map(({ name }) => `${pictureKindOf(entry)}/${name}`)));
  const pictures = sound.filter(({ picture }) => picture !== undefined && used.has(picture));
  return [...good.flatMap((entry) => byEntry.get(entry)?.source ?? []), ...pictures.map(({ source }) => source)];
} // prettier-ignore

// Every peer is compared with the same library.
const indexOf = remember(createSimilarIndex);

// A page of the same name is one of them, where its text is no longer ours.
function listSimilar(pages: readonly PageEntry[], local: Catalogue): Harvest['similar'] {
  if (!pages.length) return [];
  const index = indexOf(local);
  return pages.flatMap((page) => {
    const found = index.find(textOfEntry(page), { leastCosine: samePractice / 3 });
    const best = found.find(({ verdict }) => verdict !== 'related');
    return best ? [{ entry: keyOf(page), ours: keyOf(best), score: best.score }] : [];
  });
}
