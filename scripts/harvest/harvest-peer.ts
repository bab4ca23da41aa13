import type { Catalogue } from '../../src/model/catalogue.ts';
import type { AnyEntry, Entry } from '../../src/model/entry.ts';
import type { Harvest } from '../../src/model/peers/harvest.ts';
import { withSlash } from '../../src/model/peers/paths.ts';
import type { Messages } from '../../src/model/words.ts';
import { UsageFault } from '../lib/command.ts';
import type { Fetched } from './fetch-instance.ts';
import { createHomes } from './homes.ts';
import { judgeFiles } from './judge.ts';
import { keepHarvest, readKept, restoreKept } from './keep.ts';
import { readZip } from './read-zip.ts';

/** One of the items of `peers.yaml`. */
export type Peer = Entry<'peers'>['data'];

/** What a harvest needs besides the peer: where content lies, what we have, the day, and how files are fetched. */
export interface HarvestBasis {
  content: string;
  local: Catalogue;
  messages: Messages;
  today: string;
  /** The address of our own site: what has its home there is ours. */
  site: string;
  fetch: (peer: Peer) => Promise<Fetched>;
}

/** Brings the copy of one peer up to date. Where the run fails as a whole, a `UsageFault` says why, and the last copy stays. */
export async function harvestPeer(peer: Peer, basis: HarvestBasis): Promise<Harvest> {
  const { content, local, messages, today, site } = basis;
  restoreKept(content, peer.id);
  const before = readKept(content, peer.id);
  const fetched = await basis.fetch(peer);
  const sources = await readZip(fetched.zip);
  const isHere = (address: string) => address.startsWith(withSlash(site));
  const findHomes = (entries: readonly AnyEntry[]) => createHomes(peer, fetched.part, { entries, local });
  const judged = await judgeFiles(sources, { local, messages, kinds: peer.kinds, findHomes, isHere });
  const { files, good, ...rest } = judged;
  if (!good) throw new UsageFault(`None of its ${sources.length} files is one that can be shown.`);
  const isNew = peer.repository === undefined ? before?.sha256 !== fetched.sha256 : before?.commit !== fetched.commit;
  const { from, commit, sha256 } = fetched;
  const harvest: Harvest = {
    ...{ peer: peer.id, from, commit, sha256, licence: peer.licence },
    ...{ fetched: today, changed: isNew || !before ? today : before.changed },
    ...rest,
  };
  keepHarvest(content, harvest, files);
  return harvest;
}
