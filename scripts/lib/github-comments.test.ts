import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startAtGitHub, type AtGitHub } from '../../tests/support/at-github.ts';

const marker = '<!-- shared-practice:report v1 -->';

let at: AtGitHub;
beforeAll(async () => {
  at = await startAtGitHub();
});
afterAll(() => at.close());
beforeEach(() => {
  at.standIn.openIssue({});
  at.standIn.requests.length = 0;
});
afterEach(() => {
  at.standIn.issues.clear();
  at.standIn.comments.clear();
  at.standIn.interfere = () => undefined;
});

const say = (author: string, body: string) => {
  const moment = at.standIn.tick();
  at.standIn.comments.set(at.standIn.comments.size + 1, { number: 1, author, body, created: moment, updated: moment });
};
const bodies = () => [...at.standIn.comments.values()].map(({ body }) => body);
const bot = 'github-actions[bot]';

test('one comment is written, changed, and left alone where it says the same', async () => {
  const github = at.open();
  expect(await github.upsertComment(1, { marker, body: 'One.' })).toBe('created');
  expect(await github.upsertComment(1, { marker, body: 'Two.' })).toBe('updated');
  at.standIn.requests.length = 0;
  expect(await github.upsertComment(1, { marker, body: 'Two.\r\n' })).toBe('unchanged');
  expect(at.standIn.requests).toHaveLength(1);
  expect(bodies()).toEqual([`${marker}\nTwo.`]);
});

test('it is found on a second page, and its copies go', async () => {
  for (let index = 0; index < 130; index++) say('resident', `Comment ${index}`);
  say(bot, `${marker}\nOld.`);
  say(bot, `${marker}\nOld again.`);
  expect(await at.open().upsertComment(1, { marker, body: 'New.' })).toBe('updated');
  expect(bodies().slice(130)).toEqual([`${marker}\nNew.`]);
});

test("a stranger's comment that begins with the marker is not ours", async () => {
  say('stranger', `${marker}\nAll is well.`);
  say(bot, `Somebody wrote ${marker}`);
  expect(await at.open().upsertComment(1, { marker, body: 'New.' })).toBe('created');
  expect(bodies()).toEqual([`${marker}\nAll is well.`, `Somebody wrote ${marker}`, `${marker}\nNew.`]);
});

test('a person finds what they wrote themselves', async () => {
  at.standIn.accounts.set('mine', { login: 'maintainer', mayWrite: true });
  say('stranger', `${marker}\nAll is well.`);
  say('maintainer', `${marker}\nOld.`);
  expect(await at.open({ token: 'mine' }).upsertComment(1, { marker, body: 'New.' })).toBe('updated');
  expect(bodies()).toEqual([`${marker}\nAll is well.`, `${marker}\nNew.`]);
});

test('the marker stays where the text is cut', async () => {
  await at.open().upsertComment(1, { marker, body: 'word '.repeat(20_000) });
  expect(bodies()[0]?.startsWith(`${marker}\nword `)).toBe(true);
  expect(await at.open().upsertComment(1, { marker, body: 'word '.repeat(20_000) })).toBe('unchanged');
});

test('a comment whose answer is lost is not written again; a copy that is gone already is no fault', async () => {
  at.standIn.interfere = (_, method) => (method === 'POST' ? 'lost' : undefined);
  expect(await at.open().upsertComment(1, { marker, body: 'Once.' })).toBe('created');
  expect(bodies()).toHaveLength(1);
  say(bot, `${marker}\nCopy.`);
  at.standIn.interfere = (_, method) => (method === 'DELETE' ? { status: 404, body: {} } : undefined);
  expect(await at.open().upsertComment(1, { marker, body: 'Once.' })).toBe('unchanged');
  at.standIn.interfere = (_, method) => (method === 'DELETE' ? { status: 403, body: {} } : undefined);
  await expect(at.open().upsertComment(1, { marker, body: 'Once.' })).rejects.toThrow("GitHub doesn't allow the token");
});
