import { expect, test } from 'vitest';
import { startAtGitHub } from '../../tests/support/at-github.ts';
import { servePeer } from '../../tests/support/peer.ts';
import { instanceLimits } from './fetch-instance.ts';
import { fetchRepository } from './fetch-repository.ts';
import { readZip } from './read-zip.ts';

test('a repository is fetched at its commit, and of it only the content', async () => {
  const { standIn, close } = await startAtGitHub();
  const files = ['content/case-studies/one.mdx', 'content/from/x/case-studies/two.mdx', 'scripts/run.ts'];
  const first = standIn.repository.commit('main', files.map((path) => ({ path, content: Buffer.from(path) })), { message: 'Add' }); // prettier-ignore
  standIn.repository.commit('main', [{ path: 'content/case-studies/later.mdx', content: Buffer.from('x') }], { message: 'Add' }); // prettier-ignore
  const access = { url: standIn.url };
  const fetched = await fetchRepository({ repository: 'council/commons', commit: first }, access);
  expect(fetched).toMatchObject({ commit: first, from: `https://github.com/council/commons/tree/${first}` });
  const inside = await readZip(fetched.zip);
  expect(inside.map(({ path, read }) => [path, read().toString()])).toEqual([['case-studies/one.mdx', files[0]]]);
  const missing = { repository: 'council/commons', commit: 'f'.repeat(40) };
  await expect(fetchRepository(missing, access)).rejects.toThrow(/^\S.*\.$/);
  await close();
});

test('a large repository has the time that its bytes need, and no more', async () => {
  const server = await servePeer();
  const commit = 'c'.repeat(40);
  server.answers.set(`/repos/council/commons/zipball/${commit}`, { status: 200, body: 'PK', wait: 300 });
  const peer = { repository: 'council/commons', commit };
  const fetch = (patience: number) => fetchRepository(peer, { url: server.url.slice(0, -1) }, { most: 10, patience });
  expect((await fetch(5000)).zip.toString()).toBe('PK');
  await expect(fetch(100)).rejects.toThrow(/^\S.*\.$/);
  expect(instanceLimits.zip.patience).toBeGreaterThan((instanceLimits.zip.most / 1_000_000) * 1000); // 8 Mbit/s
  await server.close();
});
