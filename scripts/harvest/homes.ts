import type { Catalogue } from '../../src/model/catalogue.ts';
import type { AnyEntry, Entry } from '../../src/model/entry.ts';
import { listMembers, selectEntries } from '../../src/model/instance.ts';
import { homeOf } from '../../src/model/peers/paths.ts';

/** What an instance says of itself, where it shows only the work of some authorities: whose, and who shows the rest. */
export interface Part {
  authorities: readonly string[];
  source?: string | undefined;
}

/** What of a peer's entries it shows itself, and where each is at home. */
export interface Homes {
  isShown: (entry: AnyEntry) => boolean;
  /** The address of an entry at its home; undefined for what is shown nowhere. */
  homeOf: (entry: AnyEntry) => string | undefined;
}

/** Finds the homes of a peer's entries; an instance for some authorities sends the files of all. */
export function createHomes(
  { url, repository, commit }: Pick<Entry<'peers'>['data'], 'url' | 'repository' | 'commit'>,
  part: Part | undefined,
  { entries, local }: { entries: readonly AnyEntry[]; local: Catalogue },
): Homes {
  const shown = part && new Set(selectEntries(entries, listMembers(part.authorities, local.list('authorities')).members));
  const isShown = (entry: AnyEntry) => !shown || shown.has(entry);
  return {
    isShown,
    homeOf: (entry) => {
      const key = `${entry.kind}/${entry.id}`;
      if (!isShown(entry)) return part?.source && homeOf(part.source, key);
      return url === undefined ? `https://github.com/${repository}/blob/${commit}/content/${key}.mdx` : homeOf(url, key);
    },
  };
} // prettier-ignore
