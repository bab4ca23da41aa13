import type { AnyEntry } from '../../src/model/entry.ts';
import { listMembers, selectEntries } from '../../src/model/instance.ts';
import type { Lead } from '../../src/model/peers/moved.ts';
import { homeAt, homeOf } from '../../src/model/peers/paths.ts';
import type { JudgeBasis } from './judge.ts';

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
  { peer, part, local }: Pick<JudgeBasis, 'peer' | 'part' | 'local'>,
  { entries, lead }: { entries: readonly AnyEntry[]; lead: Lead },
): Homes {
  const names = part?.authorities.map((name) => lead('authorities', name));
  const shown = names && new Set(selectEntries(entries, listMembers(names, local.list('authorities')).members));
  const isShown = (entry: AnyEntry) => !shown || shown.has(entry);
  return {
    isShown,
    homeOf: (entry) => {
      const key = `${entry.kind}/${entry.id}`;
      return isShown(entry) ? homeAt(peer, key) : part?.source && homeOf(part.source, key);
    },
  };
}
