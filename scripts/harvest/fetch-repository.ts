import { createHash } from 'node:crypto';
import { UsageFault } from '../lib/command.ts';
import { createGitHub } from '../lib/github.ts';
import { parseRepository, readAccess } from '../lib/github-settings.ts';
import { instanceLimits, type Fetched } from './fetch-instance.ts';
import type { Peer } from './harvest-peer.ts';

/** Fetches a repository of the content layout as it was at the commit that the list of peers names. */
export async function fetchRepository(
  { repository = '', commit = '' }: Pick<Peer, 'repository' | 'commit'>,
  access = readAccess(process.env),
  { most, patience } = instanceLimits.zip,
): Promise<Fetched> {
  const name = parseRepository(repository);
  if (!name) throw new UsageFault(`${repository} is no name of a repository.`);
  const zip = await createGitHub({ ...name, ...access, patience }).fetchZip({ commit, most });
  const from = `https://github.com/${repository}/tree/${commit}`;
  return { zip, from, commit, sha256: createHash('sha256').update(zip).digest('hex') };
}
