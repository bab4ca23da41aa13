import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCaseStudy, startCommons, type Commons } from '../tests/support/commons.ts';
import { runApart } from '../tests/support/run-apart.ts';

vi.setConfig({ testTimeout: 60_000 });

let commons: Commons;
beforeAll(async () => {
  commons = await startCommons();
  commons.github.accounts.set('secret', { login: 'github-actions[bot]', mayWrite: true });
  commons.github.accounts.set('reader', { login: 'reader', mayWrite: false });
  for (const [index, name] of names.entries()) write(name, `2020-0${index + 1}`);
  mkdirSync(join(commons.contentDir, 'reuse'));
  const reuse =
    'practice: case-studies/walks\nauthority: barton\nverdict: adopted\ndate: 2022\nsource: https://a.example/\n';
  writeFileSync(join(commons.contentDir, 'reuse/barton--walks--2022.yaml'), reuse);
});
afterAll(() => commons.close());
beforeEach(() => {
  const { github } = commons;
  github.issues.clear();
  github.requests.length = 0;
  github.interfere = () => undefined;
});

// Each a month later than the one before; on the last one another authority relies.
const names = ['gates', 'lamps', 'parks', 'paths', 'ponds', 'trees', 'walks'];
const order = ['Walks', 'Gates', 'Lamps', 'Parks', 'Paths', 'Ponds', 'Trees'].map((name) => `Follow-up due: ${name}`);

function write(name: string, ended: string): void {
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  const text = createCaseStudy({ title }).replace('stage:', `started: 2019\nended: ${ended}\nstage:`);
  writeFileSync(join(commons.contentDir, `case-studies/${name}.mdx`), text);
}

const due = (words: string[] = [], env: Record<string, string> = {}) =>
  runApart('due.ts', ['council/commons', ...words], {
    env: {
      ...{ GITHUB_API_URL: commons.github.url, GITHUB_TOKEN: 'secret', CONTENT_DIR: commons.contentDir },
      ...{ BUILD_DATE: '2026-11-22', ...env },
    },
  });
const titles = () => [...commons.github.issues.values()].map(({ title }) => title);

describe('issues about what is due', () => {
  test('five are opened a run, those first on which most rely, and the next run goes on; nothing comes twice', async () => {
    const first = await due();
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toBe(
      `${order
        .slice(0, 5)
        .map((title, index) => `Opened https://github.invalid/council/commons/issues/${index + 1}: ${title}\n`)
        .join('')}Left for the next run: 2.\n`,
    );
    expect(commons.github.issues.get(1)).toMatchObject({ labels: ['due'], author: 'github-actions[bot]' });
    expect(commons.github.issues.get(1)?.body).toMatch(
      /^<!-- due: case-studies\/walks follow-up 2021-07 [0-9a-f]{16} -->\n/,
    );
    await due();
    expect(titles()).toEqual(order);
    expect((await due()).out).toBe('Nothing is to be opened or updated.\n');
    expect(titles()).toEqual(order);
  });

  test('the cap can be set, and a dry run writes nothing', async () => {
    const dry = await due(['--dry-run', '--most', '2'], { GITHUB_TOKEN: '' });
    expect(dry.out.match(/^Would open: .*$/gm)).toEqual(order.slice(0, 2).map((title) => `Would open: ${title}`));
    expect(dry.out).toContain('  case: walks\n');
    expect(titles()).toEqual([]);
    await due(['--most', '1']);
    expect(titles()).toEqual(order.slice(0, 1));
    expect((await due(['--most', 'all'])).err).toContain('--most must be a number, such as 5.');
  });

  test('one that was closed is not opened again, and one that people changed is left alone', async () => {
    await due(['--most', '7']);
    const [closed, ticked] = [commons.github.issues.get(1), commons.github.issues.get(2)];
    Object.assign(closed ?? {}, { state: 'closed' });
    Object.assign(ticked ?? {}, { body: `${ticked?.body ?? ''}\nWe are on it.`, title: 'Gates: ours' });
    const before = JSON.stringify([...commons.github.issues]);
    expect((await due()).out).toBe('Nothing is to be opened or updated.\n');
    expect(JSON.stringify([...commons.github.issues])).toBe(before);
  });

  test('one that is open is brought up to date in its place', async () => {
    await due(['--most', '7']);
    write('gates', '2020-09');
    const ran = await due();
    write('gates', '2020-01');
    expect(ran.out).toBe('Updated #2: Follow-up due: Gates\n');
    expect(titles()).toHaveLength(7);
    expect(commons.github.issues.get(2)?.body).toContain('case-studies/gates follow-up 2021-09');
  });

  test('those beyond the first page are known', async () => {
    await due(['--most', '7']);
    const own = [...commons.github.issues.values()];
    commons.github.issues.clear();
    const old = { labels: ['due'], created: '2020-01-01T00:00:00Z' };
    for (let number = 0; number < 100; number++) commons.github.openIssue({ ...old, title: `Old ${number}` });
    for (const issue of own) commons.github.openIssue(issue);
    expect((await due()).out).toBe('Nothing is to be opened or updated.\n');
    expect(commons.github.requests.filter((path) => path.includes('page=2'))).toHaveLength(1);
  });
});

describe('after a failure what is open stays, and the next run goes on', () => {
  const refuse = (status: number) => ({ status, body: { message: 'No' } });

  test.each([403, 404, 422, 502])('%i half-way', async (status) => {
    let posts = 0;
    commons.github.interfere = (_, method) => (method === 'POST' && ++posts > 2 ? refuse(status) : undefined);
    const ran = await due();
    expect([ran.code, titles()]).toEqual([2, order.slice(0, 2)]);
    expect(ran.err).toMatch(/^.*GitHub.* Done before that: 2\. The next run goes on from there\.\n$/);
    commons.github.interfere = () => undefined;
    await due();
    expect(titles()).toEqual(order);
  });

  test('an answer that is lost makes no second issue', async () => {
    commons.github.interfere = (_, method) => (method === 'POST' ? 'lost' : undefined);
    await due();
    expect(titles()).toEqual(order.slice(0, 5));
  });

  test.each([403, 404, 502])(
    '%i for the list: nothing is opened, because nobody knows what is there',
    async (status) => {
      commons.github.interfere = (_, method) => (method === 'GET' ? refuse(status) : undefined);
      const ran = await due();
      expect([ran.code, ran.out, titles()]).toEqual([2, '', []]);
      expect(ran.err.trim().split('\n')).toHaveLength(1);
    },
  );

  test('without a token, and with one that may not write, it says what is missing', async () => {
    expect((await due([], { GITHUB_TOKEN: '' })).err).toContain('Set GITHUB_TOKEN.');
    expect((await due([], { GITHUB_TOKEN: 'reader' })).err).toContain('Give it write permission');
    expect(titles()).toEqual([]);
  });
});
