import { codes, type Code } from './codes.ts';
import { fill, type Messages } from './words.ts';

/** A position in a file: line and column both count from 1, as editors do. */
export interface Place {
  line: number;
  column: number;
}

/** What a rule found, not yet worded: where it stands is a place in the text or a path into the front matter. */
export interface Finding {
  code: Code;
  values?: Record<string, string | number>;
  place?: Place | undefined;
  path?: readonly (string | number)[] | undefined;
}

/** A worded finding: what people and programs read. */
export interface Problem {
  code: Code;
  severity: 'error' | 'warning' | 'hint';
  file: string;
  line: number;
  column: number;
  message: string;
  help: string;
}

/** Finds the place of a front matter path in a file. */
export type Locate = (path: readonly (string | number)[]) => Place;

/** What a finding is worded with: its file, the language, and how to find a field in the file. */
export interface Wording {
  file: string;
  messages: Messages;
  locate?: Locate | undefined;
}

/** Words a finding; a finding without any position points at the start of the file. */
export function createProblem(finding: Finding, { file, messages, locate }: Wording): Problem {
  const place = finding.place ?? (finding.path && locate?.(finding.path)) ?? { line: 1, column: 1 };
  const words = messages.problems[finding.code];
  return {
    code: finding.code,
    severity: codes[finding.code].severity,
    file,
    line: place.line,
    column: place.column,
    message: fill(words.message, finding.values),
    help: fill(words.help, finding.values),
  };
}

/** Orders problems by file, line, column and code, so that every report lists them alike. */
export function sortProblems<T extends Problem>(problems: readonly T[]): T[] {
  return [...problems].sort(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.code, b.code),
  );
}

/** Compares by code point, the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether any of the problems stops a build. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
