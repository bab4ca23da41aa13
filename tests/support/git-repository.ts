import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a commit makes of one path: without content the path goes. A submodule's content is the id of its commit. */
export interface Change {
  path: string;
  content?: string | Buffer;
  mode?: '100644' | '100755' | '120000' | '160000';
}

/** What a commit says of itself. */
export interface CommitWords {
  message?: string;
  author?: { name: string; email: string } | undefined;
}

/** A real Git repository in a folder of its own. */
export interface Repository {
  /** What a Git command prints, as bytes. */
  git: (...words: string[]) => Buffer;
  /** What a Git command prints, without space around it; undefined where it fails. */
  ask: (...words: string[]) => string | undefined;
  /** Puts a commit onto a branch; a new branch starts at `main`. Returns the commit's id. */
  commit: (branch: string, changes: readonly Change[], words?: CommitWords) => string;
  /** Writes the files of a branch into a new folder below the repository's and returns it. */
  checkOut: (branch: string) => string;
  remove: () => void;
}

// Nothing of the machine's own settings may decide what a test sees.
const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

/** Makes an empty repository. */
export function createRepository(): Repository {
  const folder = mkdtempSync(join(tmpdir(), 'repository-'));
  const run = (words: string[], options: { input?: Buffer; index?: string } = {}) =>
    execFileSync('git', ['--git-dir', join(folder, 'repository.git'), ...words], {
      env: { ...env, ...(options.index && { GIT_INDEX_FILE: options.index }) },
      ...(options.input && { input: options.input }),
      maxBuffer: 200_000_000,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  run(['init', '--quiet', '--bare', '--template=', '--initial-branch', 'main']);
  const has = (branch: string) => run(['branch', '--list', branch]).length > 0;
  return {
    git: (...words) => run(words),
    ask: (...words) => {
      try {
        return run(words).toString().trim();
      } catch {
        return undefined;
      }
    },
    commit: (branch, changes, words = {}) => {
      const parent = [branch, 'main'].find(has);
      const input = writeStream(writeHead(branch, parent, words), changes);
      run(['fast-import', '--quiet', '--force'], { input });
      return run(['rev-parse', branch]).toString().trim();
    },
    checkOut: (branch) => {
      const target = mkdtempSync(join(folder, 'files-'));
      const index = join(folder, 'index');
      run(['read-tree', branch], { index });
      mkdirSync(target, { recursive: true });
      run(['--work-tree', target, 'checkout-index', '--all', '--force'], { index });
      return target;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function writeHead(branch: string, parent: string | undefined, { message = '', author }: CommitWords): string[] {
  return [
    `commit refs/heads/${branch}\n`,
    ...(author ? [`author ${author.name} <${author.email}> 0 +0000\n`] : []),
    `committer Tester <> 0 +0000\ndata ${Buffer.byteLength(message)}\n${message}\n`,
    ...(parent ? [`from refs/heads/${parent}^0\n`] : []),
  ];
}

/** The commit as `git fast-import` reads it: paths that no file system would hold can be written too. */
function writeStream(head: readonly string[], changes: readonly Change[]): Buffer {
  const parts: (string | Buffer)[] = [...head];
  for (const { path, content, mode = '100644' } of changes) {
    if (content === undefined) parts.push(`D ${quote(path)}\n`);
    else if (mode === '160000') parts.push(`M ${mode} ${content.toString()} ${quote(path)}\n`);
    else {
      const bytes = Buffer.from(content);
      parts.push(`M ${mode} inline ${quote(path)}\ndata ${bytes.length}\n`, bytes, '\n');
    }
  }
  return Buffer.concat(parts.map((part) => Buffer.from(part)));
}

function quote(path: string): string {
  const octal = (sign: string) => `\\${sign.charCodeAt(0).toString(8).padStart(3, '0')}`;
  return `"${path.replace(/[\u0000-\u001f"\\]/g, octal)}"`;
}
