import { parseArgs } from 'node:util';
import { UsageFault } from './command.ts';
import type { GitHubSettings } from './github.ts';
import { parseRepository, readAccess } from './github-settings.ts';
import type { Format } from './report.ts';

/** What a review is asked to do: which pull request, read how, printed how, and whether it is written to GitHub. */
export interface ReviewOptions extends GitHubSettings {
  /** One by its number, or those whose head is a commit. */
  which: { number: number } | { sha: string };
  format: Format;
  /** Whether hints at the prose are wanted too. */
  prose: boolean;
  comment: boolean;
  /** Where the numbers of a build are. */
  facts: FactsPlace;
}

/** Where the numbers of a build lie: in a file here, or in what a workflow's run left behind. */
export interface FactsPlace {
  file?: string | undefined;
  run?: number | undefined;
}

/** Only the numbers of the content and the site here are wanted, in a file. */
export interface FactsOptions {
  writeFacts: string;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

/** Reads the words after the command, `GITHUB_API_URL` and `GITHUB_TOKEN`; throws a `UsageFault` for what makes no sense. */
export function parseOptions(words: string[], env: Record<string, string | undefined>): ReviewOptions | FactsOptions {
  const { values, positionals } = parseArgs({
    args: words,
    options: {
      format: { ...text, default: 'terminal' },
      ...{ prose: flag, comment: flag },
      ...{ sha: text, facts: text, run: text, 'write-facts': text },
    },
    allowPositionals: true,
  });
  if (values['write-facts']) return { writeFacts: values['write-facts'] };
  const { format, prose, comment } = values;
  const [name = '', ...numbers] = positionals;
  const repository = parseRepository(name);
  const which = parseWhich(numbers, values.sha);
  if (!repository || !which) throw new UsageFault('Say which pull request: npm run review -- <owner/repo> <number>');
  if (format !== 'terminal' && format !== 'json' && format !== 'github')
    throw new UsageFault(`There is no format "${format}": use terminal, json or github.`);
  const access = readAccess(env);
  if (comment && !access.token) throw new UsageFault('To write to GitHub, set GITHUB_TOKEN.');
  const facts = { file: values.facts, run: parseRun(values.run) };
  return { ...repository, which, format, prose, comment, facts, ...access };
}

function parseWhich(numbers: readonly string[], sha: string | undefined): ReviewOptions['which'] | undefined {
  const [number = '', ...more] = numbers;
  if (sha !== undefined && !/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(sha))
    throw new UsageFault('A commit is named by its whole id: --sha with 40 digits and letters a to f.');
  if (sha !== undefined) return numbers.length ? undefined : { sha };
  return /^[1-9]\d{0,8}$/.test(number) && !more.length ? { number: Number(number) } : undefined;
}

function parseRun(run: string | undefined): number | undefined {
  if (run === undefined) return undefined;
  if (/^[1-9]\d{0,14}$/.test(run)) return Number(run);
  throw new UsageFault("A workflow's run is named by its number: --run 1234567890.");
}
