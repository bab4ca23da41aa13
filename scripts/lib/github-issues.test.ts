import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startAtGitHub, type AtGitHub } from '../../tests/support/at-github.ts';

vi.setConfig({ testTimeout: 30_000 });

let at: AtGitHub;
beforeAll(async () => {
  at = await startAtGitHub();
});
afterAll(() => at.close());
afterEach(() => {
  at.standIn.issues.clear();
  at.standIn.pulls.clear();
  at.standIn.requests.length = 0;
  at.standIn.interfere = () => undefined;
});

test('an issue is posted, read, changed and closed', async () => {
  const github = at.open();
  const posted = await github.postIssue({ title: 'Review bins', body: 'It is due.', labels: ['due'] });
  expect(posted).toEqual({
    number: 1,
    title: 'Review bins',
    body: 'It is due.',
    author: 'github-actions[bot]',
    authorId: 19,
    labels: ['due'],
    state: 'open',
    created: posted.created,
    updated: posted.created,
    url: 'https://github.invalid/council/commons/issues/1',
  });
  await github.updateIssue(1, { body: 'Done.', state: 'closed' });
  const { body, title, state } = await github.fetchIssue(1);
  expect([title, body, state]).toEqual(['Review bins', 'Done.', 'closed']);
  await github.addLabels(1, ['checked']);
  await github.addLabels(1, []);
  await github.removeLabel(1, 'due');
  await github.removeLabel(1, 'never there');
  expect((await github.fetchIssue(1)).labels).toEqual(['checked']);
});

test('more than a hundred are all listed, the oldest first, without pull requests', async () => {
  for (let index = 1; index <= 130; index++) at.standIn.openIssue({ title: `Issue ${index}`, labels: ['due'] });
  at.standIn.openIssue({ labels: ['other'] });
  at.standIn.openIssue({ labels: ['due', 'page'], state: 'closed' });
  at.standIn.pulls.set(200, { head: 'pulled', state: 'open', merged: false, labels: ['due'] });
  const due = await at.open().listIssues({ state: 'open', labels: ['due'] });
  expect(due.map(({ title }) => title)).toEqual(Array.from({ length: 130 }, (_, index) => `Issue ${index + 1}`));
  expect(at.standIn.requests).toHaveLength(2);
  expect(await at.open().listIssues({ state: 'all' })).toHaveLength(132);
  expect(await at.open().listIssues({ state: 'closed', labels: ['due', 'page'] })).toHaveLength(1);
});

test('a list whose second page fails is no list', async () => {
  for (let index = 0; index < 130; index++) at.standIn.openIssue({});
  for (const status of [403, 404, 409, 502]) {
    at.standIn.interfere = (path) => (/[?&]page=2/.test(path) ? { status, body: {} } : undefined);
    await expect(at.open().listIssues({ state: 'open' })).rejects.toThrow(/^GitHub |^The list of issues/);
  }
});

test('a list that leads to another server is not followed', async () => {
  const link = '<http://127.0.0.1:9/repos/council/commons/issues?page=2>; rel="next"';
  at.standIn.interfere = () => ({ status: 200, headers: { link }, body: [] });
  await expect(at.open().listIssues({ state: 'open' })).rejects.toThrow("doesn't answer as GitHub does");
});

test('the number of a pull request is none of an issue', async () => {
  at.standIn.pulls.set(7, { head: 'pulled', state: 'open', merged: false });
  await expect(at.open().fetchIssue(7)).rejects.toThrow(
    'Number 7 of council/commons is a pull request, not an issue. Check the number.',
  );
});

test('a text that is too long is cut', async () => {
  const { body } = await at.open().postIssue({ title: 'Long', body: 'word '.repeat(20_000), labels: [] });
  expect(body.length).toBeLessThanOrEqual(65_536);
  expect(body).toMatch(/the rest of it was left out\.\*$/);
});

test('an issue whose answer is lost is found, not made again', async () => {
  at.standIn.interfere = (_, method) => (method === 'POST' ? 'lost' : undefined);
  const { number } = await at.open().postIssue({ title: 'Once', body: 'Text.\r\n', labels: [] });
  expect([number, at.standIn.issues.size]).toEqual([1, 1]);
  at.standIn.interfere = (_, method) => (method === 'POST' ? 'lost' : { status: 502, body: {} });
  await expect(at.open().postIssue({ title: 'Twice', body: '', labels: [] })).rejects.toThrow(
    'GitHub failed to answer (status 502). Try again in a few minutes. It may have been done all the same: look on GitHub first.',
  );
});

test('who writes needs a token, and one that may', async () => {
  const post = (token?: string) => at.open({ token }).postIssue({ title: 'A', body: '', labels: [] });
  await expect(post()).rejects.toThrow(
    'GitHub takes a new issue of council/commons only from somebody it knows. Set GITHUB_TOKEN.',
  );
  await expect(post('wrong')).rejects.toThrow(
    "GitHub doesn't accept the token in GITHUB_TOKEN. Set one that is still valid.",
  );
  at.standIn.accounts.set('reader', { login: 'resident', mayWrite: false });
  await expect(post('reader')).rejects.toThrow(
    "GitHub doesn't allow the token in GITHUB_TOKEN to write a new issue of council/commons. Give it write permission for this repository.",
  );
  expect(at.standIn.issues.size).toBe(0);
});
