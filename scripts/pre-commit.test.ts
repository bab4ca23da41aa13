import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createEnvironment } from '../tests/support/run.ts';
import { root } from './lib/settings.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'hook-'));
const plain = join(folder, 'content/case-studies/plain.mdx');

const git = (...words: string[]) => {
  const env = createEnvironment({
    ...{ PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`, CONTENT_DIR: join(folder, 'content') },
    ...{ ROOT: root, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
    ...{ GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@example.org', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@example.org' },
  }); // prettier-ignore
  return execFileSync('sh', ['-c', 'git "$@" 2>&1', 'git', ...words], { cwd: folder, env, encoding: 'utf8' });
};

beforeAll(() => {
  cpSync(join(root, 'tests/fixtures/content'), join(folder, 'content'), { recursive: true });
  cpSync(join(root, '.githooks'), join(folder, '.githooks'), { recursive: true });
  // The same command without npm, which a machine that runs the tests may not have in its path.
  cpSync(join(root, 'tests/fixtures/hook-npm.sh'), join(folder, 'bin/npm'));
  chmodSync(join(folder, 'bin/npm'), 0o755);
  git('init', '-q', '-b', 'main');
  git('config', 'core.hooksPath', '.githooks');
  writeFileSync(join(folder, '.gitignore'), 'bin/\n');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Commits what lies in the folder, and says what Git and its hook print. */
function commit(): string {
  git('add', '-A');
  return git('commit', '-m', 'Change');
}

test('the hook tells what is wrong with the files of a commit, and the commit is made all the same', () => {
  expect(commit()).toMatch(/^No problems\. Files: \d+\.$/m);
  writeFileSync(plain, readFileSync(plain, 'utf8').replace('## Lessons', '## Lesson'));
  const said = commit();
  expect(said).toContain('content/case-studies/plain.mdx:28:1  error SP401');
  expect(said).toContain('Errors: 1. Warnings: 0. Files: 1.');
  expect(said).toContain('The commit is made all the same.');
  expect(git('log', '--oneline').trim().split('\n')).toHaveLength(2);
});

test('the hook says nothing of a commit without content, or of one that only takes files away', () => {
  writeFileSync(join(folder, 'notes.txt'), 'a');
  expect(commit()).not.toMatch(/Files: \d/);
  rmSync(join(folder, 'content/guides/how.mdx'));
  expect(commit()).not.toMatch(/Files: \d/);
  writeFileSync(join(folder, 'content/from/beyond/harvest.json'), '{}');
  expect(commit()).not.toMatch(/Files: \d|no content file/);
});
