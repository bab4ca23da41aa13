import { diff, styleText } from 'node:util';
import type { Change, Fixed } from '../../src/mdx/fix-file.ts';
import type { Doubt } from '../../src/mdx/fix-values.ts';
import { createProblem } from '../../src/model/problem.ts';
import { formatPath } from '../../src/model/validate.ts';
import { fill, type Messages } from '../../src/model/words.ts';
import { printable } from './report.ts';

/** Says what was mended in a file, what only a person can decide, or why it was left alone: a line each. */
export function formatFixed(file: string, { changes, doubts, left }: Fixed, messages: Messages): string[] {
  const lines = [
    ...changes.map((change) => `${file}: ${formatChange(change, messages)}`),
    ...doubts.map((doubt) => `${file}: ${formatDoubt(doubt, messages)}`),
    ...(left?.findings.slice(0, 3) ?? []).map((finding) => {
      const { line, column, message, help } = createProblem(finding, { file, messages, locate: left?.locate });
      return `${file}:${line}:${column}: ${fill(messages.fix.left, { message, help })}`;
    }),
  ];
  return lines.map(printable);
}

function formatChange(change: Change, { fix }: Messages): string {
  if (change.what === 'unproven') return fix.unproven[change.step];
  if (change.what !== 'value') return fill(fix[change.what], 'count' in change ? { count: change.count } : {});
  const { path, from, to } = change.mend;
  return fill(fix.value, { field: nameField(path), from, to });
}

function formatDoubt({ what, path, from, one, other }: Doubt, { fix }: Messages): string {
  return fill(fix.doubt[what], { field: nameField(path), from, one, other });
}

// Which of some topics is meant, its own words tell.
function nameField(path: readonly (string | number)[]): string {
  return formatPath(typeof path.at(-1) === 'number' ? path.slice(0, -1) : path);
}

// Enough to see what happens; whoever wants all of it has Git.
const mostLines = 40;

/** The lines in which two texts differ, but for their ends, each with its number in the text it is of: `-` goes, `+` comes. */
export function formatDiff(before: string, after: string, { fix }: Messages): string[] {
  const at = { '-': 0, '+': 0 };
  const lines = diff(before.split(/\r\n?|\n/), after.split('\n')).flatMap(([side, text]) => {
    if (side >= 0) at['-'] += 1;
    if (side <= 0) at['+'] += 1;
    if (side === 0) return [];
    const [sign, colour] = side > 0 ? (['-', 'red'] as const) : (['+', 'green'] as const);
    return [styleText(colour, `  ${sign}${String(at[sign]).padStart(5)}  ${printable(text)}`)];
  });
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines), `  ${fill(fix.more, { count: lines.length - mostLines })}`];
}
