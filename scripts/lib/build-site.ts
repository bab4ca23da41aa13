import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './settings.ts';

/** Builds the site in a process of its own, with some variables set; answers with the build's exit code. */
export function buildSite(environment: Readonly<Record<string, string>> = {}): number {
  const env = { ...process.env, ...environment };
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.ts')], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  return status ?? 1;
}
