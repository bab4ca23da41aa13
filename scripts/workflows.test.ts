import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from './lib/settings.ts';
import { readShard } from './lib/shard.ts';
import { findUnsafe, listWorkflows } from './lib/workflow-safety.ts';

const workflows = listWorkflows();

test('there are workflows to look at', () => {
  expect(workflows.map(({ name }) => name)).toEqual(expect.arrayContaining(['check.yml', 'pages.yml', 'report.yml']));
});

test.each(workflows)('$name is safe, and says which version each pin is', ({ text }) => {
  expect(findUnsafe(text)).toEqual([]);
  const lines = text.split('\n').filter((line) => /uses: [^.]/.test(line));
  expect(lines.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
});

test('each pin of an action is of one version everywhere', () => {
  const pins = workflows.flatMap(({ text }) => text.match(/[\w./-]+@[0-9a-f]{40} # v\S+/g) ?? []);
  const actions = [...new Set(pins)].map((pin) => pin.split('@')[0]);
  expect(actions).toHaveLength(new Set(actions).size);
});

const textOf = (name: string) => workflows.find((one) => one.name === name)?.text ?? '';

test('the site is built anew every week and when asked for, as of that day', () => {
  const { on, jobs } = parse(textOf('pages.yml')) as {
    on: { schedule?: { cron: string }[] };
    jobs: { build: { steps: { if?: string; run?: string }[] } };
  };
  expect(on.schedule?.map(({ cron }) => cron)).toEqual([expect.stringMatching(/^\d+ \d+ \* \* [0-6]$/)]);
  const runs = jobs.build.steps.map(({ run = '' }) => run);
  const dated = runs.findIndex((run) => run.includes('BUILD_DATE=$(date -u +%F)') && run.includes('$GITHUB_ENV'));
  expect(dated).toBeGreaterThanOrEqual(0);
  expect(dated).toBeLessThan(runs.indexOf('npm run build'));
  expect(jobs.build.steps[dated]?.if).toBe("github.event_name != 'push'");
});

/** The jobs that docs/scale.md offers in the place of one that builds the site. */
const parts = /^```yaml\n(.*?)^```/ms.exec(readFileSync(join(root, 'docs/scale.md'), 'utf8'))?.[1] ?? '';

test('the jobs that build a site in parts are as safe as ours, and do the same', () => {
  interface Jobs {
    [job: string]: { needs?: string; strategy?: { matrix: { shard: string[] } }; steps: Step[] };
  }
  interface Step {
    uses?: string;
    run?: string;
    with?: Record<string, string>;
    env?: Record<string, string>;
  }
  const stepsOf = (jobs: Jobs, job: string) => jobs[job]?.steps ?? [];
  const jobs = parse(parts) as Jobs;
  expect(findUnsafe(`permissions: {}\njobs:\n${parts.replace(/^(?=.)/gm, '  ')}`)).toEqual([]);

  const shards = jobs['part']?.strategy?.matrix.shard ?? [];
  expect(shards.map(readShard)).toEqual(shards.map((_, index) => ({ part: index + 1, of: shards.length })));
  expect(jobs['build']?.needs).toBe('part');

  const whole = stepsOf((parse(textOf('pages.yml')) as { jobs: Jobs }).jobs, 'build');
  const made = [...stepsOf(jobs, 'part'), ...stepsOf(jobs, 'build')];
  const runs = made.map(({ run }) => run);
  expect(runs).toEqual(expect.arrayContaining(whole.flatMap(({ run }) => run ?? [])));
  expect(runs.at(-3)).toBe('npm run mirror -- --themes');
  for (const { run = '', env } of made.filter((step) => step.run?.startsWith('npm run build')))
    expect(env, run).toMatchObject(whole.find((step) => step.run === 'npm run build')?.env ?? {});

  const named = (action: string) => made.find(({ uses = '' }) => uses.startsWith(`actions/${action}@`))?.with ?? {};
  const pattern = named('download-artifact')['pattern']?.replace('*', '') ?? 'none';
  expect(named('upload-artifact')['name']).toBe(`${pattern}\${{ strategy.job-index }}`);
  expect(runs).toContain(`npm run build -- --join ${named('download-artifact')['path']}/*`);
});

test('what other collections sent is read without rights; with rights it is only proposed, as files of two folders', () => {
  const { permissions, jobs } = parse(textOf('harvest.yml')) as { permissions: unknown; jobs: Record<string, RunJob> };
  const runsOf = (job = '') => (jobs[job]?.steps ?? []).map(({ run = '' }) => run).join('\n');
  expect(permissions).toEqual({ contents: 'read' });
  expect([jobs['harvest']?.permissions, Object.keys(jobs)]).toEqual([undefined, ['harvest', 'propose']]);
  expect(runsOf('harvest')).toMatch(/npm run harvest/);
  expect(JSON.stringify(jobs['harvest'])).not.toMatch(/token|secrets|git push/);
  expect(runsOf('propose')).not.toMatch(/\b(npm|node|npx)\b/);

  const desk = mkdtempSync(join(tmpdir(), 'proposed-'));
  const git = (...options: string[]) => execFileSync('git', ['-C', desk, ...options], { encoding: 'utf8' });
  const write = (path: string, content: string | Buffer) => {
    mkdirSync(dirname(join(desk, path)), { recursive: true });
    writeFileSync(join(desk, path), content);
  };
  git('init', '-q', '-b', 'main');
  write('content/from/a/old.mdx', 'old\r\n');
  git('add', '.');
  git('-c', 'user.name=a', '-c', 'user.email=a@b.example', 'commit', '-qm', 'Add');
  rmSync(join(desk, 'content/from/a/old.mdx'));
  write('content/from/a/images/new.png', Buffer.from([0, 1, 255, 13, 10]));
  write('docs/harvest/a.md', 'Not shown.');
  write('.github/workflows/evil.yml', 'on: push');
  git('add', '--all');
  const take = /git diff .*(?= >)/.exec(runsOf('harvest'))?.[0].split(' ').slice(1) ?? [];
  const patch = git(...take);
  git('reset', '-q', '--hard');
  const put = /git apply .*(?= ")/.exec(runsOf('propose'))?.[0].replaceAll("'", '').split(' ').slice(1) ?? [];
  execFileSync('git', ['-C', desk, ...put], { input: patch });
  expect(git('status', '--porcelain', '--untracked-files=all').trim().split('\n')).toEqual([
    'A  content/from/a/images/new.png',
    'D  content/from/a/old.mdx',
    'A  docs/harvest/a.md',
  ]);
  expect([...readFileSync(join(desk, 'content/from/a/images/new.png'))]).toEqual([0, 1, 255, 13, 10]);
  rmSync(desk, { recursive: true });
});

interface RunJob {
  permissions?: unknown;
  steps: { run?: string }[];
}

test('known holes are looked for every week and with every change of packages, without running any of them', () => {
  const { on } = parse(textOf('audit.yml')) as { on: { schedule?: unknown[]; pull_request?: { paths?: string[] } } };
  expect(on.schedule).toHaveLength(1);
  expect(on.pull_request?.paths).toContain('package-lock.json');
  expect(textOf('audit.yml')).toMatch(/run: npm audit/);
  expect(textOf('audit.yml')).not.toMatch(/npm (?:ci|install)/);
});

const sha = 'a'.repeat(40);
const job = (steps: string, on = 'push') => `on: ${on}\npermissions: {}\njobs: {a: {steps: [${steps}]}}`;
const checkout = (settings: string) => `{uses: actions/checkout@${sha}, with: {persist-credentials: false${settings}}}`;

test.each([
  ['an action by its tag', job('{uses: actions/cache@v7}'), ['not pinned: actions/cache@v7']],
  ['a short digest', job('{uses: actions/cache@3d3c42e}'), ['not pinned: actions/cache@3d3c42e']],
  [
    'a shared workflow by its branch',
    'permissions: {}\njobs: {a: {uses: o/r/.github/workflows/a.yml@main}}',
    ['not pinned: o/r/.github/workflows/a.yml@main'],
  ],
  ['no permissions', 'jobs: {a: {steps: [{run: npm ci}]}}', ['no permissions at the top']],
  ['all permissions', 'permissions: write-all', ['permissions: write-all']],
  ['all permissions of a job', 'permissions: {}\njobs: {a: {permissions: write-all}}', ['permissions: write-all']],
  ['a token that is kept', job(`{uses: actions/checkout@${sha}}`), [`keeps its token: actions/checkout@${sha}`]],
  [
    'a token that is kept on purpose',
    job(`{uses: actions/checkout@${sha}, with: {persist-credentials: true}}`),
    [`keeps its token: actions/checkout@${sha}`],
  ],
])('%s is found', (_, text, found) => {
  expect(findUnsafe(text)).toEqual(found);
});

test('a job that pushes may keep its token', () => {
  expect(findUnsafe(job(`{uses: actions/checkout@${sha}}, {run: git push -u origin HEAD}`))).toEqual([]);
});

test.each([
  'github.event.pull_request.title',
  'github.event.issue.body',
  'github.event.comment.body',
  'github.event.workflow_run.head_branch',
  'github.head_ref',
  'inputs.number',
  'github.event.inputs.number',
  'env.TITLE',
  'steps.title.outputs.text',
  'toJSON(github)',
])('%s is not written into a script', (value) => {
  const run = `echo \${{ ${value} }}`;
  expect(findUnsafe(job(`{run: "${run}"}`))).toEqual([`run: ${run}`]);
  expect(findUnsafe(job(`{uses: actions/github-script@${sha}, with: {script: "${run}"}}`))).toEqual([`script: ${run}`]);
  expect(findUnsafe(job(`{run: echo "$TITLE", env: {TITLE: "\${{ ${value} }}"}}`))).toEqual([]);
});

const events = [
  'pull_request_target',
  '[push, pull_request_target]',
  '{pull_request_target: {types: [opened]}}',
  '{workflow_run: {workflows: [Check], types: [completed]}}',
  'issue_comment',
  '{issues: {types: [labeled]}}',
];

test.each(events)('the head of a pull request is not checked out with rights (%s)', (on) => {
  for (const settings of [
    ', ref: "${{ github.event.pull_request.head.sha }}"',
    ', ref: "${{ github.event.workflow_run.head_branch }}"',
    ', ref: refs/pull/7/merge',
    ', ref: "${{ env.COMMIT }}"',
    ', repository: "${{ github.event.workflow_run.head_repository.full_name }}"',
    ', allow-unsafe-pr-checkout: true',
  ]) {
    expect(findUnsafe(job(checkout(settings), on))).toEqual([`head: actions/checkout@${sha}`]);
    expect(findUnsafe(job(checkout(settings)))).toEqual([]);
  }
  for (const run of ['gh pr checkout 7', 'git fetch origin pull/7/head', 'git checkout $HEAD_SHA'])
    expect(findUnsafe(job(`{run: "${run}"}`, on))).toEqual([`head: ${run}`]);
  expect(findUnsafe(job('{run: npm run review -- --commit "$HEAD_SHA"}', on))).toEqual([]);
  for (const settings of ['', ', ref: main', ', ref: "${{ github.event.repository.default_branch }}"'])
    expect(findUnsafe(job(checkout(settings), on))).toEqual([]);
});

test.each(events)('nothing comes out of a cache with rights (%s)', (on) => {
  const restore = `actions/cache/restore@${sha}`;
  const setup = `actions/setup-node@${sha}`;
  for (const [uses, settings] of [
    [restore, 'path: node_modules'],
    [setup, 'cache: npm, package-manager-cache: false'],
    [setup, 'node-version: 24'],
  ] as const) {
    const step = `{uses: ${uses}, with: {${settings}}}`;
    expect(findUnsafe(job(step, on))).toEqual([`cache: ${uses}`]);
    expect(findUnsafe(job(step))).toEqual([]);
  }
  expect(findUnsafe(job(`{uses: ${setup}, with: {package-manager-cache: false}}`, on))).toEqual([]);
});

test('every job ends by itself, and what runs on a schedule or publishes never runs twice at once', () => {
  for (const { name, text } of workflows) {
    const { concurrency, jobs, on } = parse(text) as Record<'concurrency' | 'on', unknown> & { jobs: Record<string, object> }; // prettier-ignore
    for (const [job, settings] of Object.entries(jobs)) expect(settings, `${name} ${job}`).toHaveProperty('timeout-minutes'); // prettier-ignore
    if (JSON.stringify(on).includes('schedule')) expect(concurrency, name).toBeDefined();
  }
});

test('the check of a pull request leaves a preview behind, has no rights, no secret, and writes to no shared cache', () => {
  const { text = '' } = workflows.find(({ name }) => name === 'check.yml') ?? {};
  const { permissions, jobs } = parse(text) as { permissions: unknown; jobs: Record<string, { steps: Step[] }> };
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  expect(permissions).toEqual({ contents: 'read' });
  expect(text).not.toMatch(/secrets\.|github\.token|pull_request_target/);
  expect(steps.flatMap(({ uses = '' }) => (uses.startsWith('actions/cache@') ? [uses] : []))).toEqual([]);
  expect(steps.filter(({ with: settings }) => settings?.['name'] === 'preview')).toHaveLength(1);
});

test('one update a week for each sort of dependency, and none that came out today', () => {
  const { updates } = parse(readFileSync(join(root, '.github/dependabot.yml'), 'utf8')) as { updates: Update[] };
  expect(updates.map((one) => one['package-ecosystem'])).toEqual(['npm', 'github-actions']);
  for (const { schedule, cooldown, groups } of updates) {
    expect(schedule).toEqual({ interval: 'weekly' });
    expect(cooldown['default-days']).toBeGreaterThanOrEqual(7);
    expect(Object.values(groups).some(({ patterns }) => patterns.includes('*'))).toBe(true);
  }
});

interface Step {
  uses?: string;
  with?: Record<string, unknown>;
}

interface Update {
  'package-ecosystem': string;
  schedule: unknown;
  cooldown: Record<string, number>;
  groups: Record<string, { patterns: string[] }>;
}
