import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messagesFor } from '../../src/messages/index.ts';
import { parseWithSatteri } from '../../src/mdx/parse-satteri.ts';
import { readPage } from '../../src/mdx/read-page.ts';
import { readYamlForBuild } from '../../src/mdx/read-yaml.ts';
import { decodeText } from '../../src/mdx/text.ts';
import type { AnyEntry } from '../../src/model/entry.ts';
import { isTextKind, type TextKind } from '../../src/model/kinds.ts';
import { readPath, type ContentFile } from '../../src/model/paths.ts';
import { parseHarvest } from '../../src/model/peers/harvest.ts';
import { harvestFile, readPeerPath } from '../../src/model/peers/paths.ts';
import { createProblem, type Problem } from '../../src/model/problem.ts';
import type { StoredItem } from '../../src/stored.ts';
import { createSizes } from './picture-sizes.ts';
import { refuseLink } from './read-source.ts';
import { readFile } from './read-file.ts';
import { contentDir, showPath } from './settings.ts';

const messages = messagesFor('en');
const reading = { parse: parseWithSatteri, readYaml: readYamlForBuild, messages };

/** What the build keeps of a content file. An entry with a file of its own comes as JSON, with HTML (none for a record). */
export type Item = StoredItem | { id: string; json: string; html: string; problems?: never };

/** A file to read: its path below the content folder. A link is refused unread. */
export interface ItemFile {
  path: string;
  isLink: boolean;
}

/** Reads files of the content folder, each for itself, as the build does. */
export async function readItems(files: readonly ItemFile[]): Promise<Item[][]> {
  const items: Item[][] = [];
  for (const file of files) items.push(await readFileItems(file));
  return items;
}

const keyOf = (path: string) => path.replace(/\.(mdx|yaml)$/, '');

async function readFileItems({ path, isLink }: ItemFile): Promise<Item[]> {
  const file = showPath(join(contentDir, path));
  const peers = readPeerPath(path);
  const items =
    peers?.path === harvestFile && !isLink ? readHarvestItem(path) : await readContentItems({ path, isLink, file });
  return peers ? items.map((item) => ({ ...item, id: `from/${peers.peer}/${item.id}` })) : items;
}

function readHarvestItem(path: string): Item[] {
  const harvest = parseHarvest(readFileSync(join(contentDir, path), 'utf8'));
  return harvest ? [{ id: harvestFile, harvest }] : [];
}

async function readContentItems({ path, isLink, file }: ItemFile & { file: string }): Promise<Item[]> {
  const inside = readPeerPath(path)?.path ?? path;
  if (isLink) return [broken(inside, file, [createProblem(refuseLink(inside), { file, messages })])];
  const what = readPath(inside);
  if ('finding' in what) return [broken(inside, file, [createProblem(what.finding, { file, messages })])];
  if (what.role === 'picture') return [await readPictureItem(what, path, file)];
  const bytes = readFileSync(join(contentDir, path));
  if (what.role === 'entry' && isTextKind(what.kind)) return [readPageItem(what.kind, what.id, { file, bytes })];
  const { entries, findings, locate } = readFile({ what, file, bytes }, [reading]);
  const problems = findings.map((finding) => createProblem(finding, { file, messages, locate }));
  const items = entries.map((entry) => (what.role === 'list' ? listed(entry) : own(entry, '')));
  return problems.length ? [...items, broken(keyOf(inside), file, problems)] : items;
}

function readPageItem(kind: TextKind, id: string, { file, bytes }: { file: string; bytes: Buffer }): Item {
  const { text, findings } = decodeText(bytes);
  const page = findings.length ? { findings, locate: () => ({ line: 1, column: 1 }) } : readPage(kind, text, reading);
  const problems = page.findings.map((finding) => createProblem(finding, { file, messages, locate: page.locate }));
  if (problems.length || !('html' in page)) return broken(`${kind}/${id}`, file, problems);
  return own({ kind, id, file, data: page.data, outline: page.outline } as AnyEntry, page.html);
}

async function readPictureItem(what: ContentFile & { role: 'picture' }, path: string, file: string): Promise<Item> {
  const sizes = await createSizes(join(contentDir, path), what.name);
  if ('finding' in sizes) return broken(path, file, [createProblem(sizes.finding, { file, messages })]);
  return { id: path, picture: { kind: what.kind, name: what.name, ...sizes } };
}

function own(entry: AnyEntry, html: string): Item {
  return { id: `${entry.kind}/${entry.id}`, json: JSON.stringify(entry), html };
}

function listed(entry: AnyEntry): Item {
  return { id: `${entry.kind}/${entry.id}`, entry };
}

function broken(id: string, file: string, problems: Problem[]): Item {
  return { id, file, problems };
}
