import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startAtGitHub, type AtGitHub } from '../../tests/support/at-github.ts';

let at: AtGitHub;
beforeAll(async () => {
  at = await startAtGitHub();
});
afterAll(() => at.close());
afterEach(() => {
  at.standIn.requests.length = 0;
  at.standIn.interfere = () => undefined;
});

const path = 'content/case-studies/llwybr gŵyl.mdx';
const git = (...words: string[]) => at.repository.git(...words).toString();

test('a file comes to a new branch with one commit, changes with another, and stays as it is', async () => {
  const author = { name: 'Siân Jones', email: 'sian@council.example' };
  const file = {
    branch: 'contribution/issue-7',
    path,
    content: 'Croeso.\n',
    message: 'Add a page\n\nFrom issue 7',
    author,
  };
  const github = at.open();
  expect(await github.putFile(file)).toBe('created');
  expect(await github.putFile({ ...file, content: Buffer.from('Hwyl.\n') })).toBe('updated');
  expect(await github.putFile({ ...file, content: 'Hwyl.\n' })).toBe('unchanged');
  expect(git('show', `contribution/issue-7:${path}`)).toBe('Hwyl.\n');
  expect(git('log', '--format=%an <%ae> %s', 'main..contribution/issue-7')).toBe(
    'Siân Jones <sian@council.example> Add a page\n'.repeat(2),
  );
  expect(at.repository.ask('rev-parse', '--verify', '-q', `main:${path}`)).toBeUndefined();
});

test('what came in between is never written over', async () => {
  const file = { branch: 'ready', path: 'notes/ready.md', content: 'Ours.\n', message: 'Change' };
  at.standIn.interfere = (_, method) => {
    if (method === 'PUT') at.repository.commit('ready', [{ path: file.path, content: 'Theirs.\n' }]);
    return undefined;
  };
  await expect(at.open().putFile(file)).rejects.toThrow(
    'The file notes/ready.md on branch ready of council/commons changed on GitHub in the meantime. Run the command again.',
  );
  expect(git('show', 'ready:notes/ready.md')).toBe('Theirs.\n');
});

test('two that make the same branch at once both find it', async () => {
  const file = { branch: 'both', path: 'a.md', content: 'A.\n', message: 'Add' };
  at.standIn.interfere = (target, method) => {
    if (method === 'POST' && target.endsWith('/git/refs')) at.repository.git('update-ref', 'refs/heads/both', 'main');
    return undefined;
  };
  expect(await at.open().putFile(file)).toBe('created');
});

test('names that Git refuses are told', async () => {
  const file = { branch: 'wrong..name', path: 'a.md', content: 'A.\n', message: 'Add' };
  await expect(at.open().putFile(file)).rejects.toThrow(
    'GitHub refuses what was sent for branch wrong..name of council/commons: a part is missing, too long or not allowed there. Check what the command was given.',
  );
  await expect(at.open().putFile({ ...file, branch: 'ready', path: '../a.md' })).rejects.toThrow('GitHub refuses');
});
