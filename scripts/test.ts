import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './lib/command.ts';
import { installTools } from './lib/tools.ts';
import { root } from './lib/settings.ts';

/** How many checks of a kind passed, failed or could not run. */
interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

// npm test: everything that needs no more than a browser, then one line that counts it.
await runCommand(async () => {
  const missing = installTools();
  const tallies = [
    runStep('Types', ['node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'error']),
    runStep('Lint', ['node_modules/eslint/bin/eslint.js', '.']),
    runStep('Format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']),
    runStep('Content', ['scripts/check.ts']),
    runVitest(),
  ];
  if (missing) console.log(`\nSkipped: what needs a tool that is not there. ${missing}`);
  const sum = (key: keyof Tally) => tallies.reduce((total, one) => total + one[key], 0);
  const skipped = sum('skipped') ? `, ${sum('skipped')} skipped` : '';
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
  return Promise.resolve(sum('failed') ? 1 : 0);
});

function runStep(name: string, command: string[]): Tally {
  console.log(`\n— ${name}`);
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit', env });
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

function runVitest(): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'shared-practice-'));
  const report = join(folder, 'report.json');
  const { failed } = runStep('Unit, whole-site and browser tests', [
    'node_modules/vitest/vitest.mjs', 'run', '--project=unit', '--project=site', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`,
  ]); // prettier-ignore
  try {
    const result = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
    const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = result;
    // A file that cannot even be loaded has no tests to fail.
    return {
      passed: numPassedTests,
      failed: Math.max(numFailedTests, failed),
      skipped: numPendingTests + numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
