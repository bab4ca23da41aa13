import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCredit } from './credit.ts';
import { createLine, isBot, listContributed } from './names.ts';

const root = mkdtempSync(join(tmpdir(), 'credit-'));
const folder = join(root, 'commons/content');
const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
const git = (...words: string[]) => execFileSync('git', words, { cwd: dirname(folder), env, stdio: 'pipe' });

function commit(author: string, paths: string[], message = 'Change'): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${author} ${Math.random()}`);
  }
  git('add', '-A');
  git('-c', 'user.name=C', '-c', 'user.email=c@c.example', 'commit', '-qm', message, `--author=${author}`);
}

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  git('init', '-q', '--initial-branch', 'main');
  commit('Ann Ash <ann@example.org>', ['guides/a.mdx', 'guides/b.mdx']);
  commit('dependabot[bot] <1+dependabot[bot]@users.noreply.github.com>', ['guides/a.mdx']);
  commit(
    'github-actions <x@example.org>',
    ['guides/a.mdx'],
    'Add\n\nContributed-by: Open data team, Leeds City Council\nCo-authored-by: Bo <bo@example.org>\nCo-authored-by: robot[bot] <r@example.org>',
  );
  commit('Cy\u202e\u200b <9+cy-code@users.noreply.github.com>', ['guides/a.mdx', '../README.md']);
  commit('jo@example.org <jo@example.org>', ['guides/b.mdx']);
  commit('ANN ash <other@example.org>', ['guides/a.mdx']);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('everybody who wrote a file is named once, in their order, without programs and mail addresses', () => {
  expect(createCredit(folder, undefined)).toEqual({
    'guides/a.mdx': ['Ann Ash', 'Open data team, Leeds City Council', 'Bo', 'Cy'],
    'guides/b.mdx': ['Ann Ash'],
  });
});

test('the snapshot adds whom Git does not know', () => {
  const contributors = { 'guides/a.mdx': ['cy-code', 'dee', 'bo'], 'guides/c.mdx': ['eve'] };
  const credit = createCredit(folder, { contributors });
  expect(credit['guides/a.mdx']).toEqual(['Ann Ash', 'Open data team, Leeds City Council', 'Bo', 'Cy', 'dee']);
  expect(credit['guides/c.mdx']).toEqual(['eve']);
});

test('a copy without a history, and one that has only its end, name whom the snapshot knows', () => {
  const bare = join(root, 'bare');
  mkdirSync(bare);
  const contributors = { 'guides/a.mdx': ['dee'] };
  expect(createCredit(bare, { contributors })).toEqual(contributors);
  expect(createCredit(bare, undefined)).toEqual({});
  const shallow = join(root, 'shallow');
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${dirname(folder)}`, shallow], { env, stdio: 'pipe' });
  expect(createCredit(join(shallow, 'content'), { contributors })).toEqual(contributors);
});

test.each([
  ['Jo  \n Smith', 'Jo Smith'],
  ['Ask jo.smith@example.org now', 'Ask … now'],
  ['Call 020 7946 0958', 'Call …'],
  ['a\u202eb\u0000c', 'abc'],
  ['x'.repeat(30), `${'x'.repeat(19)}…`],
  [`${'x'.repeat(18)}\u{1f600}${'x'.repeat(9)}`, `${'x'.repeat(18)}…`],
])('%j becomes the line %j', (text, line) => {
  expect(createLine(text, 20)).toBe(line);
});

test('programs are told from people', () => {
  expect(['dependabot[bot]', 'GitHub Actions', 'github-actions', 'ghost', 'web-flow'].map(isBot)).not.toContain(false);
  expect(['Robot Hood', 'octo-cat', 'GitHub Jones'].map(isBot)).not.toContain(true);
});

test('who contributed without an account is named in the text', () => {
  expect(
    listContributed('Words.\r\n\r\nContributed-by: Waste team, Leeds\r\ncontributed-by:  Bo \nNot contributed-by: x'),
  ).toEqual(['Waste team, Leeds', 'Bo ']);
});
