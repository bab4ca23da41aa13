import { join } from 'node:path';
import { messagesFor } from '../../src/messages/index.ts';
import { createCatalogue } from '../../src/model/catalogue.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Pull, PullFile } from '../lib/pull.ts';
import { bothReadings } from '../lib/readings.ts';
import { formatReport } from '../lib/report.ts';
import { reviewFiles, type Review } from '../lib/review-pull.ts';
import { root } from '../lib/settings.ts';
import { findUnsafe, listWorkflows } from '../lib/workflow-safety.ts';
import { createCheck } from '../review/check-run.ts';
import { writeComment } from '../review/comment.ts';
import { changeLabels } from '../review/labels.ts';
import { createReport, type ReviewReport } from '../review/report.ts';
import { findActive, findCommands } from './find-active.ts';
import { createSampleReport } from './sample-report.ts';

const messages = messagesFor('en');

/**
 * Lets words meet everything of a review that words can meet: as the name, the title and the text of a file, and at every
 * place of a report where a stranger's words can stand. Lists what of it is more than words.
 */
export async function findTextHarm(words: string): Promise<string[]> {
  const reports = [createSampleReport(words, messages), await reviewPage(words)];
  const harm = reports.flatMap((report) => [
    ...findActive(writeComment(report, { messages, time: new Date(0) })),
    ...findPrinted(report.problems),
    ...findInCheck(report),
    ...changeLabels(report.verdict, []).add.filter((label) => label === words),
  ]);
  return [...new Set([...harm, ...listWorkflows().flatMap(({ text }) => findUnsafe(text))])];
}

/** The content of an empty library. */
export function emptyContent(): Pick<Review, 'catalogue' | 'textOf'> {
  return { catalogue: createCatalogue([]), textOf: () => '' };
}

/** A review of two files: one that says the words wherever a page can, and one that is called so. */
async function reviewPage(words: string): Promise<ReviewReport> {
  const text = JSON.stringify(words);
  const source = `{ id: a, title: ${text}, publisher: ${text} }`;
  const claim = `{ id: a, kind: use, statement: ${text}, value: 1, unit: ${text}, period: ${text}, measuredBy: unknown, source: a }`;
  const fields = [
    ...[
      `title: ${text}`,
      `summary: ${text}`,
      `aliases: [${text}]`,
      `topics: [data]`,
      'stage: live',
      'outcome: unknown',
    ],
    ...['writtenFrom: own-work', 'authorities: [{ id: a, role: lead }]', `sources: [${source}]`, `claims: [${claim}]`],
  ];
  const page = `---\n${fields.join('\n')}\n---\n\n## ${words}\n\n${words}\n`;
  const blob = { id: 'page', size: Buffer.byteLength(page) };
  const file = { path: 'content/case-studies/page.mdx', status: 'added', mode: '100644', blob } as const;
  const files: PullFile[] = [file, { ...file, path: words, from: { path: words, how: 'renamed' } }];
  const pull: Pull = { state: 'open', head: 'a'.repeat(40), files, gaps: [] };
  const github = { fetchBlob: () => Promise.resolve(Buffer.from(page)) };
  const contentDir = join(root, '.cache/no-content');
  const review = await reviewFiles(files, { github, contentDir, readings: bothReadings(messages) });
  return createReport(pull, review, { ignored: 'missing' });
}

/** Lines that a terminal or GitHub's runner would obey, and lines that are more than one for each problem. */
function findPrinted(problems: readonly Problem[]): string[] {
  const print = (format: 'terminal' | 'json' | 'github') => formatReport({ problems, files: 1 }, format, messages);
  const lines = print('github').split('\n');
  const forged = lines.filter((line) => !annotation.test(line));
  const [terminal, json] = [print('terminal'), print('json')];
  return [
    ...(lines.length === problems.length ? [] : ['another number of remarks']),
    ...[...forged, ...findCommands(terminal), ...findCommands(json)].map((line) => `printed: ${line.slice(0, 80)}`),
    ...lines.filter((line) => line.includes('##[')).map((line) => `printed: ${line.slice(0, 80)}`),
    ...(controls.test(`${json}${terminal.replaceAll(colour, '')}`) ? ['a sign that a terminal obeys'] : []),
  ];
}

const annotation = /^::(?:error|warning|notice) file=[^:,]*,line=\d+,col=\d+,title=SP\d{3}::[^\u0000-\u001f]*$/;
const colour = /\u001b\[\d+m/g;
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

/** The title and the summary of a check are Markdown and our own; remarks are shown as they are. */
function findInCheck(report: ReviewReport): string[] {
  const { title, summary, annotations } = createCheck(report, messages);
  const plain = createCheck(createSampleReport('words', messages), messages);
  const shape = (one: string) => one.replace(/\d+/g, '0');
  const isOwn = report.verdict !== 'errors' || (title === plain.title && shape(summary) === shape(plain.summary));
  const obeyed = annotations.filter(({ path, message }) => controls.test(path) || controls.test(message));
  return [...(isOwn ? [] : ['the words of the check']), ...obeyed.map(({ path }) => `remark: ${path.slice(0, 80)}`)];
}
