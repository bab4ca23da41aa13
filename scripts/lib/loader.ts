import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { messagesFor } from '../../src/messages/index.ts';
import type { Stored } from '../../src/stored.ts';
import { createFingerprint, digestOfFile } from './fingerprint.ts';
import { keyOf, type Item, type ItemFile } from './items.ts';
import { readShared } from './items-shared.ts';
import { createPack, deletePacks, listPacks, type NewPack } from './packs.ts';
import { listSources } from './read-content.ts';
import { formatReport } from './report.ts';
import { contentDir, showPath } from './settings.ts';

/** Puts everything below the content folder into Astro's data store, under `<kind>/<id>`. Faulty files are stored as problems. */
export function loadContent(): Loader {
  return {
    name: 'content',
    load: async (context) => {
      const load = createLoad(context);
      await load();
      context.watcher?.add(contentDir);
      for (const event of ['add', 'change', 'unlink'] as const) {
        context.watcher?.on(event, (path: string) => {
          if (!relative(contentDir, resolve(path)).startsWith('..')) void load(true);
        });
      }
    },
  };
}

/** One pass over all files: what has not changed since the last costs nothing, what is gone is deleted. */
function createLoad({ store, logger, config, watcher }: LoaderContext) {
  const fingerprint = createFingerprint();
  // Astro keeps two stores, one for dev.
  const folder = showPath(fileURLToPath(new URL(watcher ? 'dev-packs' : 'packs', config.cacheDir)));
  return async (loud = false): Promise<void> => {
    const packs = listPacks(folder);
    const { kept, used, changed } = compareFiles({ store, fingerprint, packs });
    const pack = createPack(folder);
    for (const [index, items] of (await readShared(changed)).entries()) {
      for (const item of items) {
        const { id, problems } = item;
        kept.add(id);
        const isNew = store.set({ id, digest: changed[index]?.digest ?? '', data: { json: createJson(item, pack) } });
        if (isNew && loud && problems.length) {
          logger.error(`\n${formatReport({ problems, files: 1 }, 'terminal', messagesFor('en'))}`);
        }
      }
    }
    for (const id of store.keys()) if (!kept.has(id)) store.delete(id);
    pack.close();
    deletePacks(packs, used);
  };
}

interface Known {
  store: LoaderContext['store'];
  fingerprint: string;
  packs: ReadonlySet<string>;
}

interface Comparison {
  /** The ids of what the store holds as it is now. */
  kept: Set<string>;
  /** The packs where that lies. */
  used: Set<string>;
  changed: (ItemFile & { digest: string })[];
}

function compareFiles({ store, fingerprint, packs }: Known): Comparison {
  const found: Comparison = { kept: new Set(), used: new Set(), changed: [] };
  for (const { path, isLink = false } of listSources(contentDir)) {
    const digest = isLink ? '' : digestOfFile(join(contentDir, path), `${fingerprint}${path}`);
    const known = store.get(keyOf(path));
    const isSame = known?.digest === digest;
    const { pack } = (isSame && (JSON.parse(String(known.data['json'])) as Stored).kept) || {};
    if (isSame && (!pack || packs.has(pack))) {
      found.kept.add(known.id);
      if (pack) found.used.add(pack);
    } else {
      if (isSame) store.delete(known.id); // its pack is lost, and Astro leaves what has the same digest as it is
      found.changed.push({ path, isLink, digest });
    }
  }
  return found;
}

function createJson({ json, html }: Item, pack: NewPack): string {
  return html === undefined ? json : JSON.stringify({ kept: pack.put(json, html) } satisfies Stored);
}
