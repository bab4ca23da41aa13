import { UsageFault } from './command.ts';
import type { GitHubSettings } from './github-octokit.ts';

type Environment = Record<string, string | undefined>;

/** Reads the name of a repository, such as `council/commons`; undefined where it is none. */
export function parseRepository(name: string): { owner: string; repo: string } | undefined {
  const [, owner, repo] = /^([\w-]{1,40})\/(?!\.{1,2}$)([\w.-]{1,100})$/.exec(name) ?? [];
  return owner && repo ? { owner, repo } : undefined;
}

/** Where GitHub is and who asks, by `GITHUB_API_URL` and `GITHUB_TOKEN`; throws a `UsageFault` for an address that is none. */
export function readAccess(env: Environment): Pick<GitHubSettings, 'url' | 'token'> {
  return { url: parseAddress(env['GITHUB_API_URL'] ?? ''), token: env['GITHUB_TOKEN']?.trim() };
}

function parseAddress(text: string): string {
  const address = URL.parse(text || 'https://api.github.com');
  if (!address || !/^https?:$/.test(address.protocol) || address.username || address.password)
    throw new UsageFault('GITHUB_API_URL must be a web address such as https://api.github.com.');
  return `${address.origin}${address.pathname}`.replace(/\/+$/, '');
}
