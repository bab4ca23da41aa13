import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { noHistory, parseHistory } from '../../src/history.ts';
import { messagesFor } from '../../src/messages/index.ts';
import { parseGapRecords } from '../../src/model/gap-records.ts';
import type { StoredFile, StoredPeople } from '../../src/stored.ts';
import { createFingerprint, digestOf, digestOfFile } from './fingerprint.ts';
import type { Item, ItemFile } from './items.ts';
import { readShared } from './items-shared.ts';
import { deleteUnused, listCached } from './cached-files.ts';
import { createPack, type NewPack } from './packs.ts';
import { listHarvested, listSources } from './read-content.ts';
import { readGone } from './read-gone.ts';
import { readToldHistory } from './read-history.ts';
import { readKept } from './read-kept.ts';
import { readSnapshot } from './read-snapshot.ts';
import { formatReport } from './report.ts';
import { contentDir, gapsFile, historyFile, linksFile, showPath, snapshotFile } from './settings.ts';

/**
 * Puts what is below the content folder into Astro's data store: one item, `files`, with what each file holds. Faulty
 * files are stored as problems. Another item, `people`, says who wrote them and who is writing what.
 */
export function loadContent(): Loader {
  return {
    name: 'content',
    load: async (context) => {
      const load = createLoad(context);
      writePeople(context);
      await load();
      if (context.watcher) watchContent(context.watcher, load);
    },
  };
}

// Milliseconds. An editor empties a file before it writes it, and the watcher may tell of the first alone.
const settled = 100;

/** Loads again once nothing has changed for a moment; one load after the other, so that the last one read counts. */
function watchContent(watcher: NonNullable<LoaderContext['watcher']>, load: (loud: boolean) => Promise<void>): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let running = Promise.resolve();
  const loadSoon = (path: string) => {
    if (relative(contentDir, resolve(path)).startsWith('..')) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void (running = running.catch(() => undefined).then(() => load(true))), settled);
  };
  watcher.add(contentDir);
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, loadSoon);
}

/** One pass over all files: what has not changed since the last costs nothing, what is gone is forgotten. */
function createLoad({ store, logger, config, watcher }: LoaderContext) {
  const fingerprint = createFingerprint();
  // Astro keeps two stores, one for dev.
  const folder = showPath(fileURLToPath(new URL(watcher ? 'dev-packs' : 'packs', config.cacheDir)));
  return async (loud = false): Promise<void> => {
    const packs = listCached(folder);
    const { files, changed } = compareFiles(readStored(store), packs, fingerprint);
    const pack = createPack(folder);
    for (const [index, items] of (await readShared(changed)).entries()) {
      const { path = '', digest = '' } = changed[index] ?? {};
      files.set(path, { digest, items: items.map((item) => keep(item, pack)) });
      const problems = items.flatMap((item) => item.problems ?? []);
      if (loud && problems.length)
        logger.error(`\n${formatReport({ problems, files: 1 }, 'terminal', messagesFor('en'))}`);
    }
    pack.close();
    writeStored(store, files);
    deleteUnused(packs, new Set([...files.values()].flatMap(listUsed)));
  };
}

type Files = Map<string, StoredFile>;
type Store = LoaderContext['store'];

const key = 'files';

function readStored(store: Store): Files {
  const json = store.get(key)?.data['json'];
  const known: unknown = typeof json === 'string' ? JSON.parse(json) : [];
  return new Map(Array.isArray(known) ? (known as [string, StoredFile][]) : []); // what another version left is read anew
}

// One text, not an object: Astro reads values that start with its own marks (`__ASTRO_IMAGE_`) as imports. And one item,
// not one a file: Astro takes apart and writes all of them after every edit.
function writeStored(store: Store, files: Files): void {
  const json = JSON.stringify([...files]);
  store.set({ id: key, digest: digestOf(Buffer.from(json)), data: { json } });
}

/** All files in the order of their paths, those that have changed without what they hold; and those that have. */
function compareFiles(
  known: Files,
  packs: ReadonlySet<string>,
  fingerprint: string,
): { files: Files; changed: (ItemFile & { digest: string })[] } {
  const files: Files = new Map();
  const changed: (ItemFile & { digest: string })[] = [];
  for (const { path, isLink = false } of [...listSources(contentDir), ...listHarvested(contentDir)]) {
    const mark = `${fingerprint}${path}`;
    const digest = isLink ? digestOf(Buffer.of(), mark) : digestOfFile(join(contentDir, path), mark);
    const before = known.get(path);
    const isSame = before?.digest === digest && listUsed(before).every((pack) => packs.has(pack));
    files.set(path, isSame ? before : { digest, items: [] });
    if (!isSame) changed.push({ path, isLink, digest });
  }
  return { files, changed };
}

/** Notes who wrote what and what is being written; a snapshot that can't be read is told, and counts as none. */
function writePeople({ store, logger }: LoaderContext): void {
  const read = readSnapshot(snapshotFile);
  if ('fault' in read) logger.warn(`${showPath(snapshotFile)} can't be read: ${read.fault}. Run npm run sync.`);
  const snapshot = 'fault' in read ? undefined : read.snapshot;
  const gone = readGone(linksFile);
  if (!gone) logger.warn(`${showPath(linksFile)} can't be read. Run npm run links.`);
  const gapHistory = readKept(gapsFile, parseGapRecords, []);
  if (!gapHistory) logger.warn(`${showPath(gapsFile)} can't be read: it counts as empty.`);
  const brought = readKept(historyFile, parseHistory, noHistory);
  if (!brought) logger.warn(`${showPath(historyFile)} can't be read: days and names are those of Git alone.`);
  const people: StoredPeople = {
    snapshot,
    ...readToldHistory(contentDir, brought ?? noHistory, snapshot),
    gone: [...(gone ?? [])],
    gapHistory: gapHistory ?? [],
  };
  const json = JSON.stringify(people);
  store.set({ id: 'people', digest: digestOf(Buffer.from(json)), data: { json } });
}

const listUsed = ({ items }: StoredFile): string[] => items.flatMap(({ kept }) => kept?.pack ?? []);

function keep(item: Item, pack: NewPack): StoredFile['items'][number] {
  return 'html' in item ? { id: item.id, kept: pack.put(item.json, item.html) } : item;
}
