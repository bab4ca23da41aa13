import { statSync } from 'node:fs';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageFault } from '../lib/command.ts';
import { parseRepository, readAccess } from '../lib/github-settings.ts';
import { printable } from '../lib/report.ts';
import { createPlainLine } from '../share/plain-line.ts';

/** What `npm run intake` was asked. */
export interface IntakeOptions {
  file: string;
  /** Who sent it, in one line. */
  from: string;
  /** Where it goes; undefined where it is only looked at. */
  repository: { owner: string; repo: string } | undefined;
  /** The number of the proposal that it is a newer text of. */
  update: number | undefined;
}

const most = 10_000_000;
const mostFrom = 200;
const endings = ['.docx', '.txt', '.mdx', '.yaml'];
const example = 'npm run intake -- story.docx --repository council/commons';

/** Reads the words after the command and the environment; throws a `UsageFault` for what makes no sense. */
export function readOptions(words: string[], env: NodeJS.ProcessEnv): IntakeOptions {
  const text = { type: 'string' } as const;
  const options = {
    from: text,
    repository: text,
    update: text,
    'dry-run': { type: 'boolean', default: false },
  } as const;
  const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true });
  const [file = '', ...rest] = positionals;
  if (!file || rest.length) throw new UsageFault(`Say which file: ${example}`);
  checkFile(file);
  if (values.update !== undefined && !/^[1-9]\d{0,8}$/.test(values.update))
    throw new UsageFault('Say with --update which proposal this is a newer text of, by its number.');
  const from = cleanSender(values.from ?? '');
  const update = values.update === undefined ? undefined : Number(values.update);
  if (values['dry-run']) return { file, from, update, repository: undefined };
  const repository = parseRepository(values.repository ?? env['GITHUB_REPOSITORY'] ?? '');
  if (!repository) throw new UsageFault(`Say where it goes: ${example}, or --dry-run to look at it only.`);
  if (!readAccess(env).token) throw new UsageFault('To write to GitHub, set GITHUB_TOKEN.');
  return { file, from, update, repository };
}

// Addresses of people are not kept, and a name is one line.
const cleanSender = (from: string): string =>
  createPlainLine(from.replaceAll(/<[^<>]*>/g, ' ').replaceAll(/[<>]/g, ' '))
    .slice(0, mostFrom)
    .trim();

function checkFile(file: string): void {
  const shown = printable(file);
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new UsageFault(`There is no file ${shown}.`);
  if (found.size > most)
    throw new UsageFault(`${shown} has more than 10 MB: no account of one piece of work is so large.`);
  if (!endings.includes(extname(file).toLowerCase()))
    throw new UsageFault(`${shown} is no .docx, .txt, .mdx or .yaml file. Ask for one of these.`);
}
