import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { messagesFor } from '../src/messages/index.ts';
import type { Catalogue } from '../src/model/catalogue.ts';
import type { Snapshot } from '../src/snapshot.ts';
import { createCaseStudy, startCommons, type Commons } from '../tests/support/commons.ts';
import { runApart } from '../tests/support/run-apart.ts';
import { createAnswerCache } from './lib/answer-cache.ts';
import { createGitHub } from './lib/github.ts';
import { readContent } from './lib/read-content.ts';
import { quickReading } from './lib/readings.ts';
import { syncSnapshot, type Synced } from './lib/sync-snapshot.ts';

vi.setConfig({ testTimeout: 60_000 });

const messages = messagesFor('en');
const folder = mkdtempSync(join(tmpdir(), 'sync-'));
const [file, kept] = [join(folder, 'in-progress.json'), join(folder, 'cache')];
let commons: Commons;
let catalogue: Catalogue;
beforeAll(async () => {
  commons = await startCommons();
  commons.github.tokens.add('secret');
  ({ catalogue } = await readContent(commons.contentDir, quickReading(messages)));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await commons.close();
});
beforeEach(() => {
  const { github, repository } = commons;
  const branches = repository.git('branch', '--list', 'contribution-*').toString().split(/\s+/).filter(Boolean);
  if (branches.length) repository.git('branch', '-D', ...branches);
  github.pulls.clear();
  github.issues.clear();
  github.requests.length = 0;
  github.interfere = () => undefined;
  rmSync(file, { force: true });
  rmSync(kept, { recursive: true, force: true });
});

/** Takes a snapshot as the command does. */
async function sync({ taken = '2026-11-22', most = 100 } = {}): Promise<Synced> {
  const cache = createAnswerCache(kept);
  const access = { url: commons.github.url, token: 'secret' };
  const source = createGitHub({ owner: 'council', repo: 'commons', ...access, cache });
  const synced = await syncSnapshot(file, { source, catalogue, messages, taken, most });
  cache.prune();
  return synced;
}
const run = (env: Record<string, string> = {}, words = ['council/commons']) =>
  runApart('sync.ts', words, {
    env: {
      ...{ GITHUB_API_URL: commons.github.url, GITHUB_TOKEN: 'secret', CONTENT_DIR: commons.contentDir },
      ...{ SNAPSHOT_FILE: file, GITHUB_CACHE: kept, BUILD_DATE: '2026-11-22', ...env },
    },
  });
const read = () => JSON.parse(readFileSync(file, 'utf8')) as Snapshot;
const asked = (part: string) => commons.github.requests.filter((path) => path.includes(part));

/** Opens a pull request with files, and says more of it. */
function open(number: number, paths: Record<string, string>, more: object = {}): void {
  commons.openPull(
    number,
    Object.entries(paths).map(([path, content]) => ({ path, content })),
  );
  const pull = commons.github.pulls.get(number);
  if (pull)
    Object.assign(pull, { title: `Title ${number}`, author: 'octo-cat', updated: '2026-11-02T08:00:00Z', ...more });
}
const page = 'content/case-studies/parks.mdx';
const study = createCaseStudy({ title: 'Parks' });
const reuse =
  'practice: case-studies/bins\nauthority: barton\nverdict: adopted\ndate: 2025\nsource: https://a.example/\n';

