import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { runScript } from '../../tests/support/run.ts';
import { root } from './settings.ts';

const scripts = join(root, 'scripts');
const commands = readdirSync(scripts).filter(
  (name) => /^[a-z-]+\.ts$/.test(name) && /^await runCommand\(/m.test(readFileSync(join(scripts, name), 'utf8')),
);

test('every command that npm runs says how it is called, and does nothing else, when it is asked for help', async () => {
  const { scripts: listed } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const asked = Object.entries(listed).filter(([, line]) => commands.some((name) => line === `node scripts/${name}`));
  expect(asked.length).toBeGreaterThan(15);
  for (const [name] of asked)
    expect(readFileSync(join(scripts, `${name}.ts`), 'utf8'), name).toMatch(
      new RegExp(`^// npm (?:run )?${name}\\b`, 'm'),
    );
  const { code, output } = await runScript('harvest.ts', ['--help'], { CONTENT_DIR: '/nowhere' });
  expect([code, output.trim()]).toEqual([
    0,
    expect.stringMatching(/^npm run harvest \[-- --peer ID \[--accept-loss\]\]: copies/),
  ]);
}, 60_000);

test('a BUILD_DATE that is no day is refused before anything is done; an empty one is as if it were left out', async () => {
  const run = (day: string) => runScript('docs.ts', ['--check'], { BUILD_DATE: day });
  for (const day of ['2027-4-1', '01/04/2027', '2027-02-30', 'today']) {
    const { code, output } = await run(day);
    expect([code, output.trim()]).toEqual([
      2,
      `BUILD_DATE is "${day}", which is no day. Write it as year, month, day: 2027-04-01.`,
    ]);
  }
  expect((await run('')).code).toBe(0);
  vi.stubEnv('BUILD_DATE', '');
  vi.resetModules();
  const { today } = await import('../../src/today.ts');
  const { dayOfRun } = await import('./settings.ts');
  vi.unstubAllEnvs();
  expect([today, dayOfRun]).toEqual([
    expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    new Date().toISOString().slice(0, 10),
  ]);
}, 60_000);
