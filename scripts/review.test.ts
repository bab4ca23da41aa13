import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createCaseStudy, startCommons, type Commons } from '../tests/support/commons.ts';
import { listCodes, problemsOf, runApart } from '../tests/support/run-apart.ts';

vi.setConfig({ testTimeout: 60_000 });

let commons: Commons;
beforeAll(async () => {
  commons = await startCommons();
});
afterAll(() => commons.close());
beforeEach(() => {
  commons.github.requests.length = 0;
});

test('a good page with its picture has no problems, and no token is needed', async () => {
  const background = { r: 11, g: 95, b: 92 };
  const map = await sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer();
  const sha = commons.openPull(1, [
    { path: 'content/case-studies/parks.mdx', content: createCaseStudy({ problem: '![A map](./images/map.png)' }) },
    { path: 'content/case-studies/images/map.png', content: map },
  ]);
  expect(await commons.review(['1'])).toEqual({
    code: 0,
    out: 'No problems. Files: 2.\n',
    err: `Pull request 1 of council/commons, at commit ${sha.slice(0, 12)}.\n`,
  });
});

test('broken files have exactly the problems that check finds in the same files on disk', async () => {
  commons.openPull(2, [
    {
      path: 'content/case-studies/bins.mdx',
      content: createCaseStudy({ topic: 'open-dota', problem: 'Now {1 + 1}.' }),
    },
    {
      path: 'content/case-studies/parks.mdx',
      content: createCaseStudy({ problem: '[Roads](./rodas.mdx) and <b>x</b>' }),
    },
    { path: 'content/case-studies/pools.mdx', content: createCaseStudy({ problem: '![A map](./images/map.png)' }) },
    { path: 'content/case-studies/ponds.mdx', content: createCaseStudy({ problem: '[Roads](./rodas.mdx)' }) },
    { path: 'content/case-studies/paths.mdx', content: createCaseStudy({ topic: 'open-dota' }) },
    { path: 'content/case-studies/trees.mdx', content: createCaseStudy().replace('title: A title', 'title: [') },
    { path: 'content/case-studies/walks.mdx', content: Buffer.from('---\n\xff', 'latin1') },
    { path: 'content/case-studies/large.mdx', content: createCaseStudy({ problem: 'Long. '.repeat(40_000) }) },
    { path: 'content/case-studies/images/chart.png', content: 'no picture' },
    { path: 'content/case-studies/images/huge.png', content: Buffer.alloc(4_100_000) },
    { path: 'content/case-studies/Bad Name.mdx', content: createCaseStudy() },
    { path: 'content/case-studies/drawing.svg', content: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
    { path: 'content/reuse/barton--bins--2025.yaml', content: 'practice: case-studies/bin\nauthority: berton\n' },
  ]);
  const reviewed = await commons.review(['2', '--format', 'json']);
  const folder = commons.repository.checkOut('contribution-2');
  const env = { CONTENT_DIR: join(folder, 'content') };
  const checked = await runApart('check.ts', ['--format', 'json'], { cwd: folder, env });
  expect(problemsOf(reviewed)).toEqual(problemsOf(checked));
  expect(listCodes(reviewed)).toMatchInlineSnapshot(`
    [
      "content/case-studies/Bad Name.mdx SP011",
      "content/case-studies/bins.mdx SP202",
      "content/case-studies/drawing.svg SP012",
      "content/case-studies/images/chart.png SP305",
      "content/case-studies/images/huge.png SP305",
      "content/case-studies/large.mdx SP004",
      "content/case-studies/parks.mdx SP203",
      "content/case-studies/paths.mdx SP103",
      "content/case-studies/ponds.mdx SP302",
      "content/case-studies/pools.mdx SP304",
      "content/case-studies/trees.mdx SP101",
      "content/case-studies/walks.mdx SP001",
      "content/reuse/barton--bins--2025.yaml SP107",
      "content/reuse/barton--bins--2025.yaml SP107",
      "content/reuse/barton--bins--2025.yaml SP107",
    ]
  `);
  expect([reviewed.code, checked.code]).toEqual([1, 1]);
});

test('what is too large is refused by its size, without being fetched', async () => {
  const large = Buffer.alloc(200_001, 'a');
  commons.openPull(3, [
    { path: 'content/case-studies/large.mdx', content: large },
    { path: 'content/case-studies/parks.mdx', content: createCaseStudy() },
  ]);
  expect(listCodes(await commons.review(['3', '--format', 'json']))).toEqual(['content/case-studies/large.mdx SP004']);
  expect(commons.github.requests.filter((path) => path.includes('/git/blobs/'))).toHaveLength(1);
});

test('links, programs, modules, renamed, removed and maintained files are named; only ordinary ones are fetched', async () => {
  commons.openPull(4, [
    { path: 'content/case-studies/bins.mdx' },
    { path: 'content/case-studies/roads.mdx' },
    { path: 'content/case-studies/highways.mdx', content: createCaseStudy({ title: 'Roads' }) },
    { path: 'content/case-studies/link.mdx', content: '/etc/passwd', mode: '120000' },
    { path: 'content/case-studies/module.mdx', content: 'a'.repeat(40), mode: '160000' },
    { path: 'content/case-studies/program.mdx', content: createCaseStudy({ topic: 'nothing' }), mode: '100755' },
    { path: 'content/case-studies/images/drawing.svg', content: '<svg/>' },
    { path: 'package.json', content: '{ "scripts": {} }\n' },
    { path: '.github/workflows/check.yml', content: 'on: push\n' },
  ]);
  const ran = await commons.review(['4', '--format', 'json']);
  expect(listCodes(ran)).toEqual([
    '.github/workflows/check.yml SP015',
    'content/case-studies/bins.mdx SP014',
    'content/case-studies/images/drawing.svg SP012',
    'content/case-studies/link.mdx SP013',
    'content/case-studies/module.mdx SP013',
    'content/case-studies/program.mdx SP013',
    'content/case-studies/program.mdx SP103',
    'content/case-studies/roads.mdx SP014',
    'package.json SP015',
  ]);
  expect(ran.code).toBe(1);
  expect(commons.github.requests.filter((path) => path.includes('/git/blobs/'))).toHaveLength(2);
});

test('a page may use what a maintained list gains in the same pull request', async () => {
  const list = commons.repository.git('show', 'main:content/topics.yaml').toString();
  const topic = '  - { id: parks, kind: topic, prefLabel: Parks, definition: Green places., broader: data }\n';
  commons.openPull(9, [
    { path: 'content/topics.yaml', content: `${list}${topic}` },
    { path: 'content/case-studies/parks.mdx', content: createCaseStudy({ topic: 'parks' }) },
  ]);
  expect(listCodes(await commons.review(['9', '--format', 'json']))).toEqual(['content/topics.yaml SP015']);
});

test('what a change breaks in other files is said beside the report', async () => {
  const { repository } = commons;
  repository.commit('linked', [
    { path: 'content/case-studies/paths.mdx', content: createCaseStudy({ problem: '[Bins](./bins.mdx)' }) },
  ]);
  const env = { CONTENT_DIR: join(repository.checkOut('linked'), 'content') };
  commons.openPull(5, [{ path: 'content/case-studies/bins.mdx' }]);
  const ran = await commons.review(['5'], env);
  expect(ran.code).toBe(0);
  expect(ran.out).toMatch(/^content\/case-studies\/bins\.mdx:1:1 {2}warning SP014\n/);
  expect(ran.err).toContain('With these changes other files have errors too (1).');
});
