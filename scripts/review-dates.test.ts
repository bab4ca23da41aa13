import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createCaseStudy, startCommons, type Commons } from '../tests/support/commons.ts';
import { problemsOf, runApart, type Ran } from '../tests/support/run-apart.ts';

vi.setConfig({ testTimeout: 60_000 });

const path = 'content/case-studies/bins.mdx';
const folders: string[] = [];
let commons: Commons;
beforeAll(async () => {
  commons = await startCommons();
  commons.repository.commit('main', [{ path, content: createReviewed('2024-05-01', 'Every figure') }]);
});
afterAll(async () => {
  await commons.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function createReviewed(on: string, checked: string): string {
  const review = `reviewed:\n  on: ${on}\n  by: Waste team\n  checked: [${checked}]\nwrittenFrom`;
  return createCaseStudy({ title: 'Bins' }).replace('writtenFrom', review);
}

/** A working copy of a branch, as a contributor has it, with Git. */
function openCopy(branch: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'copy-')), 'commons');
  folders.push(folder);
  commons.repository.git('worktree', 'add', '--quiet', folder, branch);
  return folder;
}

const check = (cwd: string, words: string[] = []): Promise<Ran> =>
  runApart('check.ts', ['--format', 'json', ...words], { cwd, env: { CONTENT_DIR: join(cwd, 'content') } });

const refusal = {
  code: 'SP411',
  severity: 'error',
  file: path,
  line: 9,
  column: 3,
  message: 'reviewed.on moves from 2024-05-01 to 2026-05-01, but nothing says what was checked.',
};

test('a new date alone is refused by check and by review, in the same words', async () => {
  commons.openPull(1, [{ path, content: createReviewed('2026-05-01', 'Every figure') }]);
  const base = join(commons.repository.checkOut('main'), 'content');
  const reviewed = await commons.review(['1', '--format', 'json'], { CONTENT_DIR: base });
  const checked = await check(openCopy('contribution-1'));
  expect(problemsOf(reviewed)).toEqual([expect.objectContaining(refusal)]);
  expect(problemsOf(checked)).toEqual(problemsOf(reviewed));
  expect([reviewed.code, checked.code]).toEqual([1, 1]);
});

test('a record of what was checked is accepted by both', async () => {
  commons.openPull(2, [{ path, content: createReviewed('2026-05-01', 'The contact') }]);
  const base = join(commons.repository.checkOut('main'), 'content');
  const reviewed = await commons.review(['2', '--format', 'json'], { CONTENT_DIR: base });
  expect(problemsOf(reviewed)).toEqual([]);
  expect(problemsOf(await check(openCopy('contribution-2')))).toEqual([]);
});

test('what is not committed yet is held against the last commit too, and going back is no fault', async () => {
  commons.repository.commit('work', [{ path, content: createReviewed('2025-05-01', 'The contact') }]);
  const folder = openCopy('work');
  writeFileSync(join(folder, path), createReviewed('2026-05-01', 'The contact'));
  const [problem] = problemsOf(await check(folder));
  expect(problem?.message).toBe('reviewed.on moves from 2025-05-01 to 2026-05-01, but nothing says what was checked.');
  writeFileSync(join(folder, path), createReviewed('2024-05-01', 'Every figure'));
  expect(problemsOf(await check(folder))).toEqual([]);
});

test('a check of another file says nothing of this one', async () => {
  commons.repository.commit('other', [{ path, content: createReviewed('2026-05-01', 'Every figure') }]);
  const folder = openCopy('other');
  const asked = await check(folder, ['content/case-studies/roads.mdx']);
  expect(problemsOf(asked)).toEqual([]);
  expect(problemsOf(await check(folder, [path]))).toHaveLength(1);
});

test('without a repository and without Git nothing is said', async () => {
  const folder = commons.repository.checkOut('contribution-1');
  expect(problemsOf(await check(folder))).toEqual([]);
  commons.repository.commit('bare', [{ path, content: createReviewed('2026-05-01', 'Every figure') }]);
  const copy = openCopy('bare');
  expect(problemsOf(await check(copy))).toHaveLength(1);
  const env = { CONTENT_DIR: join(copy, 'content'), PATH: '/nowhere' };
  expect(problemsOf(await runApart('check.ts', ['--format', 'json'], { cwd: copy, env }))).toEqual([]);
});

test('a new page, and one that could not be read before, has no review to hold against', async () => {
  commons.repository.commit('broken', [{ path, content: 'nothing' }]);
  const folder = openCopy('broken');
  commons.repository.git('update-ref', 'refs/heads/main', 'broken');
  writeFileSync(join(folder, path), createReviewed('2026-05-01', 'Every figure'));
  writeFileSync(join(folder, 'content/case-studies/ponds.mdx'), createReviewed('2026-05-01', 'Every link'));
  const codes = problemsOf(await check(folder)).map(({ code }) => code);
  expect(codes).not.toContain('SP411');
  expect(codes).not.toContain('SP100');
});
