import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAdded } from './added.ts';

const root = mkdtempSync(join(tmpdir(), 'added-'));
const folder = join(root, 'commons/content');
const git = (day: string, ...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=C', '-c', 'user.email=c@c.example', ...words], {
    cwd: join(root, 'commons'),
    env: {
      ...process.env,
      ...{ GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
      ...{ GIT_COMMITTER_DATE: `${day}T12:00:00Z`, GIT_AUTHOR_DATE: `${day}T12:00:00Z` },
    },
    stdio: 'pipe',
  });
const commit = (day: string) => [git(day, 'add', '-A'), git(day, 'commit', '-qm', 'Change')];
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  git('2026-01-01', 'init', '-q', '--initial-branch', 'main');
  write('a.mdx', 'one');
  writeFileSync(join(root, 'commons/outside.md'), 'x');
  commit('2026-01-02');
  write('a.mdx', 'two');
  write('b.mdx', 'one');
  commit('2026-03-04');
  git('2026-04-01', 'mv', 'content/b.mdx', 'content/c d.mdx');
  commit('2026-04-05');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a file has the day of its first commit under its name; changes do not count', () => {
  expect(readAdded(folder)).toEqual({ 'a.mdx': '2026-01-02', 'b.mdx': '2026-03-04', 'c d.mdx': '2026-04-05' });
});

test('where no whole history tells, nothing is known', () => {
  const shallow = join(root, 'shallow');
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${join(root, 'commons')}`, shallow], { stdio: 'pipe' });
  expect(readAdded(join(shallow, 'content'))).toEqual({});
  const bare = join(root, 'bare');
  mkdirSync(bare);
  expect(readAdded(bare)).toEqual({});
});
