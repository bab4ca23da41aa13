import { createCatalogue, type Catalogue } from '../catalogue.ts';
import type { AnyEntry } from '../entry.ts';
import { listFiles, type Kind } from '../kinds.ts';
import { parseLink } from '../links.ts';
import { createLead, type Lead } from './moved.ts';

/** What a peer's entries stand on. */
export interface PeerBasis {
  /** Our own catalogue: its register, topics and glossary are those of every peer, too. */
  local: Catalogue;
  /** The peer's pictures, as `kind/name`. */
  pictures?: ReadonlySet<string>;
  /** What the peer has and we do not show, as `kind/id`: it is never taken for ours of the same name. */
  refused?: ReadonlySet<string>;
  /** Leads what has been renamed, here or at the peer, to what we have. */
  lead?: Lead;
}

/** A peer's catalogue: its own entries with our lists. What it does not have itself is looked for among ours. */
export interface PeerCatalogue extends Catalogue {
  /** Whether an entry is the peer's own, with an address below its folder. */
  isOwn: (kind: Kind, id: string) => boolean;
}

/** Makes a peer's catalogue. `refused` is looked at anew each time, so that it may grow. */
export function createPeerCatalogue(own: readonly AnyEntry[], basis: PeerBasis): PeerCatalogue {
  const { local, pictures = new Set(), refused = new Set(), lead = createLead(local) } = basis;
  const lists = [...listFiles.values()].filter((kind) => kind !== 'coverage' && kind !== 'peers');
  const entries = [...own, ...lists.flatMap((kind) => local.list(kind) as readonly AnyEntry[])];
  const base = createCatalogue(entries, pictures);
  const keys = new Set(own.map(({ kind, id }) => `${kind}/${id}`));
  const isOwn: PeerCatalogue['isOwn'] = (kind, id) => keys.has(`${kind}/${id}`) && !refused.has(`${kind}/${id}`);
  const find: Catalogue['find'] = (kind, id) =>
    refused.has(`${kind}/${id}`) ? undefined : (base.find(kind, id) ?? local.find(kind, lead(kind, id)));
  const resolve: Catalogue['resolve'] = (url, from) => {
    const target = parseLink(url, from);
    const entry = target && (find(target.kind, target.id) as AnyEntry | undefined);
    return entry && { ...target, kind: entry.kind, id: entry.id, entry };
  };
  return { ...base, find, resolve, isOwn, isKnown: (kind, id) => find(kind, id) !== undefined };
}
