import type { OpenedStore, SiteCatalogue } from './catalogue.ts';
import { messagesFor } from './messages/index.ts';
import { listPageEntries } from './model/catalogue.ts';
import type { Entry, PageEntry } from './model/entry.ts';
import { createInsights } from './model/insights.ts';
import type { Harvest } from './model/peers/harvest.ts';
import { readPath } from './model/paths.ts';
import { siftEntries } from './model/peers/sift.ts';
import type { PeerCatalogue } from './model/peers/catalogue.ts';

/** Another collection as this site shows it. */
export interface PeerSite {
  id: string;
  data: Entry<'peers'>['data'];
  harvest: Harvest;
  /** Its own pages, kind by kind. */
  pages: readonly PageEntry[];
  /** Its entries with our register, topics and glossary. */
  catalogue: SiteCatalogue;
  isOwn: PeerCatalogue['isOwn'];
}

/** The collections that `peers.yaml` names and that have been harvested. What is faulty by now is left out, and told. */
export function createPeerSites(local: SiteCatalogue, open: (peer: string) => OpenedStore): PeerSite[] {
  return local.list('peers').flatMap(({ id, data }) => {
    const opened = open(id);
    return opened.harvest ? [createPeerSite({ id, data, harvest: opened.harvest }, opened, local)] : [];
  });
}

function createPeerSite(
  peer: Pick<PeerSite, 'id' | 'data' | 'harvest'>,
  { entries, pictures, broken, htmlOf }: OpenedStore,
  local: SiteCatalogue,
): PeerSite {
  const refused = new Set([...peer.harvest.refused.flatMap(({ file }) => keysOf(file)), ...broken.keys()]);
  const basis = { local, pictures: new Set(pictures.keys()), refused };
  const sifted = siftEntries(entries, basis, messagesFor('en'));
  const left = [...broken.values()].map(({ file }) => file).concat(sifted.refused.map(({ entry }) => entry.file));
  if (left.length) console.warn(`Not shown of ${peer.id}, until npm run harvest finds it sound: ${left.join(', ')}`);
  const { catalogue } = sifted;
  const own: SiteCatalogue = {
    ...local,
    ...catalogue,
    ...{ pictures, broken: new Map(), peers: [], snapshot: undefined },
    htmlOf: (entry) => (catalogue.isOwn(entry.kind, entry.id) ? htmlOf(entry) : local.htmlOf(entry)),
    problemsOf: () => [],
    insights: createInsights(catalogue, local.insights.places),
    contributorsOf: () => [],
    addedOn: () => undefined,
  };
  return { ...peer, pages: listPageEntries(catalogue), catalogue: own, isOwn: catalogue.isOwn };
}

// The entry that a file is. One at a wrong place is none, though it may be called like one that is sound.
function keysOf(file: string): string[] {
  const what = readPath(file);
  return 'role' in what && what.role === 'entry' ? [`${what.kind}/${what.id}`] : [];
}
