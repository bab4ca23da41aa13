import { afterEach, beforeEach, expect, test } from 'vitest';
import { startAtGitHub, type AtGitHub } from '../../tests/support/at-github.ts';
import { openContract, type Sent } from '../../tests/support/github/contract.ts';

let at: AtGitHub;
beforeEach(async () => {
  at = await startAtGitHub();
  at.standIn.openIssue({});
});
afterEach(() => at.close());

/** Sends a request as it is, past the layer, and says what the stand-in noted; the notes are taken away. */
async function noteOf(method: string, path: string, body?: unknown): Promise<string[]> {
  const headers = { authorization: 'token good', 'content-type': 'application/json' };
  await fetch(`${at.standIn.url}/repos/council/commons${path}`, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return at.standIn.violations.splice(0).map((line) => line.replace('/repos/council/commons', ''));
}

const sha = 'a'.repeat(40);
const remark = { path: 'a', start_line: 1, end_line: 1, annotation_level: 'notice', message: 'A' };

test.each([
  ['GET', '/issues?state=opened', undefined, '/query/state must be equal to one of the allowed values'],
  ['GET', '/issues?labls=due', undefined, '/query must NOT have additional properties'],
  ['GET', '/issues/one', undefined, '/path/issue_number must be integer'],
  ['POST', '/issues', { titel: 'A' }, "/requestBody must have required property 'title'"],
  ['POST', '/issues', { title: 'A', label: ['due'] }, '/requestBody must NOT have additional properties'],
  ['POST', '/issues', { title: 'A', labels: 'due' }, '/requestBody/labels must be array'],
  ['PATCH', '/issues/1', { state: 'done' }, '/requestBody/state must be equal to one of the allowed values'],
  ['POST', '/issues/1/comments', {}, "/requestBody must have required property 'body'"],
  ['POST', '/git/refs', { ref: 'refs/heads/a' }, "/requestBody must have required property 'sha'"],
  ['PUT', '/contents/a.md', { message: 'A' }, "/requestBody must have required property 'content'"],
  ['POST', '/pulls', { head: 'ready', title: 'A' }, "/requestBody must have required property 'base'"],
  [
    'POST',
    '/check-runs',
    { name: 'a', head_sha: sha, output: { title: 'a', summary: 'a', annotations: Array(51).fill(remark) } },
    '/requestBody/output/annotations must NOT have more than 50 items',
  ],
  ['GET', '/branches', undefined, 'no operation that scripts/lib/github-operations.ts names'],
])('a wrong request is caught: %s %s %j', async (...[method, path, body, words]) => {
  expect((await noteOf(method, path, body)).join('\n')).toContain(`${method} ${path}: ${words}`);
});

test.each([
  ['GET', '/issues?state=open&per_page=100'],
  ['GET', '/issues/1'],
  ['GET', '/git/ref/heads%2Fmain'],
  ['GET', '/contents/README.md?ref=main'],
])('a sound one is not: %s %s', async (method, path) => {
  expect(await noteOf(method, path)).toEqual([]);
});

test.each<[string, Sent, string]>([
  ['issues/get', { status: 200, body: { number: '1' } }, '/number must be integer'],
  [
    'issues/get',
    { status: 200, body: { number: 1, created_at: 'today' } },
    '/created_at must match format "date-time"',
  ],
  ['issues/get', { status: 200, body: { number: 1, html_url: 'here' } }, '/html_url must match format "uri"'],
  ['issues/get', { status: 200, body: { number: 1, user: { login: 7 } } }, '/user/login must be string'],
  ['pulls/list', { status: 200, body: [{ head: { sha: 7 } }] }, '/0/head/sha must be string'],
  ['pulls/list', { status: 200, body: { pulls: [] } }, ' must be array'],
  ['issues/create', { status: 200, body: {} }, 'status 200 is not described'],
  ['issues/delete-comment', { status: 204, body: {} }, 'a body where none is described'],
  ['issues/create', { status: 422, body: { message: 7 } }, '/message must be string'],
])('a wrong answer is caught: %s %j', async (id, sent, words) => {
  const contract = await openContract();
  expect(contract.listAnswerFaults(id, contract.completeAnswer(id, sent)).join('\n')).toContain(words);
});

test('an answer that lacks what GitHub always tells is caught before anything is added', async () => {
  const contract = await openContract();
  expect(contract.listAnswerFaults('pulls/list', { status: 200, body: [{ number: 1 }] }).length).toBeGreaterThan(20);
});

test('the stand-in itself is caught where it answers wrongly', async () => {
  at.standIn.issues.set(1, { ...at.standIn.issues.get(1), state: 'done' } as never);
  await expect(at.open().fetchIssue(1)).rejects.toThrow("doesn't answer as GitHub does");
  expect(at.standIn.violations).toEqual([]);
  at.standIn.issues.set(1, { ...at.standIn.issues.get(1), state: 'open', title: 7 } as never);
  await expect(at.open().fetchIssue(1)).rejects.toThrow("doesn't answer as GitHub does");
  expect(at.standIn.violations.splice(0)).toEqual([
    'GET /repos/council/commons/issues/1: answer 200: /title must be string {"type":"string"}',
  ]);
});

test('what was noted fails the test at its end', async () => {
  const other = await startAtGitHub();
  await fetch(`${other.standIn.url}/repos/council/commons/branches`);
  await expect(other.close()).rejects.toThrow(
    "Against GitHub's description of its API:\nGET /repos/council/commons/branches: no operation",
  );
});

test('the token never goes to the server that keeps artifacts', async () => {
  at.standIn.artifacts.push({ id: 9, run: 5, name: 'report', bytes: Buffer.from('PK') });
  await at.open().fetchArtifact({ run: 5, name: 'report', most: 10 });
  expect(at.standIn.violations).toEqual([]);
  await fetch(`${at.standIn.storage}/artifacts/9`, { headers: { authorization: 'token good' } });
  expect(at.standIn.violations.splice(0)).toEqual(['The token was sent to the storage of artifacts.']);
});
