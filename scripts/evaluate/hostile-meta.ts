import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { messagesFor } from '../../src/messages/index.ts';
import { checkChange } from '../../src/model/paths.ts';
import { createProblem } from '../../src/model/problem.ts';
import type { PullSummary } from '../lib/github.ts';
import { findUnsafe, listWorkflows } from '../lib/workflow-safety.ts';
import { factsFile, readArtifact } from '../review/artifact.ts';
import { createCheck } from '../review/check-run.ts';
import { changeLabels, reviewLabels } from '../review/labels.ts';
import { postReport } from '../review/post-report.ts';
import { createReport, type Verdict } from '../review/report.ts';
import { findEditHarm } from './hostile-edit.ts';
import { emptyContent, findTextHarm } from './hostile-text.ts';
import { createSampleReport } from './sample-report.ts';

/** Something about a pull request that a stranger chose: which part of it, and what was put there. */
export interface MetaSample {
  field: string;
  value: string;
}

type Door = (value: string) => string[] | Promise<string[]>;

const messages = messagesFor('en');
// By the start of the field's name; whatever is not named here is text.
const doors: [RegExp, Door][] = [
  [/^artifact-path/, async (value) => findFactsIn(await packAs(value, sound))],
  [/^artifact/, findArtifactHarm],
  [/^label/, findLabelHarm],
  [/^workflow/, findWorkflowHarm],
  [/^cache/, findWorkflowFaults],
  [/^(toctou|push|head)/, findRaceHarm],
  [/^issue-edit/, findEditHarm],
];
/** Lets a sample meet the code that would meet it, and lists the harm that comes of it. */
export async function findMetaHarm({ field, value }: MetaSample): Promise<string[]> {
  const door = doors.find(([names]) => names.test(field))?.[1] ?? findTextHarm;
  return door(value);
}

const sound = JSON.stringify({ version: 1, errors: 0, warnings: 0 });

/** A value that an unprivileged run left behind: beside the numbers, in their place, as a file, and by its mere size. */
async function findArtifactHarm(value: string): Promise<string[]> {
  const numbers = JSON.parse(sound) as object;
  const forged = [
    ...['pull', 'number', 'pr', 'issue', 'head'].map((key) => ({ ...numbers, [key]: value })),
    { ...numbers, errors: value },
    { ...numbers, pull: Number.parseInt(value, 10) || 1 },
    value,
  ];
  const zips = [
    ...forged.map((one) => pack({ [factsFile]: JSON.stringify(one) })),
    pack({ [factsFile]: sound, 'pr-number.txt': value }),
    pack({ [factsFile]: value.padEnd(300_000) }),
    pack({ [factsFile]: Buffer.alloc(50_000_000) }),
  ];
  const found: string[] = [];
  for (const zip of zips) found.push(...(await findFactsIn(await zip)));
  return [...found, ...findWorkflowFaults()];
}

async function findFactsIn(zip: Buffer): Promise<string[]> {
  const read = await readArtifact(zip);
  return 'facts' in read ? [`believed: ${JSON.stringify(read.facts)}`] : [];
}

async function pack(files: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

/** A zip whose only file has a name that no honest program would write. */
async function packAs(name: string, content: string): Promise<Buffer> {
  const bytes = Buffer.from(name || 'n').toString('latin1');
  const held = 'n'.repeat(bytes.length);
  const zip = await pack({ [held]: content });
  return Buffer.from(zip.toString('latin1').replaceAll(held, bytes), 'latin1');
}

/** A label that somebody asks for: it is not set, and where somebody has set it, it is not touched. */
function findLabelHarm(value: string): string[] {
  const verdicts: Verdict[] = ['unread', 'errors', 'maintainer', 'ready'];
  const changed = verdicts.flatMap((verdict) => {
    const { add, remove } = changeLabels(verdict, [value]);
    return [...add, ...remove];
  });
  const strange = changed.filter((label) => label === value || !reviewLabels.includes(label));
  return strange.map((label) => `label: ${label}`);
}

/** A workflow that a change edits: only a maintainer decides on it, and none with rights takes the change's own. */
function findWorkflowHarm(value: string): string[] {
  const named = value.match(/[\w./-]*\.github\/[\w./-]+/g) ?? ['.github/workflows/check.yml'];
  const files = named.map((path) => ({ path, status: 'modified' as const, mode: '100644' }));
  const problems = files.flatMap((file) =>
    checkChange(file).map((finding) => createProblem(finding, { file: file.path, messages })),
  );
  const nothing = { problems, errorsElsewhere: 0, ...emptyContent() };
  const pull = { state: 'open' as const, head: 'a'.repeat(40), files, gaps: [] };
  const report = createReport(pull, nothing, { ignored: 'missing' });
  const { conclusion } = createCheck(report, messages);
  const { add } = changeLabels(report.verdict, []);
  return [
    ...(conclusion === 'success' || add.includes('ready') ? ['passes without a maintainer'] : []),
    ...(report.files.every(({ isMaintained }) => isMaintained) ? [] : ['is not told']),
    ...findWorkflowFaults(),
  ];
}

/** What is unsafe in the workflows of the repository, those with rights among them. */
function findWorkflowFaults(): string[] {
  const workflows = listWorkflows();
  const report = workflows.filter(({ text }) => /^on:\n {2}workflow_run:/m.test(text));
  return [
    ...(report.length ? [] : ['there is no workflow with rights']),
    ...workflows.flatMap(({ text }) => findUnsafe(text)),
  ];
}

/** A push after the reading: nothing may be written; before it, everything is. */
async function findRaceHarm(value: string): Promise<string[]> {
  const report = createSampleReport(value, messages);
  const writeWith = async (head: string) => {
    const written: string[] = [];
    const note = (what: string) => () => Promise.resolve(void written.push(what));
    const open = { number: 1, head, labels: [] as string[] } as PullSummary;
    const github = {
      findPulls: (sha: string) => Promise.resolve([open].filter((pull) => pull.head === sha)),
      upsertComment: () => (written.push('comment'), Promise.resolve('created' as const)),
      ...{ addLabels: note('labels'), removeLabel: note('label'), postCheck: note('check') },
    };
    await postReport(report, { number: 1, messages, time: new Date(0) }, github);
    return written;
  };
  const honest = await writeWith(report.commit);
  return [...(honest.length ? [] : ['nothing is ever written']), ...(await writeWith('b'.repeat(40)))];
}
