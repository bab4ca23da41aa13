import { listPlaces, type FacetName, type FacetRow } from './facets.ts';
import type { PageKind } from './kinds.ts';

/** How many cards a page of a list shows, and how many lie together in a file for the browser. */
export const [pageSize, partSize] = [24, 12];

/** The orders of lists. */
export type ListSort = 'newest' | 'evidence' | 'title';

/** The orders that a list of a kind has; the first is the one it comes in. */
export const listSorts: Readonly<Record<PageKind, readonly ListSort[]>> = {
  'case-studies': ['newest', 'evidence', 'title'],
  standards: ['title', 'newest'],
  guides: ['title'],
  collaborations: ['newest', 'title'],
};

/** What the list of a kind can be narrowed by, as far as its entries differ in it. */
export const listFacetNames: Readonly<Record<PageKind, readonly FacetName[]>> = {
  'case-studies': ['theme', 'outcome', 'stage', 'evidence', 'nation', 'year'],
  standards: ['theme', 'year'],
  guides: ['theme'],
  collaborations: ['theme', 'nation', 'year'],
};

/** What a browser needs to narrow and sort a list: entries are known by their places in the list's own order, from 0. */
export interface ListData {
  count: number;
  /** For each other order, the places as they come in it. */
  orders: Partial<Record<ListSort, number[]>>;
  facets: Partial<Record<FacetName, FacetRow[]>>;
}

/** The chosen values of each facet; of one facet any will do, of several all must fit. */
export type ListChoice = Partial<Record<FacetName, readonly string[]>>;

/** The places that fit a choice, in an order. */
export function selectPlaces(data: ListData, chosen: ListChoice, sort: ListSort): number[] {
  const order = data.orders[sort] ?? Array.from({ length: data.count }, (_, place) => place);
  const sets = listChosenSets(data, chosen);
  return order.filter((place) => sets.every((set) => set.has(place)));
}

/** How many entries have each value of a facet, as the other facets are chosen. */
export function countValues(data: ListData, chosen: ListChoice, name: FacetName): Map<string, number> {
  const sets = listChosenSets(data, { ...chosen, [name]: [] });
  const fits = (place: number) => sets.every((set) => set.has(place));
  const rows = data.facets[name] ?? [];
  return new Map(rows.map(([value, steps]) => [value, listPlaces(steps).filter(fits).length]));
}

function listChosenSets({ facets }: ListData, chosen: ListChoice): Set<number>[] {
  return Object.entries(chosen).flatMap(([name, values]) => {
    if (!values.length) return [];
    const rows = (facets[name as FacetName] ?? []).filter(([value]) => values.includes(value));
    return [new Set(rows.flatMap(([, steps]) => listPlaces(steps)))];
  });
}

/** The file that holds the card of a place, from 1. */
export const partOf = (place: number): number => Math.floor(place / partSize) + 1;
