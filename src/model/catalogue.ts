import type { AnyEntry, Entry, PageEntry } from './entry.ts';
import { kinds, pageKinds, type Kind } from './kinds.ts';
import { listReferences, parseLink, splitKey, type Target } from './links.ts';
import { compareText } from './problem.ts';

/** An entry that mentions another, and how: by a link in its text or by a field of its front matter. */
export interface Backlink {
  from: AnyEntry;
  by: 'text' | 'field';
  /** The sentence around the first such link. */
  sentence?: string | undefined;
}

/** All entries, by kind and id, with what they say of each other. */
export interface Catalogue {
  /** One entry, or undefined. */
  find: <K extends Kind>(kind: K, id: string) => Entry<K> | undefined;
  /** All entries of a kind, sorted by id. */
  list: <K extends Kind>(kind: K) => readonly Entry<K>[];
  /** The entries before and after one in the list of its kind; the first has none before it, the last none after. */
  neighbours: (entry: AnyEntry) => [before: AnyEntry | undefined, after: AnyEntry | undefined];
  /** The entry that a link in an entry's text points at, and the heading. */
  resolve: (url: string, from: { kind: Kind; id: string }) => (Target & { entry: AnyEntry }) | undefined;
  /** The entries that mention one, each once, sorted by kind and id. */
  backlinks: (kind: Kind, id: string) => readonly Backlink[];
  /** Whether an entry is there, be it in a file that could not be read: whoever mentions it did nothing wrong. */
  isKnown: (kind: Kind, id: string) => boolean;
  /** Whether a kind's `images` folder holds a picture of that name. */
  hasPicture: (kind: Kind, name: string) => boolean;
}

/** All pages of a catalogue, kind by kind, each kind sorted by id. */
export function listPageEntries(catalogue: Pick<Catalogue, 'list'>): readonly PageEntry[] {
  return pageKinds.flatMap((kind) => catalogue.list(kind) as readonly PageEntry[]);
}

/** The entry of a key such as `case-studies/data-mill-north`, or undefined. */
export function findByKey(catalogue: Pick<Catalogue, 'find'>, key: string): AnyEntry | undefined {
  const { kind, id } = splitKey(key);
  return catalogue.find(kind, id) as AnyEntry | undefined;
}

/**
 * Builds the catalogue; its cost grows with the number of entries and links. `pictures` are named `kind/name`; `unread`
 * are the files that are there but could not be read, as `kind/id`, or as `kind` for a file that holds a whole kind.
 */
export function createCatalogue(
  entries: readonly AnyEntry[],
  pictures: ReadonlySet<string> = new Set(),
  unread: ReadonlySet<string> = new Set(),
): Catalogue {
  const byKind = new Map<Kind, Map<string, AnyEntry>>();
  for (const kind of Object.keys(kinds) as Kind[]) byKind.set(kind, new Map());
  for (const entry of [...entries].sort((a, b) => compareText(a.id, b.id)))
    byKind.get(entry.kind)?.set(entry.id, entry);
  const lists = new Map([...byKind].map(([kind, map]) => [kind, [...map.values()]]));
  const places = new Map([...lists.values()].flatMap((list) => list.map((entry, index) => [entry, index] as const)));
  const neighbours: Catalogue['neighbours'] = (entry) => {
    const [list, at] = [lists.get(entry.kind) ?? [], places.get(entry) ?? -2];
    return [list[at - 1], list[at + 1]];
  };
  const find: Catalogue['find'] = (kind, id) => byKind.get(kind)?.get(id) as never;
  const resolve: Catalogue['resolve'] = (url, from) => {
    const target = parseLink(url, from);
    const entry = target && byKind.get(target.kind)?.get(target.id);
    return entry && { ...target, entry };
  };
  let mentions: Map<string, Backlink[]> | undefined;
  return {
    find,
    list: (kind) => (lists.get(kind) ?? []) as never,
    neighbours,
    resolve,
    backlinks: (kind, id) => (mentions ??= collectBacklinks(entries, resolve)).get(`${kind}/${id}`) ?? [],
    isKnown: (kind, id) => byKind.get(kind)?.has(id) === true || unread.has(`${kind}/${id}`) || unread.has(kind),
    hasPicture: (kind, name) => pictures.has(`${kind}/${name}`),
  };
}

function collectBacklinks(entries: readonly AnyEntry[], resolve: Catalogue['resolve']): Map<string, Backlink[]> {
  const mentions = new Map<string, Map<string, Backlink>>();
  const add = (target: { kind: Kind; id: string }, { from, by, sentence }: Backlink) => {
    const key = `${target.kind}/${target.id}`;
    const own = `${from.kind}/${from.id}`;
    if (key === own) return;
    const list = mentions.get(key) ?? new Map<string, Backlink>();
    const known = list.get(own);
    if (!known || (by === 'text' && known.by === 'field')) list.set(own, { from, by, sentence });
    mentions.set(key, list);
  };
  // A translation says what its page says.
  for (const from of entries.filter(({ kind }) => kind !== 'translations')) {
    for (const reference of listReferences(from)) add(reference, { from, by: 'field' });
    for (const link of from.outline?.links ?? []) {
      const target = resolve(link.url, from);
      if (target) add(target, { from, by: 'text', sentence: link.sentence });
    }
  }
  const order = ({ from }: Backlink) => `${from.kind}/${from.id}`;
  return new Map(
    [...mentions].map(([key, list]) => [key, [...list.values()].sort((a, b) => compareText(order(a), order(b)))]),
  );
}
