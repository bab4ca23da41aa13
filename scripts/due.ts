import { parseArgs } from 'node:util';
import { messagesFor } from '../src/messages/index.ts';
import { listDue } from '../src/model/due.ts';
import { createInsights } from '../src/model/insights.ts';
import { runCommand, UsageFault } from './lib/command.ts';
import { carryOut, dueLabel, planDue, type DueStep } from './lib/due-issues.ts';
import { writeDueIssue, type DueIssue } from './lib/due-text.ts';
import { createGitHub } from './lib/github.ts';
import { readAccess } from './lib/github-settings.ts';
import { readContent } from './lib/read-content.ts';
import { quickReading } from './lib/readings.ts';
import { readRepositoryName } from './lib/repository-name.ts';
import { printable } from './lib/report.ts';
import { contentDir, dayOfRun, readAddress, siteBranch, siteRepository } from './lib/settings.ts';

// npm run due -- [--most 5] [--dry-run] [<owner/repo>]: an issue for each page past its review, and each outcome due a follow-up
await runCommand(async () => {
  const { most, isDry, names } = readOptions();
  const repository = readRepositoryName(names, process.env, 'npm run due -- <owner/repo>');
  const github = createGitHub({ ...repository, ...readAccess(process.env) });
  const wanted = await listWanted();
  const known = await github.listIssues({ state: 'all', labels: [dueLabel] });
  const { steps, left } = planDue(wanted, known, most);
  if (isDry) for (const step of steps) console.log(describe(step));
  let done = 0;
  const tell = (step: DueStep, where: string) => {
    done += 1;
    console.log(printable(`${step.number === undefined ? 'Opened' : 'Updated'} ${where}: ${step.issue.title}`));
  };
  if (!isDry) await carryOut(steps, github, tell).catch((fault: unknown) => tellHalf(fault, done));
  if (!steps.length) console.log('Nothing is to be opened or updated.');
  if (left) console.log(`Left for the next run: ${left}.`);
  return 0;
});

function readOptions() {
  const { values, positionals } = parseArgs({
    options: { most: { type: 'string', default: '5' }, 'dry-run': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (!/^\d{1,3}$/.test(values.most)) throw new UsageFault('--most must be a number, such as 5.');
  return { most: Number(values.most), isDry: values['dry-run'], names: positionals };
}

async function listWanted(): Promise<DueIssue[]> {
  const messages = messagesFor('en');
  const { catalogue } = await readContent(contentDir, quickReading(messages));
  const { site, base } = readAddress();
  const context = {
    messages,
    places: { site: new URL(base, site).href, repository: siteRepository, branch: siteBranch },
    nameOf: (id: string) => catalogue.find('authorities', id)?.data.officialName ?? id,
  };
  const due = listDue({ catalogue, insights: createInsights(catalogue), today: dayOfRun });
  return due.map((one) => writeDueIssue(one, context));
}

function describe(step: DueStep): string {
  if (step.number !== undefined) return printable(`Would update #${step.number}: ${step.issue.title}`);
  const lines = [`Would open: ${step.issue.title}`, ...step.issue.body.split('\n').map((line) => `  ${line}`)];
  return lines.map(printable).join('\n');
}

function tellHalf(fault: unknown, done: number): never {
  if (!(fault instanceof UsageFault)) throw fault;
  throw new UsageFault(`${fault.message} Done before that: ${done}. The next run goes on from there.`);
}
