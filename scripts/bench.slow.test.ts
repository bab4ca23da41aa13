import { expect, test } from 'vitest';
import { runScript } from '../tests/support/run.ts';

test('500 generated entries build from end to end', { timeout: 600_000 }, async () => {
  const { code, output } = await runScript('bench.ts', ['--sizes', '500', '--once']);
  expect(code, output).toBe(0);
  expect(output).toMatch(/^500 entries: \d+ s$/m);
});
