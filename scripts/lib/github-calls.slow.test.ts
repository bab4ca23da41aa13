import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startAtGitHub, type AtGitHub } from '../../tests/support/at-github.ts';
import type { GitHubStandIn, Interference } from '../../tests/support/github.ts';
import { UsageFault } from './command.ts';
import type { GitHub, KeptAnswer } from './github.ts';

vi.setConfig({ testTimeout: 60_000 });

const marker = '<!-- shared-practice:test -->';
const head = (standIn: GitHubStandIn) => standIn.repository.git('rev-parse', 'pulled').toString().trim();
const check = { name: 'Report', conclusion: 'failure', title: 'One error', summary: 'Mend it.' } as const;
const annotation = { path: 'README.md', line: 1, level: 'failure', title: 'SP101', message: 'A fault.' } as const;
const file = { branch: 'contribution/issue-1', path: 'content/guides/a guide.mdx', content: 'Text.\n', message: 'Add' };

type Run = (github: GitHub, standIn: GitHubStandIn) => Promise<unknown>;

const reading: Record<string, Run> = {
  fetchRepository: (github) => github.fetchRepository(),
  fetchIssue: (github) => github.fetchIssue(1),
  listIssues: (github) => github.listIssues({ state: 'all', labels: ['due'] }),
  listPulls: (github) => github.listPulls('all'),
  findPulls: (github, standIn) => github.findPulls(head(standIn)),
  findPullOf: (github) => github.findPullOf('pulled'),
  fetchBranchChange: (github) => github.fetchBranchChange('pulled'),
  listAdded: (github) => github.listAdded(2),
  fetchPull: (github) => github.fetchPull(2),
  fetchBlob: (github, { repository }) =>
    github.fetchBlob(repository.git('rev-parse', 'main:README.md').toString().trim()),
  fetchZip: (github, standIn) => github.fetchZip({ commit: head(standIn), most: 1_000_000 }),
  fetchArtifact: (github) => github.fetchArtifact({ run: 5, name: 'report', most: 1000 }),
};

const writing: Record<string, Run> = {
  postIssue: (github) => github.postIssue({ title: 'Review the bins page', body: 'It is due.', labels: ['due'] }),
  updateIssue: (github) => github.updateIssue(1, { title: 'Changed', body: 'New', labels: ['done'], state: 'closed' }),
  'upsertComment (new)': (github) => github.upsertComment(2, { marker, body: 'Hello.' }),
  'upsertComment (known)': (github) => github.upsertComment(1, { marker, body: 'Hello.' }),
  'putFile (new)': (github) => github.putFile(file),
  'putFile (known)': (github) => github.putFile({ ...file, branch: 'ready', path: 'notes/ready.md' }),
  'postPull (new)': (github) => github.postPull({ branch: 'ready', title: 'Add notes', body: 'From issue 1.' }),
  'postPull (known)': (github) => github.postPull({ branch: 'pulled', title: 'Add notes', body: 'From issue 1.' }),
  postCheck: (github, standIn) => github.postCheck({ ...check, sha: head(standIn), annotations: [annotation] }),
  addLabels: (github) => github.addLabels(2, ['approved']),
  removeLabel: (github) => github.removeLabel(1, 'due'),
};

const words = { message: 'GitHub says: ::error::\u001b[31mno', documentation_url: 'https://docs.github.invalid' };
const faults: Record<string, Interference> = {
  '403 rate limit': {
    status: 403,
    headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795300000' },
    body: words,
  },
  '403 secondary limit': { status: 403, headers: { 'retry-after': '60' }, body: { message: 'a secondary rate limit' } },
  '403 forbidden': { status: 403, body: words },
  '404': { status: 404, body: words },
  '409': { status: 409, body: words },
  '410': { status: 410, body: words },
  '422': { status: 422, body: words },
  '502': { status: 502, headers: { 'content-type': 'text/html' }, body: '<p>Unicorn</p>' },
  timeout: 'never',
  'no JSON': { status: 200, headers: { 'content-type': 'text/html' }, body: '<p>Sign in</p>' },
};

let at: AtGitHub;
let standIn: GitHubStandIn;
let cache: Map<string, KeptAnswer>;

async function start(): Promise<void> {
  at = await startAtGitHub();
  standIn = at.standIn;
  const author = 'github-actions[bot]';
  standIn.openIssue({ title: 'First', labels: ['due', 'page'] });
  standIn.pulls.set(2, { head: 'pulled', state: 'open', merged: false, title: 'Old', author });
  const moment = standIn.tick();
  standIn.comments.set(1001, { number: 1, author, body: `${marker}\nOld.`, created: moment, updated: moment });
  standIn.artifacts.push({ id: 9, run: 5, name: 'report', bytes: Buffer.from('PK') });
  cache = new Map();
}

