import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './lib/command.ts';
import { restoreFromBackup } from './lib/restore.ts';
import { root } from './lib/settings.ts';
import { deleteNotes } from './lib/stamp.ts';

// npm run verify: what is too slow for every test run. Each line is a check that exists; more join as they come.
const checks: [name: string, run: () => boolean | Promise<boolean>][] = [
  ['the slow tests', () => run(['node_modules/vitest/vitest.mjs', 'run', '--project=slow', '--project=last'])],
  ['two builds of one commit give the same bytes, the second one restored from a backup', buildTwice],
  [
    'Lighthouse: 100 for accessibility, best practices and SEO, 99 for performance',
    () => run(['scripts/lighthouse.ts']),
  ],
  ['nginx answers for 30 seconds without an error, in less than 5 ms', () => run(['scripts/load.ts'])],
];

await runCommand(async () => {
  let failed = 0;
  for (const [name, check] of checks) {
    const begun = performance.now();
    const passed = await check();
    if (!passed) failed += 1;
    const seconds = Math.round((performance.now() - begun) / 1000);
    console.log(`${passed ? 'passed' : 'FAILED'} after ${seconds} s: ${name}`);
  }
  console.log(`\n${checks.length - failed} passed, ${failed} failed`);
  return failed ? 1 : 0;
});

async function buildTwice(): Promise<boolean> {
  const folders = [1, 2].map(() => mkdtempSync(join(root, 'node_modules/.cache/verify-')));
  const restored = restoreFromBackup();
  if ('reason' in restored) console.log(`Skipped: to restore from a backup, because ${restored.reason}.`);
  const first = build(root, folders[0] ?? '');
  if ('reason' in restored) await first; // two builds of one repository share what they keep, those of two don't
  const second = build('reason' in restored ? root : restored.folder, folders[1] ?? '');
  const built = await Promise.all([first, second]);
  const { status } = spawnSync('diff', ['-rq', ...folders], { stdio: 'inherit' });
  if (!('reason' in restored)) restored.remove();
  for (const folder of folders) {
    for (const one of [folder, `${folder}-mirror`]) rmSync(one, { recursive: true, force: true });
    deleteNotes(folder);
  }
  return built.every(Boolean) && status === 0;
}

/** Builds the site of a repository into a folder and prints what that told, once it is done. */
function build(from: string, folder: string): Promise<boolean> {
  const options = { cwd: from, env: { ...process.env, OUT_DIR: folder }, maxBuffer: 50_000_000 };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(from, 'scripts/build.ts')], options, (fault, out, err) => {
      console.log(`Built in ${from}:\n${out}${err}`);
      resolve(!fault);
    });
  });
}

function run(command: string[]): boolean {
  const { status } = spawnSync(process.execPath, command, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TMPDIR: tmpdir() },
  });
  return status === 0;
}
