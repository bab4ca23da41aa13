import { expect, test } from 'vitest';
import { runScript } from '../tests/support/run.ts';

test('300 generated entries build from end to end', { timeout: 600_000 }, async () => {
  const { code, output } = await runScript('bench.ts', ['--sizes', '300', '--once']);
  expect(code, output).toBe(0);
  expect(output).toMatch(/^300 entries: \d+ s$/m);
});
