import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createCaseStudy, startCommons, type Commons } from '../tests/support/commons.ts';
import type { Ran } from '../tests/support/run-apart.ts';

vi.setConfig({ testTimeout: 60_000 });

let commons: Commons;
beforeAll(async () => {
  commons = await startCommons();
  commons.openPull(1, [{ path: 'content/case-studies/parks.mdx', content: createCaseStudy() }]);
});
afterAll(() => commons.close());
beforeEach(() => {
  const { github } = commons;
  github.requests.length = 0;
  github.limits = { anonymous: 60, listed: 3000, tree: 100_000 };
  github.interfere = () => undefined;
});

/** One line for people: what went wrong, no report, no stack trace. */
function expectWords({ code, out, err }: Ran, words: string): void {
  expect(err).toBe(`${words}\n`);
  expect([code, out]).toEqual([2, '']);
}

test('wrong words and settings, before anything is asked', async () => {
  const { review, github } = commons;
  expectWords(await review([]), 'Say which pull request: npm run review -- <owner/repo> <number>');
  expectWords(await review(['1'], { CONTENT_DIR: '/nowhere' }), 'There is no content folder at /nowhere.');
  const unknown = await review(['1', '--fast']);
  expect([unknown.code, unknown.out]).toEqual([2, '']);
  expect(unknown.err).toMatch(/^Unknown option '--fast'.*\n$/);
  expect(github.requests).toEqual([]);
});

test('an address with a slash at its end, and a token with a line break', async () => {
  commons.github.tokens.add('good');
  const env = { GITHUB_API_URL: `${commons.github.url}/`, GITHUB_TOKEN: 'good\n' };
  expect((await commons.review(['1'], env)).out).toBe('No problems. Files: 1.\n');
});

test('404, 401, 403, 500, nobody there', async () => {
  expectWords(
    await commons.review(['99']),
    "GitHub doesn't know pull request 99 of council/commons, or it is private and needs a GITHUB_TOKEN.",
  );
  expectWords(
    await commons.review(['1'], { GITHUB_TOKEN: 'wrong' }),
    "GitHub doesn't accept the token in GITHUB_TOKEN. What is public needs no token.",
  );
  commons.github.limits.anonymous = 0;
  const limited = await commons.review(['1'], { TZ: 'UTC' });
  const advice = 'Wait until then, or set GITHUB_TOKEN to be allowed more.';
  expectWords(limited, `GitHub answers no more requests from here until 22:26. ${advice}`);
  commons.github.interfere = () => ({ status: 500, body: { message: 'Server Error' } });
  expectWords(await commons.review(['1']), 'GitHub failed to answer (status 500). Try again in a few minutes.');
  expectWords(
    await commons.review(['1'], { GITHUB_API_URL: 'http://127.0.0.1:1' }),
    "GitHub can't be reached at http://127.0.0.1:1. Check the network connection and GITHUB_API_URL.",
  );
});

test('a review that could not see everything says so and never ends well', async () => {
  commons.openPull(2, [
    { path: 'content/case-studies/parks.mdx', content: createCaseStudy() },
    { path: 'content/case-studies/pools.mdx', content: createCaseStudy() },
  ]);
  commons.github.limits.listed = 1;
  const short = await commons.review(['2']);
  expect([short.code, short.out]).toEqual([1, 'No problems. Files: 1.\n']);
  expect(short.err).toContain('\nGitHub lists only 1 of its files: the others were not checked.\n');
  Object.assign(commons.github.limits, { listed: 3000, tree: 4 });
  const partial = await commons.review(['2']);
  expect(partial.code).toBe(1);
  expect(partial.err).toContain(
    '\nGitHub lists only a part of the repository, without 2 of the files: these were not checked.\n',
  );
});
