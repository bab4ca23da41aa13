import type { Catalogue } from '../../src/model/catalogue.ts';
import type { AnyEntry } from '../../src/model/entry.ts';
import { isPageKind, kinds, type Kind, type ListKind } from '../../src/model/kinds.ts';
import { listReferences, parseLink } from '../../src/model/links.ts';
import { readPath, type ContentFile } from '../../src/model/paths.ts';
import { compareText } from '../../src/model/problem.ts';
import { createUrls } from '../../src/urls.ts';
import { isGone, type PullFile } from '../lib/pull.ts';

/** The addresses that a change touches, each below the root of the site. */
export interface Affected {
  added: string[];
  changed: string[];
  /** The addresses that would answer no more. */
  vanished: string[];
  /** The pages that list or mention what has changed. */
  listings: string[];
  /** The pages that link to a page of the change. */
  linking: { page: string; from: string[] }[];
  /** The lists that any page may use. */
  lists: ListKind[];
}

type Key = Pick<AnyEntry, 'kind' | 'id'>;
const urls = createUrls('/', 'en', 'en');
const folder = 'content/';

/** Lists the pages that change with some files; `catalogue` is the content with the change in it. */
export function listAffected(files: readonly PullFile[], catalogue: Catalogue): Affected {
  const read = files.flatMap((file) => {
    const what = file.path.startsWith(folder) ? readPath(file.path.slice(folder.length)) : undefined;
    return what && !('finding' in what) ? [{ file, what }] : [];
  });
  const entries = read.flatMap(({ file, what }) => (what.role === 'entry' ? [{ file, ...what }] : []));
  const pages = entries.filter(({ kind }) => isPageKind(kind));
  const addressesOf = (isWanted: (file: PullFile) => boolean) =>
    sortOnce(pages.filter(({ file }) => isWanted(file)).map(addressOf));
  const alive = entries.filter(({ file }) => !isGone(file.status));
  const changed = new Set(addressesOf(() => true));
  const found = alive.flatMap(({ kind, id }) => (catalogue.find(kind, id) as AnyEntry | undefined) ?? []);
  return {
    added: addressesOf(({ status }) => status === 'added'),
    changed: sortOnce([
      ...addressesOf(({ status }) => status === 'modified'),
      ...read.flatMap(({ what }) => listUsers(what, catalogue)),
    ]),
    vanished: addressesOf(({ status }) => isGone(status)),
    listings: sortOnce(found.flatMap((entry) => listPlaces(entry, catalogue))).filter((one) => !changed.has(one)),
    linking: listLinking(pages, catalogue),
    lists: read.flatMap(({ what }) => (what.role === 'list' ? [what.kind] : [])),
  };
}

const addressOf = ({ kind, id }: Key) => urls.entry(kind, id);
const sortOnce = (addresses: readonly string[]) => [...new Set(addresses)].sort(compareText);

/** Where an entry has a page of its own, or a place on one; records stand on the pages of others. */
function listAddresses(target: { kind: Kind; id: string }): string[] {
  if (target.kind === 'reuse') return [urls.to('/adoption/')];
  return kinds[target.kind].form === 'yaml' ? [] : [addressOf(target)];
}

function listPlaces(entry: AnyEntry, catalogue: Catalogue): string[] {
  const { topics = [] } = entry.data as { topics?: string[] };
  const targets = [...listTargets(entry), ...topics.map((id) => ({ kind: 'topics' as const, id }))];
  const known = targets.filter(({ kind, id }) => catalogue.isKnown(kind, id));
  return [
    ...(isPageKind(entry.kind) ? [urls.to(`/${entry.kind}/`)] : listAddresses(entry)),
    ...known.flatMap(listAddresses),
  ];
}

/** What an entry names in its fields or links to in its text. */
function listTargets(entry: AnyEntry): { kind: Kind; id: string }[] {
  const links = (entry.outline?.links ?? []).flatMap(({ url }) => parseLink(url, entry) ?? []);
  return [...listReferences(entry), ...links].filter(({ kind, id }) => kind !== entry.kind || id !== entry.id);
}

/** The pages that show a picture. */
function listUsers(what: ContentFile, catalogue: Catalogue): string[] {
  if (what.role !== 'picture') return [];
  const shown = (catalogue.list(what.kind) as readonly AnyEntry[]).filter(({ outline }) =>
    outline?.pictures.some(({ name }) => name === what.name),
  );
  return shown.map(addressOf);
}

// The catalogue knows no links to what is gone, and just these would break.
function listLinking(pages: readonly Key[], catalogue: Catalogue): Affected['linking'] {
  const wanted = new Map(pages.map((page) => [`${page.kind}/${page.id}`, { page, from: [] as string[] }]));
  if (!wanted.size) return [];
  const all = (Object.keys(kinds) as Kind[]).flatMap((kind) => catalogue.list(kind) as readonly AnyEntry[]);
  for (const entry of all)
    for (const { kind, id } of listTargets(entry)) wanted.get(`${kind}/${id}`)?.from.push(...listAddresses(entry));
  return [...wanted.values()].flatMap(({ page, from }) =>
    from.length ? [{ page: addressOf(page), from: sortOnce(from) }] : [],
  );
}
