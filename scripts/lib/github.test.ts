import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createCaseStudy, startCommons, type Commons } from '../../tests/support/commons.ts';
import { messagesFor } from '../../src/messages/index.ts';
import { createGitHub } from './github.ts';
import { bothReadings } from './readings.ts';
import { listNotes } from './review-notes.ts';
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

const open = () => createGitHub({ owner: 'council', repo: 'commons', url: commons.github.url });

test('a pull request has its files at the head, with mode, size and id', async () => {
  const { head, ...pull } = await open().fetchPull(7);
  expect(head).toBe(commons.repository.git('rev-parse', 'parks').toString().trim());
  const size = Buffer.byteLength(createCaseStudy());
  const id = commons.repository.git('rev-parse', 'parks:content/case-studies/parks.mdx').toString().trim();
  const file = { status: 'added', mode: '100644', blob: { id, size } };
  expect(pull).toEqual({
    state: 'open',
    gaps: [],
    files: [
      { ...file, path: 'content/case-studies/parks.mdx' },
      { ...file, path: 'content/case-studies/pools.mdx' },
    ],
  });
  expect((await open().fetchBlob(id)).toString()).toBe(createCaseStudy());
});

test('a push while the pull request is read', async () => {
  const { repository, github } = commons;
  repository.commit('moving', [{ path: 'content/case-studies/parks.mdx', content: createCaseStudy() }]);
  github.pulls.set(8, { head: 'moving', state: 'open', merged: false });
  github.interfere = (path) => {
    if (path.includes('/files'))
      repository.commit('moving', [{ path: 'content/case-studies/parks.mdx', content: 'Later.' }]);
    return undefined;
  };
  await expect(open().fetchPull(8)).rejects.toThrow(
    'The pull request changed while it was read. Run the command again.',
  );
});

test('lists that GitHub cuts off are named as gaps', async () => {
  commons.github.limits.listed = 1;
  const short = await open().fetchPull(7);
  expect(short.gaps).toEqual(['files']);
  expect(listNotes(short, 'It', 0)[1]).toBe('GitHub lists only 1 of its files: the others were not checked.');
  Object.assign(commons.github.limits, { listed: 3000, tree: 4 });
  const partial = await open().fetchPull(7);
  expect(partial.gaps).toEqual(['modes']);
  expect(partial.files.map(({ mode, blob }) => mode ?? blob)).toEqual([undefined, undefined]);
  expect(listNotes(partial, 'It', 0)[1]).toBe(
    'GitHub lists only a part of the repository, without 2 of the files: these were not checked.',
  );
});

test('a renamed file is one that goes and one that comes; a mode alone is a change', async () => {
  const { repository, github } = commons;
  repository.commit('moved', [
    { path: 'content/case-studies/roads.mdx' },
    { path: 'package.json' },
    { path: 'content/case-studies/streets.mdx', content: createCaseStudy({ title: 'Roads' }) },
    { path: 'content/case-studies/bins.mdx', content: createCaseStudy({ title: 'Bins' }), mode: '100755' },
  ]);
  github.pulls.set(9, { head: 'moved', state: 'open', merged: false });
  const { files } = await open().fetchPull(9);
  expect(files.map(({ path, status, mode }) => [path, status, mode])).toEqual([
    ['content/case-studies/bins.mdx', 'modified', '100755'],
    ['content/case-studies/roads.mdx', 'renamed', undefined],
    ['content/case-studies/streets.mdx', 'added', '100644'],
    ['package.json', 'removed', undefined],
  ]);
});

test('more bytes than a review fetches', async () => {
  const blob = { id: 'f'.repeat(40), size: 3_900_000 };
  const files = Array.from({ length: 30 }, (_, index) => {
    return { path: `content/case-studies/images/map-${index}.png`, status: 'added' as const, mode: '100644', blob };
  });
  const github = { fetchBlob: () => Promise.reject(new Error('nothing is fetched')) };
  const sources = { github, contentDir: commons.contentDir, readings: bothReadings(messagesFor('en')) };
  await expect(reviewFiles(files, sources)).rejects.toThrow(
    'The changed files have 117 MB: more than is fetched (100 MB).',
  );
});
