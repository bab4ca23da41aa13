import type { OpenedStore, SiteCatalogue } from './catalogue.ts';
import { messagesFor } from './messages/index.ts';
import { listPageEntries } from './model/catalogue.ts';
import type { AnyEntry, Entry, PageEntry } from './model/entry.ts';
import { createInsights } from './model/insights.ts';
import { isPageKind } from './model/kinds.ts';
import { listUnshown, type Harvest } from './model/peers/harvest.ts';
import { createLead, leadEntry } from './model/peers/moved.ts';
import { readPath } from './model/paths.ts';
import { isOurs } from './model/peers/same.ts';
import { siftEntries } from './model/peers/sift.ts';
import type { PeerCatalogue } from './model/peers/catalogue.ts';
import { compareText } from './model/problem.ts';

const keyOf = ({ kind, id }: { kind: string; id: string }) => `${kind}/${id}`;

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
  /** Its pages, by key, that another collection has, too: lists and search name only that one. */
  repeated: ReadonlySet<string>;
}

/** The collections that `peers.yaml` names and that have been harvested. What is faulty by now is left out, and told. */
export function createPeerSites(local: SiteCatalogue, open: (peer: string) => OpenedStore): PeerSite[] {
  const listed = local.list('peers').toSorted((one, other) => (one.position ?? 0) - (other.position ?? 0));
  const sites: PeerSite[] = [];
  for (const { id, data } of listed) {
    const opened = open(id);
    if (!opened.harvest) {
      const isThere = opened.entries.length > 0 || opened.broken.size > 0;
      if (isThere) console.warn(`Nothing is shown of ${id}: its harvest.json can't be read. Run npm run harvest.`);
      continue;
    }
    const site = createPeerSite({ id, data, harvest: opened.harvest }, opened, local);
    sites.push({ ...site, repeated: listRepeated(site, sites) });
  }
  return sites.sort((one, other) => compareText(one.id, other.id));
}

/** The pages, by key, that a collection named earlier has, too: with the same home, or with nearly the same text. */
function listRepeated({ pages, harvest }: Omit<PeerSite, 'repeated'>, earlier: readonly PeerSite[]): Set<string> {
  const isThere = (page: PageEntry, site: PeerSite) => {
    const home = harvest.homes[keyOf(page)];
    if (!site.isOwn(page.kind, page.id)) return false;
    const isSameHome = home !== undefined && home === site.harvest.homes[keyOf(page)];
    return isSameHome || isOurs(page, site.catalogue);
  };
  return new Set(pages.filter((page) => earlier.some((site) => isThere(page, site))).map(keyOf));
}

function createPeerSite(
  peer: Pick<PeerSite, 'id' | 'data' | 'harvest'>,
  { entries, pictures, broken, htmlOf }: OpenedStore,
  local: SiteCatalogue,
): Omit<PeerSite, 'repeated'> {
  const refused = new Set([...listUnshown(peer.harvest).flatMap(keysOf), ...broken.keys()]);
  const lead = createLead(local, peer.harvest.moved);
  const basis = { local, pictures: new Set(pictures.keys()), refused, lead };
  const own = entries.map((entry) => addLicence(leadEntry(entry, lead), peer.harvest));
  const sifted = siftEntries(own, basis, messagesFor('en'));
  const left = [...broken.values()].map(({ file }) => file).concat(sifted.refused.map(({ entry }) => entry.file));
  if (left.length) console.warn(`Not shown of ${peer.id}, until npm run harvest finds it sound: ${left.join(', ')}`);
  const { catalogue } = sifted;
  const whole: SiteCatalogue = {
    ...local,
    ...catalogue,
    ...{ pictures, broken: new Map(), peers: [], snapshot: undefined },
    htmlOf: (entry) => (catalogue.isOwn(entry.kind, entry.id) ? htmlOf(entry) : local.htmlOf(entry)),
    problemsOf: () => [],
    insights: createInsights(catalogue, local.insights.places),
    contributorsOf: () => [],
    addedOn: () => undefined,
  };
  return { ...peer, pages: listPageEntries(catalogue), catalogue: whole, isOwn: catalogue.isOwn };
}

// Where a page states no licence, it was read with ours.
function addLicence(entry: AnyEntry, { licence, licences = {} }: Harvest): AnyEntry {
  if (!isPageKind(entry.kind)) return entry;
  const data = { ...entry.data, licence: licences[keyOf(entry)] ?? licence };
  return { ...entry, data } as AnyEntry;
}

// The entry that a file is. One at a wrong place is none, though it may be called like one that is sound.
function keysOf(file: string): string[] {
  const what = readPath(file);
  return 'role' in what && what.role === 'entry' ? [`${what.kind}/${what.id}`] : [];
}
