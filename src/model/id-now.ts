import type { Catalogue } from './catalogue.ts';
import type { Kind } from './kinds.ts';

/** The id that an entry has now: the one that the list of moved pages leads an old id to, or the same. */
export function idNow(kind: Kind, id: string, { find }: Pick<Catalogue, 'find'>): string {
  return find('redirects', `${kind}/${id}`)?.data.to.slice(`${kind}/`.length) ?? id;
}
