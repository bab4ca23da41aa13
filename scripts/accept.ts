import { appendFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { acceptIssue, previewIssue } from './accept/accept-issue.ts';
import { checkApproved, readEvent, type Approved } from './accept/read-event.ts';
import { runCommand, UsageFault } from './lib/command.ts';
import { createGitHub, type GitHub } from './lib/github.ts';
import { parseRepository, readAccess } from './lib/github-settings.ts';
import { readJudging } from './share/read-world.ts';
import { showProposal, showText } from './share/show.ts';

// npm run accept -- [--dry-run] <owner/repo> <issue>, or -- <owner/repo> --event FILE
//   turns an issue that a maintainer has approved into a branch, a file and a pull request.
// Exits with 1 where something is missing: then the issue has an answer, and no approval any longer.
await runCommand(async () => {
  const { repository, number, event, isDry } = readOptions();
  const access = readAccess(process.env);
  if (!isDry && !access.token) throw new UsageFault('To write to GitHub, set GITHUB_TOKEN.');
  const github = createGitHub({ ...repository, ...access });
  const issue = event === undefined ? await fetchApproved(number, github) : readEvent(event, repository);
  const judging = await readJudging(new Date().toISOString().slice(0, 10));
  return isDry ? show(issue, judging, github) : write(issue, judging, github);
});

type Judging = Awaited<ReturnType<typeof readJudging>>;

async function fetchApproved(number: number, github: GitHub): Promise<Approved> {
  const issue = await github.fetchIssue(number);
  checkApproved(number, issue.labels);
  return issue;
}

async function write(issue: Approved, judging: Judging, github: GitHub): Promise<number> {
  const accepted = await acceptIssue(issue, judging, github);
  if ('answer' in accepted) {
    console.log(showText(accepted.answer));
    console.error(`Issue ${issue.number} was answered: nothing was made of it yet.`);
    return 1;
  }
  const { number, url, outcome } = accepted.proposed;
  console.log(`${url} is ${outcome}.`);
  const output = process.env['GITHUB_OUTPUT'];
  if (output) appendFileSync(output, `pull=${number}\n`);
  return 0;
}

async function show(issue: Approved, judging: Judging, github: GitHub): Promise<number> {
  const verdict = await previewIssue(issue, judging, github);
  console.log('answer' in verdict ? showText(verdict.answer) : showProposal(verdict.proposal));
  return 'answer' in verdict ? 1 : 0;
}

function readOptions() {
  const { values, positionals } = parseArgs({
    options: { event: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [name = '', number = '', ...rest] = positionals;
  const repository = parseRepository(name);
  const { event } = values;
  const isNumber = /^[1-9]\d{0,8}$/.test(number);
  if (!repository || rest.length || (event === undefined ? !isNumber : number !== ''))
    throw new UsageFault('Say which issue: npm run accept -- <owner/repo> <number>');
  return { repository, number: Number(number), event, isDry: values['dry-run'] };
}
