import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './settings.ts';

/** Builds the site in a process of its own, with some variables set, from a repository; answers with the build's exit code. */
export function buildSite(environment: Readonly<Record<string, string>> = {}, from = root): number {
  const env = { ...process.env, ...environment };
  const { status } = spawnSync(process.execPath, [join(from, 'scripts/build.ts')], {
    cwd: from,
    env,
    stdio: 'inherit',
  });
  return status ?? 1;
}
