import { checkBounds } from '../../src/mdx/bounds.ts';
import { readText } from '../../src/mdx/text.ts';
import type { PageEntry } from '../../src/model/entry.ts';
import { isPageKind } from '../../src/model/kinds.ts';
import { readPath } from '../../src/model/paths.ts';
import type { Problem } from '../../src/model/problem.ts';
import { countFiles, isGone, isUnknown, type Pull, type PullFile } from '../lib/pull.ts';
import { countProblems } from '../lib/report.ts';
import type { Review } from '../lib/review-pull.ts';
import { listAffected, type Affected } from './affected.ts';
import type { ReadFacts } from './build-facts.ts';
import { createNeighbourFinder, type ComparedPage, type Near } from './near.ts';
import { createFactTaker, type PageFacts } from './page-facts.ts';

/** What a review comes to: not all was read; errors; files that only maintainers change; or nothing against it. */
export type Verdict = 'unread' | 'errors' | 'maintainer' | 'ready';

/** What a file is where it is no ordinary one. */
export type FileSort = 'link' | 'module' | 'program' | 'unknown';

/** A file of the change: what was done to it, and what it is where it is no ordinary file. */
export interface FileNote extends Pick<PullFile, 'path' | 'status' | 'from'> {
  sort?: FileSort | undefined;
  isMaintained: boolean;
}

/** Everything a review says of one pull request at one commit, as plain values. Most of its words are a stranger's. */
export interface ReviewReport {
  verdict: Verdict;
  commit: string;
  counts: { errors: number; warnings: number; hints: number; files: number };
  /** The worst first. */
  problems: Problem[];
  errorsElsewhere: number;
  gaps: Pull['gaps'];
  files: FileNote[];
  pages: PageFacts[];
  /** Pages that could not be read, as `kind/id`. */
  unread: string[];
  near: Near[];
  affected: Affected;
  build: ReadFacts;
}

const folder = 'content/';
const maintainedCode = 'SP015';
// What needs a maintainer's decision though it is no error: something goes away, or the site itself changes.
const decided = new Set<Problem['code']>(['SP014', maintainedCode]);

/** Puts the report of a pull request together. */
export function createReport(pull: Pull, review: Review, build: ReadFacts): ReviewReport {
  const { problems, errorsElsewhere, catalogue, textOf } = review;
  const pages = listChangedPages(pull, review);
  const read = pages.flatMap(({ entry }) => entry ?? []);
  return {
    verdict: judge(pull, problems),
    commit: pull.head,
    counts: { ...countProblems(problems), files: countFiles(pull) },
    problems: listBySeverity(problems),
    errorsElsewhere,
    gaps: pull.gaps,
    files: pull.files.map((file) => createFileNote(file, problems)),
    pages: read.length ? read.map(createFactTaker(catalogue, textOf)) : [],
    unread: pages.filter(({ entry }) => !entry).map(({ kind, id }) => `${kind}/${id}`),
    near: listNear(pages, review),
    affected: listAffected(pull.files, catalogue),
    build,
  };
}

function listChangedPages({ files }: Pull, { catalogue, textOf }: Review): ComparedPage[] {
  return files.flatMap(({ path, status }) => {
    if (isGone(status) || !path.startsWith(folder)) return [];
    const what = readPath(path.slice(folder.length));
    if ('finding' in what || what.role !== 'entry' || !isPageKind(what.kind)) return [];
    const { kind, id } = what;
    return [{ kind, id, entry: catalogue.find(kind, id) as PageEntry | undefined, text: textOf(path) }];
  });
}

// What would keep a parser busy for minutes is refused elsewhere, and not compared either.
function listNear(pages: readonly ComparedPage[], { catalogue }: Review): Near[] {
  const quick = pages.filter(
    ({ entry, text }) => entry ?? !(readText(Buffer.from(text)).findings.length || checkBounds(text).length),
  );
  return quick.length ? quick.map(createNeighbourFinder(catalogue)) : [];
}

function judge({ gaps }: Pull, problems: readonly Problem[]): Verdict {
  if (problems.some(({ severity }) => severity === 'error')) return 'errors';
  if (gaps.length) return 'unread';
  return problems.some(({ code }) => decided.has(code)) ? 'maintainer' : 'ready';
}

const weights = { error: 0, warning: 1, hint: 2 };

/** The same problems, the worst first; equals stay in their order. */
export function listBySeverity(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => weights[a.severity] - weights[b.severity]);
}

const sorts: Record<string, FileSort> = { '120000': 'link', '160000': 'module', '100755': 'program' };

function createFileNote(file: PullFile, problems: readonly Problem[]): FileNote {
  const { path, status, from, mode = '' } = file;
  const isMaintained = problems.some((one) => one.code === maintainedCode && one.file === path);
  return { path, status, from, sort: isUnknown(file) ? 'unknown' : sorts[mode], isMaintained };
}
