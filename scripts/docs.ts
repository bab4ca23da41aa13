import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { messageLanguages, messagesFor } from '../src/messages/index.ts';
import type { Messages } from '../src/model/words.ts';
import { createIssueFiles, type MadeFile } from './docs/issue-forms.ts';
import { createParts } from './docs/parts.ts';
import { fillParts, listDrift } from './docs/marks.ts';
import { listGaps } from './docs/sentences.ts';
import { runCommand } from './lib/command.ts';
import { root } from './lib/settings.ts';

// npm run docs -- [--check]: the tables of CONTRIBUTING.md and GitHub's issue forms, from the schemas and messages.
const everyLanguage = messageLanguages.map(messagesFor);

await runCommand(() => Promise.resolve(writeDocs()));

function writeDocs(): number {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const messages = messagesFor('en');
  const gaps = listGaps(messages);
  if (gaps.length) {
    console.error(`In src/messages/en.json, under "fields":\n${gaps.map((gap) => `  ${gap}`).join('\n')}`);
    return 1;
  }
  const drift = [...listTableDrift(messages), ...listFileDrift()];
  for (const { file, reason } of drift) console.log(`${file}  ${reason}`);
  if (values.check) return drift.length ? reportDrift() : 0;
  const tables = join(root, 'CONTRIBUTING.md');
  writeFileSync(tables, fillParts(readFileSync(tables, 'utf8'), createParts(messages)));
  for (const { path, text } of createIssueFiles(everyLanguage)) writeMade(join(root, path), text);
  console.log(drift.length ? 'They are written anew.' : 'CONTRIBUTING.md and the issue forms are up to date.');
  return 0;
}

/** A file that is not what the code makes, and in what. */
interface FileDrift {
  file: string;
  reason: string;
}

function listTableDrift(messages: Messages): FileDrift[] {
  const found = listDrift(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8'), createParts(messages));
  return found.map(({ part, line }) => ({
    file: `CONTRIBUTING.md:${line}`,
    reason: `the part "${part}" is out of date`,
  }));
}

function listFileDrift(): FileDrift[] {
  const isOld = ({ path, text }: MadeFile) => {
    const file = join(root, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  };
  return createIssueFiles(everyLanguage)
    .filter(isOld)
    .map(({ path }) => ({ file: path, reason: 'is out of date' }));
}

function writeMade(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function reportDrift(): number {
  console.error('Run `npm run docs` to write it anew.');
  return 1;
}
