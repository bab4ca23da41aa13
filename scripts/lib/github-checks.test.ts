import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startAtGitHub, type AtGitHub } from '../../tests/support/at-github.ts';

let at: AtGitHub;
beforeAll(async () => {
  at = await startAtGitHub();
});
afterAll(() => at.close());
afterEach(() => {
  at.standIn.checks.length = 0;
  at.standIn.artifacts.length = 0;
  at.standIn.requests.length = 0;
  at.standIn.interfere = () => undefined;
});

const annotations = Array.from({ length: 120 }, (_, index) => {
  return { path: 'README.md', line: index + 1, level: 'warning' as const, title: 'SP402', message: `Note ${index}` };
});
const create = () => {
  const sha = at.repository.git('rev-parse', 'pulled').toString().trim();
  return { sha, name: 'Report', conclusion: 'failure' as const, title: 'Notes', summary: 'Mend.', annotations };
};
const lines = () => at.standIn.checks.flatMap((check) => check.annotations.map(({ start_line }) => start_line));
const all = annotations.map(({ line }) => line);

test('annotations go fifty at a time, and the same check is not written twice', async () => {
  await at.open().postCheck(create());
  expect(at.standIn.bodies.slice(-3)).toHaveLength(3);
  expect(lines()).toEqual(all);
  expect(at.standIn.checks).toMatchObject([{ name: 'Report', status: 'completed', conclusion: 'failure' }]);
  await at.open().postCheck(create());
  expect(lines()).toEqual(all);
  await at.open().postCheck({ ...create(), conclusion: 'success', annotations: [] });
  expect(at.standIn.checks.map(({ conclusion }) => conclusion)).toEqual(['failure', 'success']);
});

test.each(['lost', { status: 502, body: {} }] as const)(
  'broken off between (%j), it is completed by the next',
  async (fault) => {
    let patches = 0;
    at.standIn.interfere = (_, method) => (method === 'PATCH' && ++patches === 2 ? fault : undefined);
    await expect(at.open().postCheck(create())).rejects.toThrow('GitHub failed to answer (status 502).');
    await at.open().postCheck(create());
    expect(lines()).toEqual(all);
  },
);

test('a long summary is cut, and a check is only for programs', async () => {
  await at.open().postCheck({ ...create(), summary: 'word '.repeat(20_000), annotations: [] });
  at.standIn.accounts.set('mine', { login: 'maintainer', mayWrite: true });
  await expect(at.open({ token: 'mine' }).postCheck(create())).rejects.toThrow("doesn't allow the token");
});

test('an artifact is fetched by its name, the newest that is still there', async () => {
  const of = { run: 5, name: 'report' };
  const bytes = Buffer.from('PK the newest');
  at.standIn.artifacts.push(
    { id: 1, ...of, bytes: Buffer.from('PK old'), created: '2026-11-01T08:00:00Z' },
    { id: 2, ...of, bytes, created: '2026-11-01T09:00:00Z' },
    { id: 3, ...of, bytes: Buffer.from('PK gone'), created: '2026-11-01T10:00:00Z', expired: true },
    { id: 4, run: 5, name: 'other', bytes: Buffer.from('PK other') },
    { id: 5, run: 6, name: 'huge', bytes: Buffer.alloc(0), stated: 300_000_000 },
    { id: 6, run: 7, name: 'sly', bytes: Buffer.alloc(2000), stated: 10 },
  );
  const github = at.open();
  expect(await github.fetchArtifact({ ...of, most: 100 })).toEqual(bytes);
  expect(await github.fetchArtifact({ run: 5, name: 'nothing', most: 100 })).toBeUndefined();
  expect(await github.fetchArtifact({ run: 99, name: 'report', most: 100 })).toBeUndefined();
  at.standIn.requests.length = 0;
  await expect(github.fetchArtifact({ run: 6, name: 'huge', most: 256_000 })).rejects.toThrow(
    'GitHub has more bytes for the artifact huge of run 6 of council/commons (300000000) than are fetched (256000).',
  );
  expect(at.standIn.requests).toHaveLength(1);
  await expect(github.fetchArtifact({ run: 7, name: 'sly', most: 1000 })).rejects.toThrow('than are fetched (1000)');
});
