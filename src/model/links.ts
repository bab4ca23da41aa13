import type { AnyEntry } from './entry.ts';
import { isKind, isPageKind, listFiles, type Kind } from './kinds.ts';

/** What a link between entries points at; `fragment` is a heading of that page. */
export interface Target {
  kind: Kind;
  id: string;
  fragment?: string | undefined;
}

/** Reads a link as written in an entry: a relative link to another file, or an address of this site. */
export function parseLink(url: string, from: { kind: Kind; id: string }): Target | undefined {
  const [path = '', fragment] = url.split('#', 2);
  if (path === '') return { kind: from.kind, id: from.id, fragment };
  const name = path.replace(/^\.\.\//, '');
  const list = listFiles.get(name);
  if (list && !unlinked.has(list) && fragment) return readListLink(list, fragment);
  const file = /^(?:\.\.\/([a-z-]+)\/|\.\/)?([a-z0-9-]+)\.mdx$/.exec(path);
  const page = /^\/([a-z-]+)\/([a-z0-9-]+)\/$/.exec(path);
  const kind = file ? (file[1] ?? from.kind) : page?.[1];
  const id = file?.[2] ?? page?.[2];
  if (!kind || !id || !isKind(kind)) return undefined;
  return file && !isPageKind(kind) ? undefined : { kind, id, fragment };
}

// Lists whose items have no place on a page that a text could link to.
const unlinked = new Set<Kind>(['coverage', 'redirects', 'peers']);

// Acronyms may hold anything; the ids of the other lists go into addresses as they are.
function readListLink(kind: Kind, fragment: string): Target | undefined {
  try {
    const id = decodeURIComponent(fragment);
    return kind === 'glossary' || /^[a-z0-9-]+$/.test(id) ? { kind, id } : undefined;
  } catch {
    return undefined;
  }
}

/** The kind and the id in a key such as `case-studies/data-mill-north`; the kind is not checked. */
export function splitKey(key: string): { kind: Kind; id: string } {
  const at = key.indexOf('/');
  return { kind: key.slice(0, Math.max(0, at)) as Kind, id: key.slice(at + 1) };
}

/** A reference that stands in the front matter: what it names, and where. */
export interface Reference {
  kind: Kind;
  id: string;
  path: (string | number)[];
}

/** Lists every reference of an entry's front matter, topics excepted (they have a rule of their own). */
export function listReferences(entry: AnyEntry): Reference[] {
  return walk(entry.data, []);
}

// Which field names which kind. A value of a `kind/id` field brings its kind along.
const fieldKinds: Record<string, Kind> = {
  'authorities.id': 'authorities',
  authority: 'authorities',
  'confirmedBy.authority': 'authorities',
  'contact.authority': 'authorities',
  county: 'authorities',
  combinedAuthority: 'authorities',
  successors: 'authorities',
  'implements.standard': 'standards',
  replaces: 'standards',
  builtOn: 'standards',
  case: 'case-studies',
};
const mixed = new Set([
  'buildsOn',
  'steps.links',
  'practice',
  'becomes',
  'appliesTo.insteadSee',
  'lifecycle.replacement',
  'answers.page',
  'page',
  'of',
]);

function walk(value: unknown, path: (string | number)[]): Reference[] {
  if (typeof value === 'string') return readReference(value, path);
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => walk(item, [...path, index]));
  return Object.entries(value).flatMap(([key, inner]) => walk(inner, [...path, key]));
}

function readReference(value: string, path: (string | number)[]): Reference[] {
  const field = path.filter((part) => typeof part === 'string').join('.');
  const kind = Object.hasOwn(fieldKinds, field) ? fieldKinds[field] : undefined;
  if (kind) return [{ kind, id: value, path }];
  if (!mixed.has(field)) return [];
  const { kind: named, id } = splitKey(value);
  return isKind(named) ? [{ kind: named, id, path }] : [];
}