const stop = () => at.close();

beforeEach(start);
afterEach(stop);

const kept = {
  read: (key: string) => cache.get(key),
  write: (key: string, answer: KeptAnswer) => void cache.set(key, answer),
};
const open = (patience = 10_000) => at.open({ patience, cache: kept });

/** Everything that GitHub holds. A branch without a commit of its own counts for nothing. */
function readState(): string {
  const { repository, issues, comments, pulls, checks } = standIn;
  const rows = repository.git('for-each-ref', '--format=%(objectname) %(refname)').toString().trim().split('\n');
  const [main = ''] = rows.find((row) => row.endsWith('/main'))?.split(' ') ?? [];
  const branches = rows.filter((row) => !row.startsWith(main) || row.endsWith('/main'));
  return JSON.stringify([branches, [...issues], [...comments], [...pulls], checks]);
}

interface Asked {
  method: string;
  path: string;
}

/** Which requests a call makes when all goes well. */
async function listRequests(run: Run): Promise<Asked[]> {
  const asked: Asked[] = [];
  standIn.interfere = (path, method) => void asked.push({ path, method });
  await run(open(), standIn);
  await stop();
  await start();
  return asked;
}

/** What a person is told when the same request fails again and again; "worked" where the call copes. */
async function tell(run: Run, { path, method }: Asked, fault: Interference): Promise<string> {
  standIn.interfere = (asked, by) => (asked === path && by === method ? fault : undefined);
  return run(open(fault === 'never' ? 150 : 10_000), standIn).then(
    () => 'worked',
    (reason: unknown) => {
      expect(reason).toBeInstanceOf(UsageFault);
      const { message } = reason as UsageFault;
      expect(message).toMatch(/^[\x21-\x7e][\x20-\x7e]+\.$/);
      expect(message).not.toContain('says');
      return message.replaceAll(standIn.url, 'http://github').replace(/\d\d:\d\d/, 'HH:MM');
    },
  );
}

const shorten = ({ method, path }: Asked) =>
  `${method} ${path
    .replace('/repos/council/commons', '')
    .replace(/\?.*$/, '')
    .replace(/[0-9a-f]{40}/g, 'SHA')}`;

// Every method of the layer, and each of its ways where it has more than one.
describe.each(Object.entries({ ...reading, ...writing }))('%s', (_, run) => {
  test('works, and asks nothing that GitHub does not describe', async () => {
    await run(open(), standIn);
    expect(standIn.requests.length).toBeGreaterThan(0);
    expect(standIn.violations).toEqual([]);
  });

  test('tells each fault in one plain line and leaves everything as it was', async () => {
    const lines: string[] = [];
    const requests = await listRequests(run);
    // What is in the cache before must be there afterwards.
    if (requests.every(({ method }) => method === 'GET')) await run(open(), standIn);
    let before = readState();
    for (const asked of requests) {
      for (const [name, fault] of Object.entries(faults)) {
        const address = `${standIn.url}${asked.path}`;
        const earlier = new Map(cache);
        const told = await tell(run, asked, fault);
        lines.push(`${shorten(asked)}, ${name}: ${told}`);
        for (const [key, answer] of earlier) expect(cache.get(key)).toBe(answer);
        expect(cache.get(address)).toBe(earlier.get(address));
        if (told === 'worked') {
          await stop();
          await start();
          before = readState();
        } else expect(readState()).toBe(before);
      }
    }
    expect(lines.join('\n')).toMatchSnapshot();
  });
});

describe.each(Object.entries(writing))('%s', (_, run) => {
  test('is not done twice where its answers are lost', async () => {
    const asked = (await listRequests(run)).filter(({ method }) => method !== 'GET');
    expect(asked).not.toEqual([]);
    await run(open(), standIn);
    const wanted = readState();
    for (const { path, method } of asked) {
      await stop();
      await start();
      standIn.interfere = (one, by) => (one === path && by === method ? 'lost' : undefined);
      await run(open(), standIn).catch((fault: unknown) => expect(fault).toBeInstanceOf(UsageFault));
      standIn.interfere = () => undefined;
      expect(withoutTimes(readState())).toBe(withoutTimes(wanted));
      await run(open(), standIn).catch((fault: unknown) => expect(fault).toBeInstanceOf(UsageFault));
    }
  });
});

const withoutTimes = (state: string) => state.replace(/"\d{4}-\d\d-\d\dT[\d:]+Z"/g, '""');
