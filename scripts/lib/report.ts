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
  if (format === 'json') return JSON.stringify({ problems: report.problems, counts }, null, 2);
  if (format === 'github') return report.problems.map(formatAnnotation).join('\n');
  const end = fill(report.problems.length ? messages.report.counts : messages.report.none, counts);
  return [...report.problems.map(formatProblem), end].join('\n');
}

function formatProblem({ code, severity, file, line, column, message, help }: Problem): string {
  const colour = severity === 'error' ? 'red' : 'yellow';
  const place = styleText('bold', `${file}:${line}:${column}`);
  return `${place}  ${styleText(colour, `${severity} ${code}`)}\n  ${printable(message)}\n  ${styleText('dim', printable(help))}\n`;
}

/** What somebody wrote may hold what a terminal would obey: control characters are shown, not sent. */
export function printable(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f]/g,
    (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

function formatAnnotation({ code, severity, file, line, column, message, help }: Problem): string {
  const level = severity === 'hint' ? 'notice' : severity;
  const place = `file=${escapeProperty(file)},line=${line},col=${column},title=${code}`;
  return `::${level} ${place}::${escapeData(`${message} ${help}`)}`;
}

// As @actions/core does, so that no text can start a workflow command of its own.
function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
