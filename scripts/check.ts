import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { messagesFor } from '../src/messages/index.ts';
import type { PageEntry } from '../src/model/entry.ts';
import { pageKinds } from '../src/model/kinds.ts';
import { createProblem, hasErrors, sortProblems, type Problem } from '../src/model/problem.ts';
import { listAuthorityNames, listBodies } from '../src/prose/names.ts';
import { locateIn } from './lib/locate.ts';
import { readContent, type Content } from './lib/read-content.ts';
import { bothReadings } from './lib/readings.ts';
import { formatReport, type Format } from './lib/report.ts';
import { listSimilarProblems, listTopicHints } from './lib/similar-report.ts';
import { contentDir, showPath } from './lib/settings.ts';
import { runCommand, UsageFault } from './lib/command.ts';

// npm run check -- [--format terminal|json|github] [--prose] [path ...]
await runCommand(async () => {
  const { format, prose, paths } = readOptions();
  const messages = messagesFor('en');
  const content = await readContent(contentDir, bothReadings(messages));
  const wanted = content.files.filter((file) => isWanted(file, paths));
  for (const path of paths) {
    if (!content.files.some((file) => isWanted(file, [path])))
      throw new UsageFault(`There is no content file at ${showPath(path)}.`);
  }
  const hints = prose ? await listHints(content, wanted) : [];
  const similar = listSimilarProblems(content.catalogue, new Set(wanted), messages);
  const problems = sortProblems([
    ...content.problems.filter(({ file }) => wanted.includes(file)),
    ...hints,
    ...similar,
  ]);
  console.log(formatReport({ problems, files: wanted.length }, format, messages));
  return hasErrors(problems) ? 1 : 0;
});

/** Hints at the prose of the English pages among some files; they never change the verdict. */
async function listHints({ catalogue }: Content, wanted: readonly string[]): Promise<Problem[]> {
  const messages = messagesFor('en');
  const { checkProse, listProse } = await import('./lib/prose.ts'); // a dictionary takes its time to read
  const register = listAuthorityNames(catalogue);
  const pages = pageKinds.flatMap((kind) => catalogue.list(kind) as PageEntry[]);
  const problems = listTopicHints(catalogue, new Set(wanted), messages);
  for (const entry of pages.filter(({ file, data }) => data.lang === 'en' && wanted.includes(file))) {
    const passages = listProse(entry, readFileSync(entry.file, 'utf8'));
    const findings = await checkProse(passages, [...register, ...listBodies(entry)]);
    const locate = locateIn(entry);
    problems.push(...findings.map((finding) => createProblem(finding, { file: entry.file, messages, locate })));
  }
  return problems;
}

function readOptions(): { format: Format; prose: boolean; paths: string[] } {
  const { values, positionals } = parseArgs({
    options: { format: { type: 'string', default: 'terminal' }, prose: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const { format } = values;
  if (format !== 'terminal' && format !== 'json' && format !== 'github') {
    throw new UsageFault(`There is no format "${format}": use terminal, json or github.`);
  }
  return { format, prose: values.prose, paths: positionals.map((path) => resolve(path)) };
}

function isWanted(file: string, paths: readonly string[]): boolean {
  if (!paths.length) return true;
  return paths.some((path) => {
    const inside = relative(path, resolve(file));
    return inside === '' || (!inside.startsWith('..') && !inside.startsWith('/'));
  });
}
