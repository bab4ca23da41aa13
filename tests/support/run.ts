import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/settings.ts';

/** What a command printed, and how it ended. */
export interface Ended {
  code: number | null;
  output: string;
}

/** The environment of a person at a terminal: what the test runner adds to its own changes how Astro behaves. */
export function createEnvironment(changes: Record<string, string>): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|NODE_ENV|FORCE_COLOR|TEST|DEV|PROD|MODE|BASE_URL)/.test(name),
  );
  return { ...Object.fromEntries(own), NO_COLOR: '1', ...changes };
}

/** Runs one of the project's scripts to its end. */
export function runScript(
  script: string,
  args: readonly string[] = [],
  environment: Record<string, string> = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const env = createEnvironment(environment);
    const child = spawn(process.execPath, [join(root, 'scripts', script), ...args], { cwd: root, env });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** A copy of the invented content to spoil, with a folder to build into; `remove` deletes both. */
export function copyContent(): { content: string; out: string; remove: () => void } {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, '.cache/test-'));
  const content = join(folder, 'content');
  cpSync(join(root, 'tests/fixtures/content'), content, { recursive: true });
  return { content, out: join(folder, 'out'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
