import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { messagesFor } from '../src/messages/index.ts';
import { createParts } from './docs/parts.ts';
import { fillParts, listDrift } from './docs/marks.ts';
import { listGaps } from './docs/sentences.ts';
import { runCommand } from './lib/command.ts';
import { root } from './lib/settings.ts';

// npm run docs -- [--check]: the tables of CONTRIBUTING.md, from the schemas, the components and the problems.
await runCommand(() => Promise.resolve(writeDocs()));

function writeDocs(): number {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const messages = messagesFor('en');
  const gaps = listGaps(messages);
  if (gaps.length) {
    console.error(`In src/messages/en.json, under "fields":\n${gaps.map((gap) => `  ${gap}`).join('\n')}`);
    return 1;
  }
  const file = join(root, 'CONTRIBUTING.md');
  const text = readFileSync(file, 'utf8');
  const parts = createParts(messages);
  const drift = listDrift(text, parts);
  for (const { part, line } of drift) console.log(`CONTRIBUTING.md:${line}  the part "${part}" is out of date`);
  if (values.check) return drift.length ? reportDrift() : 0;
  writeFileSync(file, fillParts(text, parts));
  console.log(drift.length ? 'CONTRIBUTING.md is written anew.' : 'CONTRIBUTING.md is up to date.');
  return 0;
}

function reportDrift(): number {
  console.error('Run `npm run docs` to write it anew.');
  return 1;
}
