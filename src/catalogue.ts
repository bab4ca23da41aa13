import { getEntry } from 'astro:content';
import { configFile, siteConfig } from './config.ts';
import { followMoves, type Told } from './history.ts';
import { messagesFor } from './messages/index.ts';
import { settleStatus } from './model/authority-status.ts';
import { createCatalogue, type Catalogue } from './model/catalogue.ts';
import type { AnyEntry, PageEntry } from './model/entry.ts';
import type { GapRecord } from './model/gap-records.ts';
import { createInsights, type Insights } from './model/insights.ts';
import { listMembers, selectEntries } from './model/instance.ts';
import { listFiles, type Kind } from './model/kinds.ts';
import { createAuthorityMap, type AuthorityMap } from './model/map/authority-map.ts';
import { idNow } from './model/moved.ts';
import { findNearest } from './model/nearest.ts';
import { pathOf } from './model/paths.ts';
import { readPeerPath } from './model/peers/paths.ts';
import { createProblem, sortProblems, type Problem } from './model/problem.ts';
import { createPeerSites, type PeerSite } from './peer-sites.ts';
import { checkEntry } from './model/rules/index.ts';
import type { Harvest } from './model/peers/harvest.ts';
import { locateIn } from '../scripts/lib/locate.ts';
import { readEntries, readHtml } from '../scripts/lib/packs.ts';
import type { Snapshot } from './snapshot.ts';
import { today } from './today.ts';
import type { BrokenFile, KeptEntry, StoredFile, StoredItem, StoredPeople, StoredPicture } from './stored.ts';

/** The catalogue of a site, with what only pages need: the HTML of texts, pictures, and in dev the faulty files. */
export interface SiteCatalogue extends Catalogue {
  htmlOf: (entry: { kind: Kind; id: string }) => string;
  pictures: ReadonlyMap<string, StoredPicture>;
  /** Files that could not be read, by kind and id; always empty in a build. */
  broken: ReadonlyMap<string, BrokenFile>;
  problemsOf: (entry: AnyEntry) => Problem[];
  /** What is computed from the records of all entries together. */
  insights: Insights;
  /** The map of all authorities, laid out when it is first asked for: the same one for every language. */
  map: () => AuthorityMap;
  /** What is being written elsewhere, as last seen; undefined where nobody has looked. */
  snapshot: Snapshot | undefined;
  /** Who wrote a page, the first one first; nobody where neither Git nor the snapshot tells. */
  contributorsOf: (entry: PageEntry) => readonly string[];
  /** The day on which an entry's own file came into the library; undefined where no history tells. */
  addedOn: (entry: Pick<AnyEntry, 'kind' | 'id'>) => string | undefined;
  /** When each file came in and who wrote it, by its path below the content folder. */
  history: Told;
  /** Addresses of sources that no longer answer, each with the day on which that was seen first. */
  gone: ReadonlyMap<string, string>;
  /** What the library lacked on the days on which that was written down. */
  gapHistory: readonly GapRecord[];
  /** Other collections whose pages are shown beside ours, each with a catalogue of its own. */
  peers: readonly PeerSite[];
  /** An entry that the library has and this instance does not show. */
  away?: (kind: Kind, id: string) => AnyEntry | undefined;
}

/** Content that cannot be built: its message is the report, ready to print. */
export class ContentFault extends Error {
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    super(
      problems
        .map(({ file, line, column, code, message }) => `${file}:${line}:${column} ${code} ${message}`)
        .join('\n'),
    );
    this.name = 'ContentFault';
    this.problems = problems;
  }
}

let made: Promise<SiteCatalogue> | undefined;

/** The catalogue, made once a build. In a build any problem stops it; in dev pages show their own. */
export function readCatalogue(): Promise<SiteCatalogue> {
  return (made ??= create());
}

async function create(): Promise<SiteCatalogue> {
  const groups = Map.groupBy(await readStored(), ({ id }) => readPeerPath(id)?.peer);
  const { entries, pictures, broken, htmlOf } = openStored(groups.get(undefined) ?? []);
  const full = createCatalogue(entries, new Set(pictures.keys()), new Set([...broken.keys()].map(unreadName)));
  const problemsOf = (entry: AnyEntry) => checkStored(entry, full);
  const found = entries.flatMap(problemsOf);
  if (import.meta.env.IS_BUILD) refuseProblems([...broken.values()], found);
  else
    for (const { file, line, column, code, message } of sortProblems(found))
      console.error(`${file}:${line}:${column} ${code} ${message}`);
  const catalogue = selectShown(full, entries, new Set(pictures.keys()));
  const { snapshot, gone: noted = [], gapHistory = [], ...told } = await readPeople();
  const gone = new Map(noted);
  const insights = createInsights(catalogue);
  let laidOut: AuthorityMap | undefined;
  const map = () => (laidOut ??= createAuthorityMap(catalogue, insights));
  const peers: PeerSite[] = [];
  const whole = {
    ...catalogue,
    htmlOf,
    pictures,
    broken,
    problemsOf,
    insights,
    map,
    snapshot,
    ...tellHistory(told, full),
    gone,
    gapHistory,
    peers,
  };
  peers.push(...createPeerSites({ ...whole, find: full.find }, (peer) => openPeer(groups.get(peer) ?? [])));
  return whole;
}

