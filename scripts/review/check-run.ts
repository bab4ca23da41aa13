import type { Problem } from '../../src/model/problem.ts';
import { fill, type Messages } from '../../src/model/words.ts';
import type { Check } from '../lib/github.ts';
import { printable } from '../lib/report.ts';
import type { ReviewReport, Verdict } from './report.ts';

/** The name under which a branch can be told to ask for this verdict before anything is merged. */
export const checkName = 'Shared Practice review';

const conclusions: Record<Verdict, Check['conclusion']> = {
  unread: 'failure',
  errors: 'failure',
  maintainer: 'neutral',
  ready: 'success',
};
const levels = { error: 'failure', warning: 'warning', hint: 'notice' } as const;
// Nobody reads more of them, and GitHub takes fifty at a time.
const mostAnnotations = 200;

/** The verdict for GitHub, with a remark at the line of each problem, the worst first. */
export function createCheck(report: ReviewReport, { review: words }: Messages): Check {
  const { verdict, commit, counts, problems } = report;
  const left = Math.max(0, problems.length - mostAnnotations);
  return {
    sha: commit,
    name: checkName,
    conclusion: conclusions[verdict],
    title: fill(words.verdicts[verdict], counts),
    summary: [fill(words.counts, counts), ...(left ? [fill(words.more, { count: left })] : [])].join('\n\n'),
    annotations: problems.slice(0, mostAnnotations).map(createAnnotation),
  };
}

// GitHub shows these words as they are, neither as Markdown nor as HTML.
function createAnnotation({ code, severity, file, line, message, help }: Problem): Check['annotations'][number] {
  const words = `${printable(message)}\n${printable(help)}`;
  return { path: printable(file), line, level: levels[severity], title: code, message: words };
}
