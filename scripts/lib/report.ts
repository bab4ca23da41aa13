import { styleText } from 'node:util';
import type { Problem } from '../../src/model/problem.ts';
import { fill, type Messages } from '../../src/model/words.ts';

/** How a list of problems is written. */
export type Format = 'terminal' | 'json' | 'github';

/** What was checked, and what was found. */
export interface Report {
  problems: readonly Problem[];
  files: number;
}

/** How many problems of each weight there are. */
export function countProblems(problems: readonly Problem[]) {
  const count = (severity: Problem['severity']) => problems.filter((one) => one.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), hints: count('hint') };
}

/** Writes a report for people, for programs, or as annotations of a GitHub workflow. */
export function formatReport(report: Report, format: Format, messages: Messages): string {
  const counts = { files: report.files, ...countProblems(report.problems) };
  if (format === 'json') return escapeJson(JSON.stringify({ problems: report.problems, counts }, null, 2));
  if (format === 'github') return report.problems.map(formatAnnotation).join('\n');
  const counted = counts.hints ? messages.report.countsAndHints : messages.report.counts;
  const end = fill(report.problems.length ? counted : messages.report.none, counts);
  return [...report.problems.map(formatProblem), end].join('\n');
}

function formatProblem({ code, severity, file, line, column, message, help }: Problem): string {
  const colour = severity === 'error' ? 'red' : 'yellow';
  const place = styleText('bold', `${printable(file)}:${line}:${column}`);
  return `${place}  ${styleText(colour, `${severity} ${code}`)}\n  ${printable(message)}\n  ${styleText('dim', printable(help))}\n`;
}

// What a terminal obeys or nobody sees: controls, direction overrides, zero-width and tag characters, line separators.
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** What somebody wrote may hold what a terminal or a workflow would obey: such signs are shown, not sent. */
export function printable(text: string): string {
  // GitHub's runner takes a line that starts with `::`, and one with `##[` anywhere, for a command.
  return text
    .replace(unseen, formatSign)
    .replace(/^(\s*):(?=:)/, '$1\\x3a')
    .replaceAll('##[', '#\\x23[');
}

function formatSign(sign: string): string {
  const hex = (sign.codePointAt(0) ?? 0).toString(16);
  return hex.length > 2 ? `\\u{${hex}}` : `\\x${hex.padStart(2, '0')}`;
}

// The same values to whoever parses it, whatever looks on.
function escapeJson(json: string): string {
  const escapeUnit = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return json
    .replace(unseen, (sign) => (sign === '\n' ? sign : sign.split('').map(escapeUnit).join('')))
    .replaceAll('##[', '#\\u0023[');
}

function formatAnnotation({ code, severity, file, line, column, message, help }: Problem): string {
  const level = severity === 'hint' ? 'notice' : severity;
  const place = `file=${escapeProperty(printable(file))},line=${line},col=${column},title=${code}`;
  return `::${level} ${place}::${escapeData(printable(`${message} ${help}`))}`;
}

// As @actions/core does, so that no text can start a workflow command of its own.
function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
