import { UsageFault } from './command.ts';
import { parseRepository } from './github-settings.ts';
import { siteRepository } from './settings.ts';

/**
 * Which repository a command is about: the one named after it, else `GITHUB_REPOSITORY`, else that of
 * `site.config.json`; `example` shows how to name one.
 */
export function readRepositoryName(
  names: readonly string[],
  env: Record<string, string | undefined>,
  example: string,
): { owner: string; repo: string } {
  const [given, ...rest] = names;
  const name =
    given ?? env['GITHUB_REPOSITORY'] ?? new URL(siteRepository).pathname.replace(/^\/+|(?:\.git)?\/*$/g, '');
  const repository = rest.length ? undefined : parseRepository(name);
  if (repository) return repository;
  throw new UsageFault(`Say which repository: ${example}`);
}
