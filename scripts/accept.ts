import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { wordsOf } from '../src/forms/ask.ts';
import { judgeAnswers, type Judged } from '../src/forms/judge.ts';
import { approvedLabel } from '../src/forms/issue-form.ts';
import { parseAnswers } from '../src/forms/parse-answers.ts';
import { hasErrors } from '../src/model/problem.ts';
import { fill } from '../src/model/words.ts';
import { runCommand, UsageFault } from './lib/command.ts';
import { createGitHub, type GitHub, type Issue } from './lib/github.ts';
import { parseRepository, readAccess } from './lib/github-settings.ts';
import { escapeMarkdown } from './review/escape.ts';
import { findProposed, postProposal } from './share/propose.ts';
import { readJudging } from './share/read-world.ts';
import { describeProposal, formatProblems } from './share/words.ts';

/** What is needed of an issue. */
type Approved = Pick<Issue, 'number' | 'body' | 'author' | 'labels'>;

const marker = '<!-- shared-practice:accept v1 -->';

const eventShape = z.object({
  label: z.object({ name: z.string() }).optional(),
  issue: z.object({
    number: z.int().positive(),
    body: z.string().nullable(),
    user: z.object({ login: z.string() }),
    labels: z.array(z.object({ name: z.string() })),
  }),
});

// npm run accept -- <owner/repo> <issue>, or -- <owner/repo> --event FILE
//   turns an issue that a maintainer has approved into a branch, a file and a pull request.
await runCommand(async () => {
  const { repository, number, event, isDry } = readOptions();
  const access = readAccess(process.env);
  if (!isDry && !access.token) throw new UsageFault('To write to GitHub, set GITHUB_TOKEN.');
  const github = createGitHub({ ...repository, ...access });
  const issue = event ? readEvent(event) : await github.fetchIssue(number);
  if (!issue.labels.includes(approvedLabel))
    throw new UsageFault(`Issue ${issue.number} does not have the label "${approvedLabel}": a maintainer sets it.`);
  return accept(issue, github, isDry);
});

async function accept(issue: Approved, github: GitHub, isDry: boolean): Promise<number> {
  const judging = await readJudging(new Date().toISOString().slice(0, 10));
  const { messages } = judging.world;
  const words = messages.forms.reply;
  const branch = `contribution/issue-${issue.number}`;
  const parsed = parseAnswers(issue.body, messages);
  if (!parsed) return refuse(issue, words.noForm, { github, isDry });
  const path = isDry ? undefined : await findProposed(branch, github);
  const judged = judgeAnswers(parsed.form, parsed.answers, { ...judging, ...(path && { path }) });
  if (hasErrors(judged.problems)) {
    const list = formatProblems(parsed.form, judged.problems, messages);
    return refuse(issue, `${words.problems}\n\n${list}\n\n${words.mend}`, { github, isDry });
  }
  const { title } = wordsOf(parsed.form.id, messages);
  const text = describe(issue, judged, { form: parsed.form, world: judging.world });
  if (isDry) return show(judged, text);
  const name = `${title}: ${nameOf(judged)}`;
  const posted = await postProposal(
    { branch, draft: judged.draft, title: name, body: text, message: writeMessage(name, issue) },
    github,
  );
  await github.upsertComment(issue.number, { marker, body: `${marker}\n${fill(words.accepted, { url: posted.url })}` });
  console.log(`${posted.url} is ${posted.outcome}.`);
  const output = process.env['GITHUB_OUTPUT'];
  if (output) appendFileSync(output, `pull=${posted.number}\n`);
  return 0;
}

interface Answering {
  github: GitHub;
  isDry: boolean;
}

/** Tells on the issue why nothing was made of it, and takes the approval back, so that it can be given again. */
async function refuse({ number, author }: Approved, text: string, { github, isDry }: Answering): Promise<number> {
  console.log(text);
  if (isDry) return 1;
  await github.upsertComment(number, { marker, body: `${marker}\n${text}` });
  await github.removeLabel(number, approvedLabel);
  console.error(`Issue ${number} by ${author} was answered: nothing was made of it yet.`);
  return 1;
}

function show({ draft }: Judged, text: string): number {
  console.log(`content/${draft.path}\n\n${draft.content}\n${text}`);
  return 0;
}

function describe(
  issue: Approved,
  judged: Judged,
  { form, world }: Pick<Parameters<typeof describeProposal>[1], 'form' | 'world'>,
): string {
  const { proposal } = world.messages.forms;
  const hash = createHash('sha256').update(issue.body).digest('hex');
  const from = fill(proposal.fromIssue, {
    number: issue.number,
    author: escapeMarkdown(issue.author),
    hash: hash.slice(0, 16),
  });
  return describeProposal(judged, { form, world, from });
}

function nameOf({ entry, draft }: Judged): string {
  const { title } = (entry?.data ?? {}) as { title?: string };
  return title ?? draft.id;
}

/** The words of the commit: who wrote the text keeps the credit. */
function writeMessage(name: string, { number, author }: Approved): string {
  const credit = /^[a-z\d](?:[a-z\d-]{0,38})$/i.test(author)
    ? `\n\nCo-authored-by: ${author} <${author}@users.noreply.github.com>`
    : '';
  return `${name}\n\nFrom issue #${number}.${credit}`;
}

/** The issue as it was when it was approved: what was changed since is not what somebody agreed to. */
function readEvent(file: string): Approved {
  const parsed = eventShape.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new UsageFault(`${file} does not hold what GitHub says of an issue that got a label.`);
  const { issue, label } = parsed.data;
  const labels = label ? [label.name] : issue.labels.map(({ name }) => name);
  return { number: issue.number, body: issue.body ?? '', author: issue.user.login, labels };
}

function readOptions() {
  const { values, positionals } = parseArgs({
    options: { event: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [name = '', number = '', ...rest] = positionals;
  const repository = parseRepository(name);
  const { event } = values;
  if (!repository || rest.length || (event === undefined && !/^[1-9]\d{0,8}$/.test(number)))
    throw new UsageFault('Say which issue: npm run accept -- <owner/repo> <number>');
  return { repository, number: Number(number), event, isDry: values['dry-run'] };
}