describe('what is in progress', () => {
  test('open pull requests that touch content, with their topics, who and since when', async () => {
    open(1, { [page]: study });
    open(2, { 'content/reuse/barton--bins--2025.yaml': reuse }, { author: 'dee', draft: true });
    open(3, { 'package.json': '{ "a": 1 }' });
    open(4, { [page]: study }, { state: 'closed' });
    const ran = await run();
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('in-progress.json is written: 2 things in progress.');
    expect(read()).toEqual({
      taken: '2026-11-22',
      items: [
        {
          ...{
            what: 'pull',
            number: 1,
            title: 'Title 1',
            who: 'octo-cat',
            topics: ['open-data'],
            kind: 'case-studies',
          },
          url: 'https://github.invalid/council/commons/pull/1',
          ...{ opened: '2026-11-01T08:00:00Z', updated: '2026-11-02T08:00:00Z' },
        },
        expect.objectContaining({ number: 2, who: 'dee', topics: ['open-data'], kind: 'reuse' }),
      ],
      contributors: {},
    });
  });

  test('approved issues that no pull request answers yet: by the topic they name, else by their words', async () => {
    const { github } = commons;
    github.openIssue({
      title: 'Free data',
      body: '### Topics\n\nOpen data, nonsense\n',
      labels: ['approved', 'Case study'],
    });
    github.openIssue({ title: 'Bins again', body: '_No response_\n\nBins, bins and roads.', labels: ['approved'] });
    github.openIssue({ title: 'Not agreed yet', labels: [] });
    github.openIssue({ title: 'Done', labels: ['approved'], state: 'closed' });
    const answered = github.openIssue({ title: 'Answered', labels: ['approved'], author: 'ann' });
    open(6, { [page]: study }, { author: 'github-actions[bot]', body: `Closes #${answered}` });
    open(7, { [page]: study }, { author: 'github-actions[bot]', body: 'Contributed-by: Waste team, Barton' });
    await sync();
    expect(read().items.map(({ what, number, who, topics, kind }) => [what, number, who, topics, kind])).toEqual([
      ['issue', 1, 'resident', ['open-data'], 'case-studies'],
      ['issue', 2, 'resident', ['open-data'], undefined],
      ['pull', 6, 'ann', ['open-data'], 'case-studies'],
      ['pull', 7, 'Waste team, Barton', ['open-data'], 'case-studies'],
    ]);
  });

  test('titles of strangers are one plain line', async () => {
    const title = `a\u202eb\nc jo.smith@example.org <script> ${'x'.repeat(240)}`.slice(0, 250);
    open(1, { [page]: study }, { title, author: 'octo-cat' });
    open(2, { [page]: study }, { title: '\u200b' });
    await sync();
    expect(read().items.map((one) => one.title)).toEqual([expect.stringMatching(/^ab c … <script> x+…$/), '#2']);
    expect(read().items[0]?.title).toHaveLength(200);
  });

  test('everything beyond the first page is found', async () => {
    for (let number = 1; number <= 101; number++)
      commons.github.openIssue({ title: `No ${number}`, labels: ['approved'] });
    expect((await sync()).count).toBe(101);
    expect(asked('/issues?').length).toBe(2);
  });
});

describe('credit', () => {
  test('goes to who sent in an accepted change, once, and is kept', async () => {
    open(1, { [page]: study }, { merged: true, state: 'closed' });
    open(2, { [page]: study, 'package.json': '{}' }, { merged: true, state: 'closed', author: 'dee' });
    open(3, { [page]: study }, { merged: true, state: 'closed', author: 'dependabot[bot]' });
    open(
      4,
      { [page]: study },
      {
        merged: true,
        state: 'closed',
        author: 'github-actions[bot]',
        body: 'Contributed-by: Waste team <w@a.example>',
      },
    );
    open(5, { [page]: study }, { state: 'closed', author: 'eve' });
    await sync();
    const expected = { 'case-studies/parks.mdx': ['octo-cat', 'dee', 'Waste team'] };
    expect(read()).toMatchObject({ items: [], contributors: expected, creditedUntil: '2026-11-02T08:00:00Z' });
    commons.github.requests.length = 0;
    await sync();
    expect(read().contributors).toEqual(expected);
    expect(asked('/files')).toEqual([]);
  });
});

