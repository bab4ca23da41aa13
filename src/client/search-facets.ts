import { listPlaces, type FacetName, type FacetRow, type SortName } from '../model/facets.ts';
import type { Found } from './search-rank.ts';
import type { Chosen } from './search-state.ts';

/** Which pages have which value of a facet; the data of a facet is only loaded when asked for. */
export interface Facets {
  /** What is left of the results when only the chosen values may stand, one facet passed over. */
  narrow: (found: readonly Found[], chosen: Chosen, except?: FacetName) => Promise<readonly Found[]>;
  /** How many of the results have each value of a facet; values that none has are left out. */
  count: (found: readonly Found[], name: FacetName) => Promise<Map<string, number>>;
  /** The results in an order; those of which the order knows nothing come last, as they stood. */
  sort: (found: readonly Found[], by: SortName) => Promise<readonly Found[]>;
}

/** The facets that lie in a folder, a module for each, beside the ids of the pages that they count by. */
export function createFacets(folder: string): Facets {
  const members = createMembers(folder);
  return {
    narrow: async (found, chosen, except) => {
      let left = found;
      for (const [name, values] of Object.entries(chosen) as [FacetName, readonly string[]][]) {
        if (name === except) continue;
        const lists = await members.of(name, values);
        left = left.filter(({ id }) => lists.some(({ ids }) => ids.has(id)));
      }
      return left;
    },
    count: async (found, name) => {
      const lists = await members.ofAll(name);
      const counts = lists.map(({ value, ids }) => [value, countIn(found, ids)] as const);
      return new Map(counts.filter(([, count]) => count > 0));
    },
    sort: async (found, by) => {
      if (by === 'relevance') return found;
      // Years and levels both begin with their number, so that the greatest text is the greatest number.
      const all = await members.ofAll(by === 'newest' ? 'year' : 'evidence');
      const lists = [...all].sort((a, b) => (a.value < b.value ? 1 : -1));
      const placeOf = ({ id }: Found) => {
        const place = lists.findIndex(({ ids }) => ids.has(id));
        return place < 0 ? lists.length : place;
      };
      const places = new Map(found.map((one) => [one, placeOf(one)]));
      return [...found].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
    },
  };
}

/** A value of a facet, and the pages that have it. */
interface Members {
  value: string;
  ids: ReadonlySet<string>;
}

function createMembers(folder: string) {
  const known = new Map<FacetName, Promise<readonly Members[]>>();
  let ids: Promise<string[]> | undefined;
  const load = async (name: FacetName): Promise<readonly Members[]> => {
    ids ??= importRows<string>(`${folder}pages.js`).then((rows) => rows.split(' '));
    const [all, rows] = await Promise.all([ids, importRows<FacetRow[]>(`${folder}${name}.js`)]);
    return rows.map(([value, steps]) => ({ value, ids: new Set(listPlaces(steps).map((at) => all[at] ?? '')) }));
  };
  const ofAll = (name: FacetName): Promise<readonly Members[]> => {
    const members = known.get(name) ?? load(name);
    known.set(name, members);
    return members;
  };
  return {
    of: async (name: FacetName, values: readonly string[]) =>
      (await ofAll(name)).filter(({ value }) => values.includes(value)),
    ofAll,
  };
}

async function importRows<T>(address: string): Promise<T> {
  return ((await import(/* @vite-ignore */ address)) as { rows: T }).rows;
}

function countIn(found: readonly Found[], members: ReadonlySet<string>): number {
  return members.size ? found.filter(({ id }) => members.has(id)).length : 0;
}
