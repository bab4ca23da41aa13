import { execFileSync } from 'node:child_process';

// A hook's own settings would lead a command that runs in another folder astray.
const ofHooks = /^GIT_(DIR|INDEX_FILE|WORK_TREE|PREFIX|OBJECT_DIRECTORY)$/;

/** What a Git command prints when it runs in a folder; undefined without Git, without a repository, or when it fails. */
export function runGit(folder: string, words: readonly string[], input?: string): Buffer | undefined {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofHooks.test(name)));
  try {
    return execFileSync('git', words, {
      ...{ cwd: folder, env, maxBuffer: 1_000_000_000, stdio: ['pipe', 'pipe', 'ignore'] },
      ...(input !== undefined && { input }),
    });
  } catch {
    return undefined;
  }
}

/** A commit as a log tells it: what its format asks for, and the files below the folder. */
export interface LoggedCommit {
  head: string;
  files: string[];
}

/** The commits that touched a folder, as `options` of `git log` choose; none where the history is cut short, as all would seem new. */
export function listCommits(folder: string, format: string, options: readonly string[]): LoggedCommit[] {
  if (runGit(folder, ['rev-parse', '--is-shallow-repository'])?.toString().trim() !== 'false') return [];
  const log = ['log', '--no-merges', '-z', '--relative', '--name-only', `--format=%x01${format}%x02`, ...options];
  const printed = runGit(folder, [...log, '--', '.'])?.toString() ?? '';
  return printed
    .split('\u0001')
    .slice(1)
    .map((commit) => {
      const end = commit.lastIndexOf('\u0002');
      const files = commit.slice(end + 1).split('\u0000');
      return { head: commit.slice(0, end), files: files.map((one) => one.trim()).filter(Boolean) };
    });
}

/** A file as a commit has it: its path below the folder in which Git was asked, and its bytes. */
export interface CommittedFile {
  commit: string;
  path: string;
  bytes: Buffer;
}

/** The files at some paths below a folder in some commits, by one call; what a commit does not have is left out. */
export function readCommitted(folder: string, commits: readonly string[], paths: readonly string[]): CommittedFile[] {
  const wanted = paths.flatMap((path) => commits.map((commit) => ({ commit, path })));
  if (!wanted.length) return [];
  const names = wanted.map(({ commit, path }) => `${commit}:./${path}\n`).join('');
  const printed = runGit(folder, ['cat-file', '--batch'], names) ?? Buffer.alloc(0);
  return splitBatch(printed).flatMap((bytes, index) => {
    const at = wanted[index];
    return bytes && at ? [{ ...at, bytes }] : [];
  });
}

/** What `git cat-file --batch` prints, object by object, in the order asked; undefined for one that is not there. */
function splitBatch(printed: Buffer): (Buffer | undefined)[] {
  const objects: (Buffer | undefined)[] = [];
  let at = 0;
  while (at < printed.length) {
    const end = printed.indexOf('\n', at);
    const size = /^[0-9a-f]+ \w+ (\d+)$/.exec(printed.toString('latin1', at, end))?.[1];
    const start = end + 1;
    objects.push(size === undefined ? undefined : printed.subarray(start, start + Number(size)));
    at = size === undefined ? start : start + Number(size) + 1;
  }
  return objects;
}
