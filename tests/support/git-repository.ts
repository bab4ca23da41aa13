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

/** A real Git repository in a folder of its own. */
export interface Repository {
  /** What a Git command prints, as bytes. */
  git: (...words: string[]) => Buffer;
  /** Puts a commit onto a branch; a new branch starts at `main`. Returns the commit's id. */
  commit: (branch: string, changes: readonly Change[]) => string;
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
  run(['init', '--quiet', '--bare', '--initial-branch', 'main']);
  const has = (branch: string) => run(['branch', '--list', branch]).length > 0;
  return {
    git: (...words) => run(words),
    commit: (branch, changes) => {
      const parent = [branch, 'main'].find(has);
      run(['fast-import', '--quiet', '--force'], { input: writeStream(branch, parent, changes) });
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

/** The commit as `git fast-import` reads it: paths that no file system would hold can be written too. */
function writeStream(branch: string, parent: string | undefined, changes: readonly Change[]): Buffer {
  const parts: (string | Buffer)[] = [`commit refs/heads/${branch}\n`, 'committer Tester <> 0 +0000\ndata 0\n'];
  if (parent) parts.push(`from refs/heads/${parent}^0\n`);
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
