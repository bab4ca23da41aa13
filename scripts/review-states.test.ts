import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createCaseStudy, startCommons, type Commons } from '../tests/support/commons.ts';
import { listCodes } from '../tests/support/run-apart.ts';

vi.setConfig({ testTimeout: 60_000 });

let commons: Commons;
beforeAll(async () => {
  commons = await startCommons();
});
afterAll(() => commons.close());
beforeEach(() => {
  commons.github.requests.length = 0;
});

test('more than a hundred files are all read; a mended file is found mended', async () => {
  const paths = Array.from({ length: 130 }, (_, index) => `content/case-studies/page-${index}.mdx`);
  const changes = paths.map((path) => ({ path, content: createCaseStudy({ topic: 'nothing' }) }));
  commons.openPull(7, changes);
  commons.github.tokens.add('good');
  const env = { GITHUB_TOKEN: 'good' };
  const first = await commons.review(['7', '--format', 'json'], env);
  expect(listCodes(first)).toEqual(paths.sort().map((path) => `${path} SP103`));
  expect(commons.github.requests.filter((path) => path.includes('/files?'))).toHaveLength(2);
  commons.openPull(
    7,
    paths.slice(1).map((path) => ({ path, content: createCaseStudy() })),
  );
  const second = await commons.review(['7', '--format', 'json'], env);
  expect(listCodes(second)).toEqual([`${paths[0] ?? ''} SP103`]);
});

test.each([
  ['closed', false],
  ['merged', true],
])('a %s pull request is reviewed, and called so', async (word, merged) => {
  const sha = commons.openPull(8, [
    { path: 'content/case-studies/parks.mdx', content: createCaseStudy({ topic: 'nothing' }) },
  ]);
  commons.github.pulls.set(8, { head: 'contribution-8', state: 'closed', merged });
  const ran = await commons.review(['8']);
  expect(ran.err).toBe(
    `Pull request 8 of council/commons is ${word} already. It was reviewed all the same, at commit ${sha.slice(0, 12)}.\n`,
  );
  expect([ran.code, ran.out.split('\n')[0]]).toEqual([1, 'content/case-studies/parks.mdx:4:10  error SP103']);
});