describe('what costs requests', () => {
  test('what has not changed is not read again, and lists are asked for by their ETags', async () => {
    open(1, { [page]: study });
    await sync();
    const first = readFileSync(file, 'utf8');
    commons.github.requests.length = 0;
    await sync();
    expect(readFileSync(file, 'utf8')).toBe(first);
    expect(commons.github.requests).toHaveLength(2);
    open(1, { [page]: study.replace('[open-data]', '[data]') }, { updated: '2026-11-03T08:00:00Z' });
    await sync();
    expect(read().items[0]?.topics).toEqual(['data']);
  });

  test('little is read at once where little is allowed; the rest follows, and is named until then', async () => {
    for (let number = 1; number <= 5; number++)
      open(number, { [page]: study.replace('Parks', `Parks ${number}`) }, { updated: `2026-11-02T08:00:0${number}Z` });
    open(6, { [page]: study }, { author: 'github-actions[bot]' });
    const listRead = () =>
      read()
        .items.filter(({ kind }) => kind)
        .map(({ number }) => number);
    expect(await sync({ most: 3 })).toMatchObject({ count: 5, left: 3 });
    expect(listRead()).toEqual([3, 4, 5]);
    expect(await sync({ most: 3 })).toMatchObject({ count: 6, left: 0 });
    expect(listRead()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('without a token a few are read, and the command says what helps', async () => {
    for (let number = 1; number <= 9; number++) open(number, { [page]: study });
    const ran = await run({ GITHUB_TOKEN: '' });
    expect(ran.out).toContain('Left for the next run: 1. With GITHUB_TOKEN more is read at once.');
    expect(commons.github.requests.length).toBeLessThan(60);
  });

  test('answers that nobody asks for any more are put away', async () => {
    open(1, { [page]: study });
    await sync();
    const before = readdirSync(kept).length;
    commons.github.pulls.clear();
    await sync();
    expect(readdirSync(kept)).toHaveLength(2);
    expect(before).toBeGreaterThan(2);
  });

  test('a kept answer that is broken is asked for anew', async () => {
    open(1, { [page]: study });
    await sync();
    for (const name of readdirSync(kept)) writeFileSync(join(kept, name), '{');
    await sync();
    expect(read().items).toHaveLength(1);
  });
});

describe('after a failure the last snapshot stays, byte for byte', () => {
  const message = (text: string) => ({ status: 0, body: { message: text } });
  const faults = [
    [403, { ...message('rate limit'), headers: { 'x-ratelimit-remaining': '0' } }],
    [404, message('Not Found')],
    [409, message('Conflict')],
    [422, message('Validation Failed')],
    [502, message('Server Error')],
  ] as const;

  // Each status once, and each question once.
  const cases = [
    ...faults.map(([status, sent]) => [status, '/files', sent] as const),
    ...['/pulls?', '/issues?', '/git/trees/', '/git/blobs/'].map((part) => [404, part, message('Not Found')] as const),
  ];
  test.each(cases)('%i for %s', async (status, part, sent) => {
    open(1, { [page]: study });
    await sync();
    const before = readFileSync(file);
    open(1, { [page]: createCaseStudy({ title: 'Ponds' }) }, { updated: '2026-11-09T08:00:00Z' });
    commons.github.interfere = (path) => (path.includes(part) ? { ...sent, status } : undefined);
    await expect(sync({ taken: '2026-11-29' })).rejects.toThrow(
      /^[^\n]*GitHub[^\n]* The snapshot of 22 November 2026 stays\.$/,
    );
    expect(readFileSync(file).equals(before)).toBe(true);
    commons.github.interfere = () => undefined;
    await sync({ taken: '2026-11-29' });
    expect(read().taken).toBe('2026-11-29');
  });

  test('by the command too, in one line and without a stack', async () => {
    await sync();
    const before = readFileSync(file);
    commons.github.interfere = () => ({ status: 500, body: {} });
    const ran = await run();
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toMatch(/^GitHub failed to answer .* The snapshot of 22 November 2026 stays\.\n$/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('without one nothing is written', async () => {
    commons.github.interfere = () => ({ status: 200, body: '[{"title": 1}]' });
    await expect(sync()).rejects.toThrow(/doesn't answer as GitHub does.* There is no snapshot yet\.$/);
    expect(existsSync(file)).toBe(false);
  });

  test('what a strange answer holds is not kept', async () => {
    open(1, { [page]: study }, { updated: 'yesterday' });
    await expect(sync()).rejects.toThrow(/^What GitHub answered can't be kept: the value of items\.0\.updated/);
    expect(existsSync(file)).toBe(false);
    commons.github.violations.length = 0; // the real one would never say so
  });

  test('a snapshot that cannot be read is taken anew; without a name the repository of this build is asked', async () => {
    writeFileSync(file, '{"taken": 1}');
    const ran = await run({ GITHUB_REPOSITORY: 'council/commons' }, []);
    expect(ran.err).toContain("in-progress.json can't be read: the value of taken is not allowed. It is taken anew.");
    expect(read().items).toEqual([]);
  });
});

test.each([[['nonsense']], [['a/b', 'c/d']]])('%j names no repository', async (words) => {
  expect((await run({}, words)).err).toContain('Say which repository: npm run sync -- <owner/repo>');
});
