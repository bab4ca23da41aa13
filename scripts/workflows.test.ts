import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from './lib/settings.ts';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, string | number | boolean>;
}

interface Job {
  uses?: string;
  permissions?: unknown;
  steps?: Step[];
}

interface Workflow {
  on?: string | string[] | Record<string, unknown>;
  permissions?: unknown;
  jobs?: Record<string, Job>;
}

// Events whose workflows have rights and secrets while somebody else decides what the head or the text holds.
const privileged = [
  'pull_request_target',
  'workflow_run',
  'issue_comment',
  'issues',
  'discussion',
  'discussion_comment',
];
const pinned = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;
const ownBranch = /^(main|\$\{\{ github\.event\.repository\.default_branch \}\})$/;
// Git taking what a variable names, or the head of a pull request by its number.
const takesCode = /\bgh pr checkout\b|\bgit (fetch|checkout|pull|clone|worktree|reset|merge)\b.*(\$|\bpull\/)/;

/** What makes a workflow unsafe: actions that can change, rights by default, text of strangers in a shell, their code with our rights. */
function findUnsafe(text: string): string[] {
  const workflow = parse(text) as Workflow;
  const jobs = Object.values(workflow.jobs ?? {});
  const steps = jobs.flatMap((job) => job.steps ?? []);
  const uses = [...jobs, ...steps].flatMap((one) => (one.uses === undefined ? [] : [one.uses]));
  const rights = [workflow, ...jobs].map(({ permissions }) => permissions).filter((one) => typeof one === 'string');
  return [
    ...(workflow.permissions === undefined ? ['no permissions at the top'] : []),
    ...rights.map((one) => `permissions: ${one}`),
    ...uses.filter((one) => !one.startsWith('./') && !pinned.test(one)).map((one) => `not pinned: ${one}`),
    ...steps.flatMap(findWritten),
    ...jobs.flatMap(findKeptToken),
    ...(isPrivileged(workflow.on) ? steps.flatMap((step) => [...findHead(step), ...findCache(step)]) : []),
  ];
}

function isPrivileged(on: Workflow['on']): boolean {
  const events = typeof on === 'string' ? [on] : Array.isArray(on) ? on : Object.keys(on ?? {});
  return events.some((event) => privileged.includes(event));
}

const isOf = (action: string, { uses = '' }: Step) => uses.startsWith(`${action}@`) || uses.startsWith(`${action}/`);

/** Whatever is put into a script is run: an event's text, an input, a value made of them. A variable of `env` is not. */
function findWritten({ run = '', with: settings = {} }: Step): string[] {
  const script = String(settings['script'] ?? '');
  return [...(run.includes('${{') ? [`run: ${run}`] : []), ...(script.includes('${{') ? [`script: ${script}`] : [])];
}

/** A job that pushes nothing needs no token in its copy of the repository, where any program of the job could read it. */
function findKeptToken({ steps = [] }: Job): string[] {
  if (steps.some(({ run = '' }) => /\bgit push\b/.test(run))) return [];
  const kept = steps.filter((step) => isOf('actions/checkout', step) && step.with?.['persist-credentials'] !== false);
  return kept.map(({ uses = '' }) => `keeps its token: ${uses}`);
}

function findHead(step: Step): string[] {
  const { uses = '', run = '', with: settings = {} } = step;
  if (takesCode.test(run)) return [`head: ${run}`];
  if (!isOf('actions/checkout', step)) return [];
  const { ref, repository } = settings;
  const isOwn = repository === undefined && (ref === undefined || ownBranch.test(String(ref)));
  return isOwn && !('allow-unsafe-pr-checkout' in settings) ? [] : [`head: ${uses}`];
}

/** What a run without rights has put into the cache would be run with rights. */
function findCache(step: Step): string[] {
  const { uses = '', with: settings = {} } = step;
  const restores = isOf('actions/cache', step) || (settings['cache'] !== undefined && settings['cache'] !== false);
  const bySetup = isOf('actions/setup-node', step) && settings['package-manager-cache'] !== false;
  return restores || bySetup ? [`cache: ${uses}`] : [];
}

const folder = join(root, '.github/workflows');
const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));

test('there are workflows to look at', () => {
  expect(names).toEqual(expect.arrayContaining(['check.yml', 'pages.yml']));
});

test.each(names)('%s is safe, and says which version each pin is', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  expect(findUnsafe(text)).toEqual([]);
  const lines = text.split('\n').filter((line) => /uses: [^.]/.test(line));
  expect(lines.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
});

test('each pin of an action is of one version everywhere', () => {
  const pins = names.flatMap(
    (name) => readFileSync(join(folder, name), 'utf8').match(/[\w./-]+@[0-9a-f]{40} # v\S+/g) ?? [],
  );
  const actions = [...new Set(pins)].map((pin) => pin.split('@')[0]);
  expect(actions).toHaveLength(new Set(actions).size);
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
