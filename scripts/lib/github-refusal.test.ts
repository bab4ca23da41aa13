import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createCaseStudy, startCommons, type Commons } from '../../tests/support/commons.ts';
import { messagesFor } from '../../src/messages/index.ts';
import { UsageFault } from './command.ts';
import { createGitHub } from './github.ts';
import { bothReadings } from './readings.ts';
import { reviewFiles } from './review-pull.ts';

vi.setConfig({ testTimeout: 30_000 });

let commons: Commons;
beforeAll(async () => {
  commons = await startCommons();
  const parks = { path: 'content/case-studies/parks.mdx', content: createCaseStudy() };
  commons.repository.commit('parks', [parks, { ...parks, path: 'content/case-studies/pools.mdx' }]);
  commons.github.pulls.set(7, { head: 'parks', state: 'open', merged: false });
});
afterAll(() => commons.close());
beforeEach(() => {
  const { github } = commons;
  github.requests.length = 0;
  github.limits = { anonymous: 60, listed: 3000, tree: 100_000 };
  github.interfere = () => undefined;
});

const open = (settings: { url?: string; token?: string; patience?: number } = {}) =>
  createGitHub({ owner: 'council', repo: 'commons', url: commons.github.url, ...settings });

/** The words a person reads when a pull request can't be fetched. */
async function faultOf(settings: Parameters<typeof open>[0] = {}, number = 7): Promise<string> {
  const fault: unknown = await open(settings)
    .fetchPull(number)
    .catch((reason: unknown) => reason);
  expect(fault).toBeInstanceOf(UsageFault);
  return (fault as UsageFault).message.replace(commons.github.url, 'http://github');
}

test('an unknown pull request', async () => {
  expect(await faultOf({}, 99)).toBe(
    "GitHub doesn't know pull request 99 of council/commons, or it is private and needs a GITHUB_TOKEN.",
  );
  commons.github.tokens.add('good');
  expect(await faultOf({ token: 'good' }, 99)).toBe(
    "GitHub doesn't know pull request 99 of council/commons, or the token in GITHUB_TOKEN may not read it.",
  );
});

test('a wrong token', async () => {
  expect(await faultOf({ token: 'wrong' })).toBe(
    "GitHub doesn't accept the token in GITHUB_TOKEN. What is public needs no token.",
  );
});

test('a limit reached, before or between the files, is told at once', async () => {
  commons.github.limits.anonymous = 0;
  const words =
    /^GitHub answers no more requests from here until \d\d:\d\d\. Wait until then, or set GITHUB_TOKEN to be allowed more\.$/;
  expect(await faultOf()).toMatch(words);
  expect(commons.github.requests).toHaveLength(1);
  commons.github.limits.anonymous = 4;
  const github = open();
  commons.github.requests.length = 0;
  const { files } = await github.fetchPull(7);
  const sources = { github, contentDir: commons.contentDir, readings: bothReadings(messagesFor('en')) };
  await expect(reviewFiles(files, sources)).rejects.toThrow(words);
});

test.each([
  [429, {}, 'GitHub answers no more requests from here for some minutes. Wait until then, or'],
  [403, { 'retry-after': '60' }, 'GitHub answers no more requests from here until '],
  [403, {}, "GitHub doesn't allow you to read pull request 7 of council/commons."],
  [500, {}, 'GitHub failed to answer (status 500). Try again in a few minutes.'],
])('status %d with %o', async (status, headers, words) => {
  commons.github.interfere = () => ({ status, headers, body: { message: '::error::\u001b[31mServer words' } });
  const fault = await faultOf();
  expect(fault.startsWith(words)).toBe(true);
  expect(fault).toMatch(/^[\x20-\x7e]+$/);
  expect(commons.github.requests).toHaveLength(status === 500 ? 2 : 1);
});

test('a fault that passes is not even noticed', async () => {
  let faults = 1;
  commons.github.interfere = () => (faults-- > 0 ? { status: 502, body: {} } : undefined);
  expect((await open().fetchPull(7)).files).toHaveLength(2);
});

test('nobody listens, or nobody answers', async () => {
  const words = "GitHub can't be reached at http://github. Check the network connection and GITHUB_API_URL.";
  expect((await faultOf({ url: 'http://127.0.0.1:1' })).replace('http://127.0.0.1:1', 'http://github')).toBe(words);
  commons.github.interfere = () => 'never';
  expect(await faultOf({ patience: 200 })).toBe(
    'GitHub took too long to answer at http://github. Try again in a few minutes, or check the network connection.',
  );
});

test('something else answers', async () => {
  const words = "http://github doesn't answer as GitHub does. Check GITHUB_API_URL and the network connection.";
  commons.github.interfere = () => ({ status: 200, headers: { 'content-type': 'text/html' }, body: '<p>Sign in</p>' });
  expect(await faultOf()).toBe(words);
  commons.github.interfere = (path) => (path.includes('/files') ? { status: 200, body: { files: 3 } } : undefined);
  expect(await faultOf()).toBe(words);
});
