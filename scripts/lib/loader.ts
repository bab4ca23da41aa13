import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { messagesFor } from '../../src/messages/index.ts';
import { parseWithSatteri } from '../../src/mdx/parse-satteri.ts';
import { readPage } from '../../src/mdx/read-page.ts';
import { decodeText } from '../../src/mdx/text.ts';
import { readYamlForBuild } from '../../src/mdx/read-yaml.ts';
import { isPageKind, type PageKind } from '../../src/model/kinds.ts';
import { readPath, type ContentFile } from '../../src/model/paths.ts';
import type { AnyEntry } from '../../src/model/entry.ts';
import { createProblem, type Problem } from '../../src/model/problem.ts';
import type { Stored } from '../../src/stored.ts';
import { createFingerprint, digestOf } from './fingerprint.ts';
import { createSizes } from './picture-sizes.ts';
import { listSources, refuseLink } from './read-content.ts';
import { readFile } from './read-file.ts';
import { createPack, deletePacks, listPacks } from './page-store.ts';
import { formatReport } from './report.ts';
import { contentDir, showPath } from './settings.ts';

const messages = messagesFor('en');
const reading = { parse: parseWithSatteri, readYaml: readYamlForBuild, messages };

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
  const folder = showPath(fileURLToPath(new URL(watcher ? 'dev-pages' : 'pages', config.cacheDir)));
  return async (loud = false): Promise<void> => {
    const kept = new Set<string>();
    const packs = listPacks(folder);
    const used = new Set<string>();
    const pack = createPack(folder);
    for (const { path, isLink, read } of listSources(contentDir)) {
      const bytes = isLink ? Buffer.of() : read();
      const digest = digestOf(bytes, `${fingerprint}${path}`);
      const known = store.get(keyOf(path));
      if (known?.digest === digest) {
        const { page } = readStored(known.data);
        if (page) used.add(page.pack);
        if (!page || packs.has(page.pack)) {
          kept.add(known.id);
          continue;
        }
        store.delete(known.id); // its pack is lost, and Astro leaves what has the same digest as it is
      }
      for (const { id, json, page, problems } of isLink ? [refuse(path)] : await readItems(path, bytes)) {
        kept.add(id);
        const data = { json: page ? JSON.stringify({ page: pack.put(page.entry, page.html) } satisfies Stored) : json };
        if (store.set({ id, digest, data }) && loud && problems.length) {
          logger.error(`\n${formatReport({ problems, files: 1 }, 'terminal', messages)}`);
        }
      }
    }
    for (const id of store.keys()) if (!kept.has(id)) store.delete(id);
    pack.close();
    deletePacks(packs, used);
  };
}

const readStored = (data: Record<string, unknown>) => JSON.parse(String(data['json'])) as Stored;
const keyOf = (path: string) => path.replace(/\.(mdx|yaml)$/, '');

interface Item {
  id: string;
  /** One string, not an object: Astro reads values that start with its own marks (`__ASTRO_IMAGE_`) as imports. */
  json: string;
  page?: { entry: AnyEntry; html: string };
  problems: Problem[];
}

function refuse(path: string): Item {
  const file = showPath(join(contentDir, path));
  return broken(path, file, [createProblem(refuseLink(path), { file, messages })]);
}

async function readItems(path: string, bytes: Buffer): Promise<Item[]> {
  const file = showPath(join(contentDir, path));
  const what = readPath(path);
  if ('finding' in what) return [broken(path, file, [createProblem(what.finding, { file, messages })])];
  if (what.role === 'picture') return [await readPictureItem(what, path, file)];
  if (what.role === 'entry' && isPageKind(what.kind)) return [readPageItem(what.kind, what.id, { file, bytes })];
  const { entries, findings, locate } = readFile({ what, file, bytes }, [reading]);
  const problems = findings.map((finding) => createProblem(finding, { file, messages, locate }));
  const items = entries.map((entry): Item => ({
    id: `${entry.kind}/${entry.id}`,
    json: JSON.stringify({ entry } satisfies Stored),
    problems: [],
  }));
  return problems.length ? [...items, broken(keyOf(path), file, problems)] : items;
}

function readPageItem(kind: PageKind, id: string, { file, bytes }: { file: string; bytes: Buffer }): Item {
  const { text, findings } = decodeText(bytes);
  const page = findings.length ? { findings, locate: () => ({ line: 1, column: 1 }) } : readPage(kind, text, reading);
  const problems = page.findings.map((finding) => createProblem(finding, { file, messages, locate: page.locate }));
  if (problems.length || !('html' in page)) return broken(`${kind}/${id}`, file, problems);
  const entry = { kind, id, file, data: page.data, outline: page.outline } as AnyEntry;
  return { id: `${kind}/${id}`, json: '', page: { entry, html: page.html }, problems: [] };
}

async function readPictureItem(what: ContentFile & { role: 'picture' }, path: string, file: string): Promise<Item> {
  const sizes = await createSizes(join(contentDir, path), what.name);
  if ('finding' in sizes) return broken(path, file, [createProblem(sizes.finding, { file, messages })]);
  const picture: Stored = { picture: { kind: what.kind, name: what.name, ...sizes } };
  return { id: path, json: JSON.stringify(picture), problems: [] };
}

function broken(id: string, file: string, problems: Problem[]): Item {
  return { id, json: JSON.stringify({ file, problems } satisfies Stored), problems };
}