/** What Git or a history that was brought along tells of entries, also under names that they had before they moved. */
function tellHistory(told: Told, { list }: Catalogue): Pick<SiteCatalogue, 'history' | 'addedOn' | 'contributorsOf'> {
  const history = followMoves(
    told,
    list('redirects').map(({ data }) => data),
  );
  return {
    history,
    addedOn: (entry) => history.added[pathOf(entry)],
    contributorsOf: (entry) => history.credit[pathOf(entry)] ?? [],
  };
}

/** The catalogue of what this instance shows: all, or what belongs to the authorities that its configuration names. */
function selectShown(
  full: Catalogue,
  entries: readonly AnyEntry[],
  pictures: ReadonlySet<string>,
): Pick<SiteCatalogue, 'away' | keyof Catalogue> {
  if (!siteConfig.authorities) return full;
  const names = siteConfig.authorities.map((name) => idNow('authorities', name, full));
  const { members, unknown } = listMembers(names, full.list('authorities'));
  if (unknown.length) throw createConfigFault(unknown, full);
  const shown = createCatalogue(selectEntries(entries, members), pictures);
  const away = (kind: Kind, id: string) =>
    shown.find(kind, id) ? undefined : (full.find(kind, id) as AnyEntry | undefined);
  return { ...shown, away };
}

/** The command that builds tells it as something that can be mended. */
function createConfigFault(unknown: readonly string[], { list }: Catalogue): Error {
  const known = list('authorities').flatMap(({ id, data }) => [id, data.nation]);
  const told = unknown.map((name) => {
    const near = findNearest(name, known);
    return `There is no ${name} in authorities.csv${near ? `: did you mean ${near}?` : '.'}`;
  });
  const message = `${configFile}, "authorities": ${told.join(' ')} Write ids of authorities, or nations.`;
  return Object.assign(new Error(message), { name: 'UsageFault' });
}

/** What the data store holds of one collection, opened. */
export interface OpenedStore {
  entries: AnyEntry[];
  pictures: Map<string, StoredPicture>;
  broken: Map<string, BrokenFile>;
  htmlOf: (entry: { kind: Kind; id: string }) => string;
  harvest: Harvest | undefined;
}

function openStored(items: readonly StoredItem[]): OpenedStore {
  const kept = new Map<string, KeptEntry>();
  const broken = new Map<string, BrokenFile>();
  const pictures = new Map<string, StoredPicture>();
  const listed: AnyEntry[] = [];
  let harvest: Harvest | undefined;
  for (const stored of items) {
    const { id } = stored;
    if (stored.entry) listed.push(stored.entry);
    else if (stored.kept) kept.set(id, stored.kept);
    else if (stored.picture) pictures.set(`${stored.picture.kind}/${stored.picture.name}`, stored.picture);
    else if (stored.harvest) harvest = stored.harvest;
    else broken.set(id, stored);
  }
  const htmlOf: SiteCatalogue['htmlOf'] = ({ kind, id }) => {
    const place = kept.get(`${kind}/${id}`);
    return place ? readHtml(place) : '';
  };
  const entries = [...settleStatus(listed, today), ...readEntries([...kept.values()])];
  return { entries, pictures, broken, htmlOf, harvest };
}

/** The same for what was harvested: its ids are read as if it were ours. */
function openPeer(items: readonly StoredItem[]): OpenedStore {
  return openStored(items.map((item) => ({ ...item, id: readPeerPath(item.id)?.path ?? item.id })));
}

async function readStored(): Promise<StoredItem[]> {
  const { json = '[]' } = ((await getEntry('content', 'files'))?.data ?? {}) as { json?: string };
  return (JSON.parse(json) as [path: string, StoredFile][]).flatMap(([, { items }]) => items);
}

async function readPeople(): Promise<StoredPeople> {
  const { json } = ((await getEntry('content', 'people'))?.data ?? {}) as { json?: string };
  return json === undefined ? { credit: {}, added: {} } : (JSON.parse(json) as StoredPeople);
}

/** A broken list file makes its whole kind unread. */
const unreadName = (key: string) => listFiles.get(key) ?? key;

function checkStored(entry: AnyEntry, catalogue: Catalogue): Problem[] {
  const messages = messagesFor('en');
  const findings = checkEntry(entry, { catalogue, messages });
  if (!findings.length) return [];
  const locate = locateIn(entry);
  return findings.map((finding) => createProblem(finding, { file: entry.file, messages, locate }));
}

function refuseProblems(broken: BrokenFile[], found: Problem[]): void {
  const problems = sortProblems([...broken.flatMap((one) => one.problems), ...found]);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length) throw new ContentFault(errors);
}
