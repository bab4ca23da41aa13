import type { Catalogue } from '../model/catalogue.ts';
import { remember } from '../model/remember.ts';

/** The bodies that each authority took over from, by its slug; in one walk for all, because every authority's page asks. */
export const predecessorsOf = remember(({ list }: Pick<Catalogue, 'list'>): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const { id, data } of list('authorities'))
    for (const successor of data.successors) found.set(successor, [...(found.get(successor) ?? []), id]);
  return found;
});
