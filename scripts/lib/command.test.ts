import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
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
