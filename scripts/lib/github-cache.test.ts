import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startAtGitHub, type AtGitHub } from '../../tests/support/at-github.ts';
import type { KeptAnswer } from './github.ts';

let at: AtGitHub;
const kept = new Map<string, KeptAnswer>();
const cache = {
  read: (key: string) => kept.get(key),
  write: (key: string, answer: KeptAnswer) => void kept.set(key, answer),
};
beforeAll(async () => {
  at = await startAtGitHub();
  for (let index = 0; index < 130; index++) at.standIn.openIssue({ title: `Issue ${index}` });
});
afterAll(() => at.close());
beforeEach(() => {
  kept.clear();
  at.standIn.statuses.length = 0;
});

const list = () => at.open({ cache }).listIssues({ state: 'open' });

test('what has not changed comes out of the cache, page by page', async () => {
  const first = await list();
  expect(kept.size).toBe(2);
  const before = new Map(kept);
  expect(await list()).toEqual(first);
  for (const [key, answer] of before) expect(kept.get(key)).toBe(answer);
  at.standIn.openIssue({ title: 'One more' });
  expect((await list()).at(-1)?.title).toBe('One more');
  expect([...kept.keys()].filter((key) => kept.get(key) === before.get(key))).toHaveLength(1);
  expect(at.standIn.statuses).toEqual([200, 200, 304, 304, 304, 200]);
});

test('an answer kept by another version, or spoilt on disk, is asked for anew', async () => {
  const first = await list();
  for (const [key, answer] of kept) kept.set(key, { ...answer, body: { spoilt: true } });
  expect(await list()).toEqual(first);
  expect(at.standIn.statuses).toEqual([200, 200, 200, 200]);
});

test('what is not understood is not kept', async () => {
  at.standIn.interfere = () => ({ status: 200, headers: { etag: '"1"' }, body: { message: 'Sign in' } });
  await expect(list()).rejects.toThrow("doesn't answer as GitHub does");
  expect(kept.size).toBe(0);
});
