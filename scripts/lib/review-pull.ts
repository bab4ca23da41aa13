import type { Catalogue } from '../../src/model/catalogue.ts';
import { checkChange, readPath } from '../../src/model/paths.ts';
import { compareText, createProblem, sortProblems, type Finding, type Problem } from '../../src/model/problem.ts';
import { UsageFault } from './command.ts';
import { readAccepted } from './earlier.ts';
import type { GitHub } from './github.ts';
import { isGone, type PullFile } from './pull.ts';
import { listProseHints } from './prose-hints.ts';
import { listSources, readSources } from './read-content.ts';
import type { SourceFile } from './read-source.ts';
import { checkSize, type Readings } from './read-file.ts';
import { listEarlierProblems } from './earlier-problems.ts';
import { listSimilarProblems } from './similar-report.ts';

/** Where a review reads: the repository on GitHub, and the content that the pull request would change. */
export interface ReviewSources {
  github: Pick<GitHub, 'fetchBlob'>;
  contentDir: string;
  readings: Readings;
  /** Whether hints at the prose are wanted too. */
  prose?: boolean;
  /** Whether pictures of the change are only looked at, as whoever has rights on GitHub should. */
  sparesDecoder?: boolean;
}

/** The problems of a pull request's files, sorted; how many errors others have once it is merged; and the content then. */
export interface Review {
  problems: Problem[];
  errorsElsewhere: number;
  catalogue: Catalogue;
  /** The text of a file of the content, by its path in the repository. */
  textOf: (file: string) => string;
}

const folder = 'content/';
const ordinary = new Set(['100644', '100755']);
const mostBytes = 100_000_000;

/**
 * Holds the files of a pull request against what may be changed, then reads them as data over the content that is
 * there, and says what `check` would say of them. Nothing of them is written to disk.
 */
export async function reviewFiles(files: readonly PullFile[], sources: ReviewSources): Promise<Review> {
  const { messages } = sources.readings[0];
  const judged = files.map((file) => ({ file, findings: [...checkChange(file), ...checkLength(file)] }));
  const own = judged.flatMap(({ file, findings }) =>
    findings.map((finding) => createProblem(finding, { file: file.path, messages })),
  );
  const overlaid = await overlay(files, sources);
  const content = await readSources(overlaid, sources.readings, (path) => `${folder}${path}`);
  const changed = new Set(files.map(({ path }) => path));
  const inside = content.problems.filter(({ file }) => changed.has(file));
  const similar = listSimilarProblems(content.catalogue, changed, messages);
  const bytes = new Map(overlaid.map(({ path, read }) => [`${folder}${path}`, read]));
  const textOf = (file: string) => bytes.get(file)?.().toString('utf8') ?? '';
  const earlier = readAccepted(sources.contentDir, [...changed].map(pathInside), messages);
  const reviews = listEarlierProblems(content.catalogue, { earlier, files: changed, textOf }, messages);
  const hints = !sources.prose ? [] : await listProseHints(content.catalogue, { files: changed, textOf }, messages);
  const elsewhere = content.problems.filter(({ file, severity }) => severity === 'error' && !changed.has(file));
  const problems = sortProblems([...own, ...inside, ...similar, ...reviews, ...hints]);
  return { problems, errorsElsewhere: elsewhere.length, catalogue: content.catalogue, textOf };
}

const pathInside = (path: string) => (path.startsWith(folder) ? path.slice(folder.length) : '');

function checkLength(file: PullFile): Finding[] {
  const what = readPath(file.path.slice(folder.length));
  return isReadable(file) && !('finding' in what) ? checkSize(what, file.blob.size) : [];
}

type ReadableFile = PullFile & { blob: NonNullable<PullFile['blob']> };

/** Whether a file may be read as content: below `content/` under a good name, neither gone, nor a link, nor a module. */
function isReadable(file: PullFile): file is ReadableFile {
  const { path, mode = '', status, blob } = file;
  if (!blob || isGone(status) || !ordinary.has(mode) || !path.startsWith(folder)) return false;
  return !('finding' in readPath(path.slice(folder.length)));
}

async function overlay(
  files: readonly PullFile[],
  { github, contentDir, sparesDecoder = false }: ReviewSources,
): Promise<SourceFile[]> {
  const wanted = files.filter(isReadable).filter((file) => !checkLength(file).length);
  const total = wanted.reduce((sum, { blob }) => sum + blob.size, 0);
  if (total > mostBytes) {
    const megabytes = Math.ceil(total / 1_000_000);
    throw new UsageFault(
      `The changed files have ${megabytes} MB: more than is fetched (${mostBytes / 1_000_000} MB). Use npm run check in a local copy.`,
    );
  }
  const fetched: SourceFile[] = [];
  // A few at a time, so that a limit reached stops the rest.
  for (let next = 0; next < wanted.length; next += 10)
    fetched.push(...(await Promise.all(wanted.slice(next, next + 10).map((file) => fetchSource(file, github)))));
  const changed = new Set(files.map(({ path }) => path));
  const kept = listSources(contentDir).filter(({ path }) => !changed.has(`${folder}${path}`));
  const strange = fetched.map((file) => ({ ...file, isStrange: sparesDecoder }));
  return [...kept, ...strange].sort((a, b) => compareText(a.path, b.path));
}

async function fetchSource({ path, blob }: ReadableFile, github: ReviewSources['github']): Promise<SourceFile> {
  const bytes = await github.fetchBlob(blob.id);
  return { path: path.slice(folder.length), read: () => bytes };
}
