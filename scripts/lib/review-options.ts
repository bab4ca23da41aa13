import { parseArgs } from 'node:util';
import { UsageFault } from './command.ts';
import type { GitHubSettings } from './github.ts';
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
  const [, owner, repo] = /^([\w-]{1,40})\/(?!\.{1,2}$)([\w.-]{1,100})$/.exec(name) ?? [];
  if (!owner || !repo || !/^[1-9]\d{0,8}$/.test(number) || rest.length)
    throw new UsageFault('Say which pull request: npm run review -- <owner/repo> <number>');
  if (format !== 'terminal' && format !== 'json' && format !== 'github')
    throw new UsageFault(`There is no format "${format}": use terminal, json or github.`);
  const url = parseAddress(env['GITHUB_API_URL'] ?? '');
  return { owner, repo, number: Number(number), format, prose, url, token: env['GITHUB_TOKEN']?.trim() };
}

function parseAddress(text: string): string {
  const address = URL.parse(text || 'https://api.github.com');
  if (!address || !/^https?:$/.test(address.protocol) || address.username || address.password)
    throw new UsageFault('GITHUB_API_URL must be a web address such as https://api.github.com.');
  return `${address.origin}${address.pathname}`.replace(/\/+$/, '');
}
