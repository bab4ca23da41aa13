import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from './lib/settings.ts';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Workflow {
  on?: string | string[] | Record<string, unknown>;
  permissions?: unknown;
  jobs?: Record<string, { uses?: string; steps?: Step[] }>;
}

// Events whose workflows have rights and secrets while somebody else decides what the head holds.
const privileged = ['pull_request_target', 'workflow_run', 'issue_comment'];
const pinned = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;
const written = /\$\{\{[^}]*github\.(event|head_ref)/;

/** What makes a workflow unsafe: actions that can change, rights by default, text of strangers in a shell, their code with our rights. */
function findUnsafe(text: string): string[] {
  const workflow = parse(text) as Workflow;
  const jobs = Object.values(workflow.jobs ?? {});
  const steps = jobs.flatMap((job) => job.steps ?? []);
  const uses = [...jobs, ...steps].flatMap((one) => (one.uses === undefined ? [] : [one.uses]));
  return [
    ...(workflow.permissions === undefined ? ['no permissions at the top'] : []),
    ...(typeof workflow.permissions === 'string' ? [`permissions: ${workflow.permissions}`] : []),
    ...uses.filter((one) => !one.startsWith('./') && !pinned.test(one)).map((one) => `not pinned: ${one}`),
    ...steps.filter(({ run = '' }) => written.test(run)).map(({ run = '' }) => `run: ${run}`),
    ...(isPrivileged(workflow.on) ? steps.filter(takesHead).map(({ uses: one = '' }) => `head: ${one}`) : []),
  ];
}

function isPrivileged(on: Workflow['on']): boolean {
  const events = typeof on === 'string' ? [on] : Array.isArray(on) ? on : Object.keys(on ?? {});
  return events.some((event) => privileged.includes(event));
}

function takesHead({ uses = '', with: settings = {} }: Step): boolean {
  if (!uses.startsWith('actions/checkout@')) return false;
  const { ref = '', repository = '' } = settings;
  return /head|merge/.test(`${String(ref)} ${String(repository)}`) || 'allow-unsafe-pr-checkout' in settings;
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

test.each([
  [
    'an action by its tag',
    'permissions: {}\njobs: {a: {steps: [{uses: actions/checkout@v7}]}}',
    ['not pinned: actions/checkout@v7'],
  ],
  [
    'a short digest',
    'permissions: {}\njobs: {a: {steps: [{uses: actions/checkout@3d3c42e}]}}',
    ['not pinned: actions/checkout@3d3c42e'],
  ],
  [
    'a shared workflow by its branch',
    'permissions: {}\njobs: {a: {uses: o/r/.github/workflows/a.yml@main}}',
    ['not pinned: o/r/.github/workflows/a.yml@main'],
  ],
  ['no permissions', 'jobs: {a: {steps: [{run: npm ci}]}}', ['no permissions at the top']],
  ['all permissions', 'permissions: write-all', ['permissions: write-all']],
  [
    'the title of a pull request in a shell',
    'permissions: {}\njobs: {a: {steps: [{run: "echo ${{ github.event.pull_request.title }}"}]}}',
    ['run: echo ${{ github.event.pull_request.title }}'],
  ],
  [
    'the name of a branch in a shell',
    'permissions: {}\njobs: {a: {steps: [{run: "echo ${{ github.head_ref }}"}]}}',
    ['run: echo ${{ github.head_ref }}'],
  ],
])('%s is found', (_, text, found) => {
  expect(findUnsafe(text)).toEqual(found);
});

test.each([
  'on: pull_request_target',
  'on: [push, pull_request_target]',
  'on: {pull_request_target: {types: [opened]}}',
  'on: workflow_run',
])('the head of a pull request is not checked out with rights (%s)', (on) => {
  const step = `uses: actions/checkout@${'a'.repeat(40)}, with: {ref: "\${{ github.event.pull_request.head.sha }}"}`;
  const text = `${on}\npermissions: {}\njobs: {a: {steps: [{${step}}]}}`;
  expect(findUnsafe(text)).toEqual([`head: actions/checkout@${'a'.repeat(40)}`]);
  expect(findUnsafe(text.replace(on, 'on: push'))).toEqual([]);
});
