import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { messagesFor } from '../src/messages/index.ts';
import { hasErrors, sortProblems } from '../src/model/problem.ts';
import { readEarlier } from './lib/earlier.ts';
import { listProseHints } from './lib/prose-hints.ts';
import { readContent } from './lib/read-content.ts';
import { bothReadings } from './lib/readings.ts';
import { formatReport, type Format } from './lib/report.ts';
import { listEarlierProblems } from './lib/earlier-problems.ts';
import { listSimilarProblems } from './lib/similar-report.ts';
import { contentDir } from './lib/settings.ts';
import { runCommand, UsageFault } from './lib/command.ts';
import { listWanted } from './lib/wanted.ts';

// npm run check -- [--format terminal|json|github] [--prose] [path ...]
await runCommand(async () => {
  const { format, prose, paths } = readOptions();
  const messages = messagesFor('en');
  const content = await readContent(contentDir, bothReadings(messages));
  const wanted = listWanted(content.files, paths);
  const files = new Set(wanted);
  const textOf = (file: string) => readFileSync(file, 'utf8');
  const hints = prose ? await listProseHints(content.catalogue, { files, textOf }, messages) : [];
  const earlier = readEarlier(contentDir, messages);
  const reviews = listEarlierProblems(content.catalogue, { earlier, files, textOf }, messages);
  const similar = listSimilarProblems(content.catalogue, files, messages);
  const problems = sortProblems([
    ...content.problems.filter(({ file }) => wanted.includes(file)),
    ...hints,
    ...reviews,
    ...similar,
  ]);
  console.log(formatReport({ problems, files: wanted.length }, format, messages));
  return hasErrors(problems) ? 1 : 0;
});

function readOptions(): { format: Format; prose: boolean; paths: string[] } {
  const { values, positionals } = parseArgs({
    options: { format: { type: 'string', default: 'terminal' }, prose: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const { format } = values;
  if (format !== 'terminal' && format !== 'json' && format !== 'github') {
    throw new UsageFault(`There is no format "${format}": use terminal, json or github.`);
  }
  return { format, prose: values.prose, paths: positionals };
}
