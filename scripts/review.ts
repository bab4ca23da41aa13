import { statSync } from 'node:fs';
import { messagesFor } from '../src/messages/index.ts';
import { hasErrors } from '../src/model/problem.ts';
import { runCommand, UsageFault } from './lib/command.ts';
import { createGitHub, type GitHub } from './lib/github.ts';
import { countFiles } from './lib/pull.ts';
import { bothReadings } from './lib/readings.ts';
import { formatReport } from './lib/report.ts';
import { listNotes } from './lib/review-notes.ts';
import { parseOptions, type ReviewOptions } from './lib/review-options.ts';
import { reviewFiles } from './lib/review-pull.ts';
import { contentDir, showPath } from './lib/settings.ts';
import { postReport } from './review/post-report.ts';
import { readFacts } from './review/read-facts.ts';
import { createReport } from './review/report.ts';
import { writeFacts } from './review/write-facts.ts';

// npm run review -- [--format terminal|json|github] [--prose] <owner/repo> <number>
//   --comment           also writes the report to the pull request
//   --sha COMMIT        the open pull requests whose head this is, instead of a number
//   --facts FILE, --run ID   where the numbers of a build lie
// npm run review -- --write-facts FILE
// Exits with 1 on errors, and where GitHub left something out: then nobody knows. With --comment the verdict is on GitHub.
await runCommand(async () => {
  const options = parseOptions(process.argv.slice(2), process.env);
  if (!statSync(contentDir, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageFault(`There is no content folder at ${showPath(contentDir)}.`);
  if ('writeFacts' in options) {
    await writeFacts(options.writeFacts);
    return 0;
  }
  const github = createGitHub(options);
  const numbers = await listNumbers(options, github);
  const codes: number[] = [];
  for (const number of numbers) codes.push(await reviewOne(number, options, github));
  return Math.max(0, ...codes);
});

async function listNumbers({ which, owner, repo }: ReviewOptions, github: GitHub): Promise<number[]> {
  if ('number' in which) return [which.number];
  const found = await github.findPulls(which.sha);
  const commit = which.sha.slice(0, 12);
  if (!found.length)
    console.error(`No open pull request into ${owner}/${repo} has commit ${commit} at its head: nothing to review.`);
  return found.map(({ number }) => number);
}

async function reviewOne(number: number, options: ReviewOptions, github: GitHub): Promise<number> {
  const { owner, repo, which, format, prose } = options;
  const name = `Pull request ${number} of ${owner}/${repo}`;
  const pull = await github.fetchPull(number);
  if ('sha' in which && pull.head !== which.sha) return stopBefore(name);
  const messages = messagesFor('en');
  const readings = bothReadings(messages);
  const sources = { github, contentDir, readings, prose, sparesDecoder: options.comment };
  const review = await reviewFiles(pull.files, sources);
  const { problems, errorsElsewhere } = review;
  // Beside the report, which a program may read.
  console.error(listNotes(pull, name, errorsElsewhere).join('\n'));
  console.log(formatReport({ problems, files: countFiles(pull) }, format, messages));
  if (!options.comment) return hasErrors(problems) || pull.gaps.length ? 1 : 0;
  const report = createReport(pull, review, await readFacts(options.facts, github));
  const outcome = await postReport(report, { number, messages, time: new Date() }, github);
  if (!outcome) return stopBefore(name);
  console.error(`The comment on GitHub is ${outcome}.`);
  return 0;
}

/** Somebody was quicker: the run for what they did will tell. */
function stopBefore(name: string): number {
  console.error(`${name} is closed or has a newer commit by now: nothing was written.`);
  return 0;
}
