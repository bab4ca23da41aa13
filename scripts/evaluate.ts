import { parseArgs } from 'node:util';
import { evaluateHostile } from './evaluate/hostile.ts';
import { runCommand, UsageFault } from './lib/command.ts';

const sets: Record<string, (gold: string) => Promise<number>> = { hostile: evaluateHostile };

// npm run evaluate -- hostile --gold DIR
await runCommand(async () => {
  const { values, positionals } = parseArgs({ options: { gold: { type: 'string' } }, allowPositionals: true });
  const run = sets[positionals[0] ?? ''];
  if (!run) throw new UsageFault(`Say what to evaluate: ${Object.keys(sets).join(', ')}.`);
  if (!values.gold) throw new UsageFault('Say where the set lies: --gold DIR.');
  return run(values.gold);
});
