import type { Problem } from '../../src/model/problem.ts';
import { fill, type Messages } from '../../src/model/words.ts';
import { escapeMarkdown } from './escape.ts';
import { code, listItems, type Section } from './markdown.ts';
import type { FileNote, ReviewReport } from './report.ts';

/** What to mend: errors for all to see, the rest folded. */
export function createProblemSections({ problems }: ReviewReport, { review }: Messages): [Section, Section] {
  const words = review.problems;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const minor = problems.filter(({ severity }) => severity !== 'error');
  const format = (problem: Problem) => formatProblem(problem, words);
  return [
    { title: words.title, ...listItems(errors, format), isFolded: false },
    { title: fill(words.minor, { count: minor.length }), ...listItems(minor, format), isFolded: true },
  ];
}

function formatProblem(problem: Problem, words: Messages['review']['problems']): string {
  const { severity, file, line, message, help } = problem;
  const place = code(file, `:${line}`);
  const how = `${words.help} ${escapeMarkdown(help, mostWords)}`;
  return `- **${words.severities[severity]}** ${place} ${escapeMarkdown(message, mostWords)} ${how} (${problem.code})`;
}

const mostWords = 600;

/** Every file of the change, and what was done to it. */
export function createFileSection({ files }: ReviewReport, { review: { files: words } }: Messages): Section {
  return {
    title: fill(words.title, { count: files.length }),
    ...listItems(listUnusualFirst(files), (file) => `- ${code(file.path)}: ${describe(file, words).join('; ')}`),
    isFolded: true,
  };
}

const isUnusual = ({ sort, isMaintained, status }: FileNote) =>
  sort !== undefined || isMaintained || status === 'removed' || status === 'renamed';

function listUnusualFirst(files: readonly FileNote[]): FileNote[] {
  return [...files.filter(isUnusual), ...files.filter((file) => !isUnusual(file))];
}

function describe({ status = 'modified', from, sort, isMaintained }: FileNote, words: Messages['review']['files']) {
  const origin = from && (from.how === 'renamed' ? words.renamedFrom : words.copiedFrom);
  return [
    from && origin ? fill(origin, { from: code(from.path) }) : words[status],
    ...(sort ? [words[sort]] : []),
    ...(isMaintained ? [words.maintained] : []),
  ];
}
