import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from './lib/build-site.ts';
import { runCommand } from './lib/command.ts';
import { restoreFromBackup } from './lib/restore.ts';
import { root } from './lib/settings.ts';
import { deleteNotes } from './lib/stamp.ts';

// npm run verify: what is too slow for every test run. Each line is a check that exists; more join as they come.
const checks: [name: string, run: () => boolean][] = [
  ['the slow tests', () => run(['node_modules/vitest/vitest.mjs', 'run', '--project=slow', '--project=alone'])],
  ['two builds of one commit give the same bytes, the second one restored from a backup', buildTwice],
  [
    'Lighthouse: 100 for accessibility, best practices and SEO, 99 for performance',
    () => run(['scripts/lighthouse.ts']),
  ],
  ['nginx answers for 30 seconds without an error, in less than 5 ms', () => run(['scripts/load.ts'])],
  ['1,000 generated entries build from end to end', () => run(['scripts/bench.ts', '--sizes', '1000', '--once'])],
];

await runCommand(() => {
  let failed = 0;
  for (const [name, check] of checks) {
    const begun = performance.now();
    const passed = check();
    if (!passed) failed += 1;
    const seconds = Math.round((performance.now() - begun) / 1000);
    console.log(`${passed ? 'passed' : 'FAILED'} after ${seconds} s: ${name}`);
  }
  console.log(`\n${checks.length - failed} passed, ${failed} failed`);
  return Promise.resolve(failed ? 1 : 0);
});

function buildTwice(): boolean {
  const folders = [1, 2].map(() => mkdtempSync(join(root, 'node_modules/.cache/verify-')));
  const restored = restoreFromBackup();
  if ('reason' in restored) console.log(`Skipped: to restore from a backup, because ${restored.reason}.`);
  const second = 'reason' in restored ? root : restored.folder;
  const built = [root, second].every((from, index) => buildSite({ OUT_DIR: folders[index] ?? '' }, from) === 0);
  const { status } = spawnSync('diff', ['-rq', ...folders], { stdio: 'inherit' });
  if (!('reason' in restored)) restored.remove();
  for (const folder of folders) {
    for (const one of [folder, `${folder}-mirror`]) rmSync(one, { recursive: true, force: true });
    deleteNotes(folder);
  }
  return built && status === 0;
}

function run(command: string[]): boolean {
  const { status } = spawnSync(process.execPath, command, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TMPDIR: tmpdir() },
  });
  return status === 0;
}
