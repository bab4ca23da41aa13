import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startAtGitHub, type AtGitHub } from '../../tests/support/at-github.ts';

vi.setConfig({ testTimeout: 30_000 });

let at: AtGitHub;
beforeAll(async () => {
  at = await startAtGitHub();
});
afterAll(() => at.close());
afterEach(() => {
  at.standIn.pulls.clear();
  at.standIn.requests.length = 0;
  at.standIn.interfere = () => undefined;
});

const sha = (branch: string) => at.repository.git('rev-parse', branch).toString().trim();
const text = { branch: 'ready', title: 'Add notes', body: 'From issue 7.' };

test('a branch has one pull request: opened, changed, left alone', async () => {
  const github = at.open();
  const opened = { number: 1, url: 'https://github.invalid/council/commons/pull/1' };
  expect(await github.postPull(text)).toEqual({ ...opened, outcome: 'created' });
  expect(await github.postPull({ ...text, body: 'More.' })).toEqual({ ...opened, outcome: 'updated' });
  expect(await github.postPull({ ...text, body: 'More.\n' })).toEqual({ ...opened, outcome: 'unchanged' });
  const found = await github.findPullOf('ready');
  expect(found).toEqual({
    number: 1,
    title: 'Add notes',
    body: 'More.',
    author: 'github-actions[bot]',
    labels: [],
    state: 'open',
    draft: false,
    head: sha('ready'),
    branch: 'ready',
    created: found?.created,
    updated: found?.updated,
    url: opened.url,
  });
  expect(await github.findPullOf('pulled')).toBeUndefined();
});

test('the pull request of a fork is not the one of a branch here, but has its commit', async () => {
  at.standIn.pulls.set(3, { head: 'ready', fork: 'stranger', state: 'open', merged: false });
  at.standIn.pulls.set(4, { head: 'pulled', state: 'closed', merged: true });
  const github = at.open();
  expect(await github.findPullOf('ready')).toBeUndefined();
  expect((await github.findPulls(sha('ready'))).map(({ number }) => number)).toEqual([3]);
  expect(await github.findPulls(sha('pulled'))).toEqual([]);
  expect(await github.findPulls(sha('main'))).toEqual([]);
  expect((await github.listPulls('all')).map(({ number, state }) => [number, state])).toEqual([
    [3, 'open'],
    [4, 'merged'],
  ]);
  expect((await github.postPull(text)).outcome).toBe('created');
});

test('where GitHub lists others too, none of them is taken for the one of the branch', async () => {
  at.standIn.pulls.set(3, { head: 'ready', fork: 'stranger', state: 'open', merged: false });
  at.standIn.pulls.set(4, { head: 'pulled', state: 'open', merged: false });
  const all: unknown = await (await fetch(`${at.standIn.url}/repos/council/commons/pulls?state=open`)).json();
  expect(all).toHaveLength(2);
  at.standIn.interfere = () => ({ status: 200, body: all });
  expect(await at.open().findPullOf('ready')).toBeUndefined();
  expect((await at.open().findPullOf('pulled'))?.number).toBe(4);
});

test('more than a hundred are all listed', async () => {
  for (let number = 1; number <= 130; number++)
    at.standIn.pulls.set(number, { head: 'pulled', state: 'open', merged: false });
  expect(await at.open().listPulls('open')).toHaveLength(130);
  expect(at.standIn.requests).toHaveLength(2);
});

test('a branch without anything new, and one that is not there', async () => {
  at.repository.git('update-ref', 'refs/heads/empty', 'main');
  for (const branch of ['empty', 'nowhere'])
    await expect(at.open().postPull({ ...text, branch })).rejects.toThrow(
      `GitHub opens no pull request of branch ${branch} of council/commons: the branch is not there, or holds nothing that main lacks.`,
    );
  expect(at.standIn.pulls.size).toBe(0);
});

test('one that somebody opened a moment ago is brought up to date; a lost answer opens no second one', async () => {
  at.standIn.interfere = (_, method) => {
    if (method === 'POST') at.standIn.pulls.set(9, { head: 'ready', state: 'open', merged: false, title: 'Theirs' });
    return undefined;
  };
  expect(await at.open().postPull(text)).toMatchObject({ number: 9, outcome: 'updated' });
  at.standIn.pulls.clear();
  at.standIn.interfere = (_, method) => (method === 'POST' ? 'lost' : undefined);
  expect(await at.open().postPull(text)).toMatchObject({ outcome: 'created' });
  expect(at.standIn.pulls.size).toBe(1);
});
