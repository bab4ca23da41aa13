import { findByKey, type Catalogue } from '../catalogue.ts';
import type { AnyEntry } from '../entry.ts';
import type { DataOf, Kind } from '../kinds.ts';
import { listReferences, splitKey } from '../links.ts';

/** An address that a page had, and the one that it has now, each as kind and id. */
export type Moved = Pick<DataOf<'redirects'>, 'from' | 'to'>;

/** The id by which we know what another collection names, where one of us has renamed it; else the same id. */
export type Lead = (kind: Kind, id: string) => string;

/**
 * Leads what a peer names to what we have, through our list of what moved and the peer's own. Either of us may have been
 * first, so both lists are read in both directions.
 */
export function createLead(local: Pick<Catalogue, 'find' | 'list'>, theirs: readonly Moved[] = []): Lead {
  const beside = new Map<string, string[]>();
  for (const { from, to } of [...local.list('redirects').map(({ data }) => data), ...theirs]) {
    if (splitKey(from).kind !== splitKey(to).kind) continue;
    beside.set(from, [...(beside.get(from) ?? []), to]);
    beside.set(to, [...(beside.get(to) ?? []), from]);
  }
  return (kind, id) => {
    // A set that grows while it is gone through: each key once.
    const keys = new Set([`${kind}/${id}`]);
    for (const key of keys) {
      if (findByKey(local, key)) return splitKey(key).id;
      for (const next of beside.get(key) ?? []) keys.add(next);
    }
    return id;
  };
}

/** A peer's entry with the names that we have for authorities and topics, whose lists are ours. */
export function leadEntry(entry: AnyEntry, lead: Lead): AnyEntry {
  const topics = 'topics' in entry.data ? entry.data.topics : [];
  const moves = [
    ...listReferences(entry).filter(({ kind }) => kind === 'authorities'),
    ...topics.map((id, index) => ({ kind: 'topics' as const, id, path: ['topics', index] })),
  ].flatMap(({ kind, id, path }) => (lead(kind, id) === id ? [] : [{ path, id: lead(kind, id) }]));
  if (!moves.length) return entry;
  const data = structuredClone(entry.data);
  for (const { path, id } of moves) putAt(data, path, id);
  return { ...entry, data } as AnyEntry;
}

function putAt(values: object, path: readonly (string | number)[], value: string): void {
  const inner = path.slice(0, -1).reduce<unknown>((at, part) => (at as Record<string | number, unknown>)[part], values);
  (inner as Record<string | number, unknown>)[path.at(-1) ?? ''] = value;
}
