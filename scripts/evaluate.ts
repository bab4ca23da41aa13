import { parseArgs } from 'node:util';
import { evaluateDuplicates } from './evaluate/duplicates.ts';
import { evaluateHostile } from './evaluate/hostile.ts';
import { evaluateOriginality } from './evaluate/originality.ts';
import { evaluateReading } from './evaluate/reading.ts';
import { evaluateSearch } from './evaluate/search.ts';
import { runCommand, UsageFault } from './lib/command.ts';

const measures = {
  duplicates: evaluateDuplicates,
  hostile: evaluateHostile,
  originality: evaluateOriginality,
  reading: evaluateReading,
  search: evaluateSearch,
};

// npm run evaluate -- hostile | duplicates --gold DIR | originality --against DIR [path ...] | reading [path ...] | search --gold FILE [--mirror]
await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: { gold: { type: 'string' }, against: { type: 'string' }, mirror: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [name = '', ...paths] = positionals;
  const measure = measures[name as keyof typeof measures] as (typeof measures)[keyof typeof measures] | undefined;
  if (!measure) throw new UsageFault(`Say what to evaluate: ${Object.keys(measures).join(', ')}.`);
  return measure({ ...values, paths });
});
