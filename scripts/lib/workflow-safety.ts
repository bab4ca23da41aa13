import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from './settings.ts';

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
export function findUnsafe(text: string): string[] {
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

/** Every workflow of the repository: its name and its text. */
export function listWorkflows(): { name: string; text: string }[] {
  const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
  return names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}
