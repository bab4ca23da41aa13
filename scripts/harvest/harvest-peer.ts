import type { Catalogue } from '../../src/model/catalogue.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { Harvest } from '../../src/model/peers/harvest.ts';
import type { Messages } from '../../src/model/words.ts';
import { UsageFault } from '../lib/command.ts';
import type { Fetched } from './fetch-instance.ts';
import { judgeFiles, type Judged } from './judge.ts';
import { keepHarvest, readKept, readKeptFile, restoreKept } from './keep.ts';
import { readZip } from './read-zip.ts';

/** One of the items of `peers.yaml`. */
export type Peer = Entry<'peers'>['data'];

/** What a harvest needs besides the peer: where content lies, what we have, the day, and how files are fetched. */
export interface HarvestBasis {
  content: string;
  local: Catalogue;
  messages: Messages;
  today: string;
  /** The address of our own site. */
  site: string;
  fetch: (peer: Peer) => Promise<Fetched>;
  /** Whether a source may have lost more than half of the pages that are shown of it. */
  acceptLoss?: boolean;
}

/** Brings the copy of one peer up to date. Where the run fails as a whole, a `UsageFault` says why, and the last copy stays. */
export async function harvestPeer(peer: Peer, basis: HarvestBasis): Promise<Harvest> {
  const { content, local, messages, today, site } = basis;
  restoreKept(content, peer.id);
  const before = readKept(content, peer.id);
  const { zip, from, commit, sha256, part, licence } = await basis.fetch(peer);
  const sources = await readZip(zip);
  const readKeptOf = (path: string) => readKeptFile(content, peer.id, path);
  const judged = await judgeFiles(sources, { local, messages, site, peer, part, readKept: readKeptOf });
  const { files, good, ...rest } = judged;
  if (!good) throw new UsageFault(`None of its ${sources.length} files is one that can be shown.`);
  if (before && !basis.acceptLoss) refuseLoss(before, judged);
  const isNew = peer.repository === undefined ? before?.sha256 !== sha256 : before?.commit !== commit;
  const harvest: Harvest = {
    ...{ peer: peer.id, from, commit, sha256, licence: peer.licence },
    ...(licence !== undefined && licence !== peer.licence && { statedLicence: licence }),
    ...{ fetched: today, changed: isNew || !before ? today : before.changed },
    ...rest,
  };
  keepHarvest(content, harvest, files);
  return harvest;
}

/** A source that has lost most of what it had is more often broken than meant. */
function refuseLoss(before: Harvest, { homes, same }: Judged): void {
  const pages = Object.keys(before.homes);
  const lost = pages.filter((key) => !(key in homes) && !same.includes(key));
  if (lost.length * 2 <= pages.length) return;
  throw new UsageFault(
    `It no longer has ${lost.length} of the ${pages.length} pages of it that are shown, such as ${lost.slice(0, 3).join(', ')}. If that is meant: npm run harvest -- --peer ${before.peer} --accept-loss.`,
  );
}
