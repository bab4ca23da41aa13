import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../scripts/lib/settings.ts';
import type { Problem } from '../../src/model/problem.ts';
import { createEnvironment } from './run.ts';

/** What a command printed for programs and for people, and the code it ended with. */
export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Where a command runs, and what its environment has besides the usual. */
export interface Surroundings {
  env: Record<string, string>;
  cwd?: string;
}

/** Runs a command of the project in a process of its own; the report and the notes beside it are kept apart. */
export function runApart(script: string, words: readonly string[], { env, cwd = root }: Surroundings): Promise<Ran> {
  const options = { env: createEnvironment(env), cwd, maxBuffer: 50_000_000 };
  return new Promise((done) => {
    execFile(process.execPath, [join(root, 'scripts', script), ...words], options, (fault, out, err) => {
      done({ code: fault ? Number(fault.code) : 0, out, err });
    });
  });
}

/** The problems of a report written as JSON. */
export function problemsOf({ out }: Ran): Problem[] {
  return (JSON.parse(out) as { problems: Problem[] }).problems;
}

/** The same in short: file and code of each. */
export function listCodes(ran: Ran): string[] {
  return problemsOf(ran).map(({ file, code }) => `${file} ${code}`);
}
