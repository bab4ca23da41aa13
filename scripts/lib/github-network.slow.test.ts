import type { ServerResponse } from 'node:http';
import nock from 'nock';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startServer } from '../../tests/support/github/server.ts';
import { createGitHub, type GitHubSettings } from './github.ts';

vi.setConfig({ testTimeout: 30_000 });

// What the network does on the way, which no server of ours could show: nothing here leaves the machine.
const url = 'https://api.github.com';
const path = '/repos/council/commons/issues/1';

beforeAll(() => nock.disableNetConnect());
afterEach(() => {
  nock.cleanAll();
  nock.abortPendingRequests();
});
afterAll(() => {
  nock.enableNetConnect();
  nock.restore();
});

const open = (settings: Partial<GitHubSettings> = {}) =>
  createGitHub({ owner: 'council', repo: 'commons', url, ...settings });
const issue = {
  ...{ number: 1, title: 'A', body: null, user: null, labels: [], state: 'open', html_url: `${url}/1` },
  ...{ created_at: '2026-11-01T09:00:00Z', updated_at: '2026-11-01T09:00:00Z' },
};
const text = { title: 'A', body: '', labels: [] };

test.each([
  ['ECONNRESET', 'socket hang up'],
  ['ENOTFOUND', 'getaddrinfo ENOTFOUND api.github.com'],
  ['CERT_HAS_EXPIRED', 'certificate has expired'],
])('a connection that fails twice (%s) is told in one line', async (code, message) => {
  nock(url)
    .get(path)
    .times(2)
    .replyWithError(Object.assign(new Error(message), { code }));
  await expect(open().fetchIssue(1)).rejects.toThrow(
    "GitHub can't be reached at https://api.github.com. Check the network connection and GITHUB_API_URL.",
  );
  expect(nock.isDone()).toBe(true);
});

test('a connection that fails once is not noticed, and a deleted author is called ghost', async () => {
  nock(url).get(path).replyWithError('socket hang up');
  nock(url).get(path).reply(200, issue);
  expect(await open().fetchIssue(1)).toMatchObject({ title: 'A', body: '', author: 'ghost' });
});

/** Asks a server of this machine that begins an answer and then does something else. */
async function askHalf(then: (response: ServerResponse) => void): Promise<string> {
  nock.restore();
  const server = await startServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write(JSON.stringify(issue).slice(0, 40), () => then(response));
  });
  const asked = open({ url: server.url, patience: 200 }).fetchIssue(1);
  const fault = await asked.then(String, (reason: unknown) => (reason as Error).message);
  await server.close();
  nock.activate();
  return fault.replace(server.url, 'http://github');
}

test('an answer that stalls is given up; one that breaks off is no answer', async () => {
  expect(await askHalf(() => undefined)).toBe(
    'GitHub took too long to answer at http://github. Try again in a few minutes, or check the network connection.',
  );
  expect(await askHalf((response) => response.destroy())).toBe(
    "GitHub can't be reached at http://github. Check the network connection and GITHUB_API_URL.",
  );
  expect(await askHalf((response) => response.end())).toBe(
    "http://github doesn't answer as GitHub does. Check GITHUB_API_URL and the network connection.",
  );
});

test('an artifact that breaks off is no artifact', async () => {
  nock.restore();
  const artifact = { id: 9, name: 'report', size_in_bytes: 4, expired: false, created_at: null };
  const server = await startServer(({ url: asked = '' }, response) => {
    if (!asked.endsWith('/zip')) {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ total_count: 1, artifacts: [artifact] }));
      return;
    }
    response.writeHead(200, { 'content-type': 'application/zip', 'content-length': '4' });
    response.write('PK', () => response.destroy());
  });
  const github = open({ url: server.url, token: 'good' });
  const asked = github.fetchArtifact({ run: 5, name: 'report', most: 10 });
  await expect(asked).rejects.toThrow("GitHub can't be reached");
  await server.close();
  nock.activate();
});

test('what makes something is sent once, whatever happens to it', async () => {
  const posts = nock(url).post('/repos/council/commons/issues').replyWithError('socket hang up');
  const lists = nock(url).get('/repos/council/commons/issues').query(true).reply(200, []);
  await expect(open({ token: 'good' }).postIssue(text)).rejects.toThrow("GitHub can't be reached");
  expect([posts.isDone(), lists.isDone()]).toEqual([true, true]);
});

test('GitHub itself is given the pause that it asks for between two writes', async () => {
  nock(url).post('/repos/council/commons/issues').times(2).reply(201, issue);
  const github = open({ token: 'good' });
  await github.postIssue(text);
  const start = performance.now();
  await github.postIssue(text);
  expect(performance.now() - start).toBeGreaterThan(2500);
});

test.each([
  [429, { 'retry-after': '60' }, {}, /until \d\d:\d\d\. Wait until then, or set GITHUB_TOKEN/],
  [403, { 'x-ratelimit-remaining': '0' }, {}, /for some minutes\. Wait until then, or set GITHUB_TOKEN/],
  [
    403,
    { 'retry-after': '60' },
    { message: 'You have exceeded a secondary rate limit.' },
    /^GitHub was asked too much at once and answers no more requests from here until \d\d:\d\d\. Wait until then\.$/,
  ],
  [503, {}, {}, /^GitHub failed to answer \(status 503\)\. Try again in a few minutes\.$/],
])('status %d with %o is told, a limit at once', async (...[status, headers, body, words]) => {
  nock(url)
    .get(path)
    .times(status === 503 ? 2 : 1)
    .reply(status, body, headers);
  await expect(open().fetchIssue(1)).rejects.toThrow(words);
  expect(nock.isDone()).toBe(true);
});

test('the token goes with a request to GitHub, and not to where an artifact lies', async () => {
  const actions = '/repos/council/commons/actions';
  const artifact = { id: 9, name: 'report', size_in_bytes: 4, expired: false, created_at: null };
  nock(url, { reqheaders: { authorization: 'token good' } })
    .get(`${actions}/runs/5/artifacts`)
    .query(true)
    .reply(200, { total_count: 1, artifacts: [artifact] })
    .get(`${actions}/artifacts/9/zip`)
    .reply(302, undefined, { location: 'https://storage.invalid/9' });
  nock('https://storage.invalid', { badheaders: ['authorization'] })
    .get('/9')
    .reply(200, 'PK..', { 'content-type': 'application/zip' });
  const bytes = await open({ token: 'good' }).fetchArtifact({ run: 5, name: 'report', most: 10 });
  expect(bytes?.toString()).toBe('PK..');
});
