import type { Catalogue } from './catalogue.ts';
import type { Kind } from './kinds.ts';
import { remember } from './remember.ts';

type Listing = Pick<Catalogue, 'list'>;

/** The name that an entry had first, as kind and id: the oldest that leads to it, or its own where it never moved. */
export function findFirstKey({ kind, id }: { kind: Kind; id: string }, catalogue: Listing): string {
  const key = `${kind}/${id}`;
  return firstKeys(catalogue).get(key) ?? key;
}

// What moved later is written further down in its file.
const firstKeys = remember(({ list }: Listing) => {
  const moved = [...list('redirects')].sort((a, b) => (b.position ?? 0) - (a.position ?? 0));
  return new Map(moved.map(({ data: { from, to } }) => [to, from]));
});

/** The id that an entry has now: the one that the list of moved pages leads an old id to, or the same. */
export function idNow(kind: Kind, id: string, { find }: Pick<Catalogue, 'find'>): string {
  return find('redirects', `${kind}/${id}`)?.data.to.slice(`${kind}/`.length) ?? id;
}
