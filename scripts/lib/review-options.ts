import { parseArgs } from 'node:util';
import { UsageFault } from './command.ts';
import type { GitHubSettings } from './github.ts';
import { parseRepository, readAccess } from './github-settings.ts';
import type { Format } from './report.ts';

/** What a review is asked to do: which pull request, read how, printed how. */
export interface ReviewOptions extends GitHubSettings {
  number: number;
  format: Format;
  /** Whether hints at the prose are wanted too. */
  prose: boolean;
}

/** Reads the words after the command, `GITHUB_API_URL` and `GITHUB_TOKEN`; throws a `UsageFault` for what makes no sense. */
export function parseOptions(words: string[], env: Record<string, string | undefined>): ReviewOptions {
  const { values, positionals } = parseArgs({
    args: words,
    options: { format: { type: 'string', default: 'terminal' }, prose: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const { format, prose } = values;
  const [name = '', number = '', ...rest] = positionals;
  const repository = parseRepository(name);
  if (!repository || !/^[1-9]\d{0,8}$/.test(number) || rest.length)
    throw new UsageFault('Say which pull request: npm run review -- <owner/repo> <number>');
  if (format !== 'terminal' && format !== 'json' && format !== 'github')
    throw new UsageFault(`There is no format "${format}": use terminal, json or github.`);
  return { ...repository, number: Number(number), format, prose, ...readAccess(env) };
}
