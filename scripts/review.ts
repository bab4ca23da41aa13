import { statSync } from 'node:fs';
import { messagesFor } from '../src/messages/index.ts';
import { hasErrors } from '../src/model/problem.ts';
import { runCommand, UsageFault } from './lib/command.ts';
import { createGitHub } from './lib/github.ts';
import { countFiles } from './lib/pull.ts';
import { bothReadings } from './lib/readings.ts';
import { formatReport } from './lib/report.ts';
import { listNotes } from './lib/review-notes.ts';
import { parseOptions } from './lib/review-options.ts';
import { reviewFiles } from './lib/review-pull.ts';
import { contentDir, showPath } from './lib/settings.ts';

// npm run review -- [--format terminal|json|github] [--prose] <owner/repo> <number>
// Exits with 1 on errors, and where GitHub left something out: then nobody knows.
await runCommand(async () => {
  const { number, format, prose, ...settings } = parseOptions(process.argv.slice(2), process.env);
  if (!statSync(contentDir, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageFault(`There is no content folder at ${showPath(contentDir)}.`);
  const github = createGitHub(settings);
  const pull = await github.fetchPull(number);
  const messages = messagesFor('en');
  const review = await reviewFiles(pull.files, { github, contentDir, readings: bothReadings(messages), prose });
  const { problems, errorsElsewhere } = review;
  // Beside the report, which a program may read.
  console.error(
    listNotes(pull, `Pull request ${number} of ${settings.owner}/${settings.repo}`, errorsElsewhere).join('\n'),
  );
  console.log(formatReport({ problems, files: countFiles(pull) }, format, messages));
  return hasErrors(problems) || pull.gaps.length ? 1 : 0;
});
