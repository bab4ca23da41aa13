import { facetNames } from '../model/facets.ts';
import type { ListChoice, ListSort } from '../model/list.ts';

/** How a list is narrowed and sorted. */
export interface ListState {
  chosen: ListChoice;
  /** Undefined for the list's own order. */
  sort: ListSort | undefined;
}

/** Reads the state from an address's query; what it does not know is passed over. */
export function readListState(query: string, sorts: readonly ListSort[]): ListState {
  const parameters = new URLSearchParams(query);
  const chosen = facetNames.map((name) => [name, [...new Set(parameters.getAll(name))]] as const);
  return {
    chosen: Object.fromEntries(chosen.filter(([, values]) => values.length > 0)),
    sort: sorts.slice(1).find((sort) => sort === parameters.get('sort')),
  };
}

/** Writes the state as the query of an address, `?` included; empty for the list as it comes. */
export function writeListState({ chosen, sort }: ListState): string {
  const parameters = new URLSearchParams();
  for (const name of facetNames) for (const value of chosen[name] ?? []) parameters.append(name, value);
  if (sort) parameters.set('sort', sort);
  const text = parameters.toString();
  return text && `?${text}`;
}

/** How many values are chosen. */
export function countListChosen({ chosen }: ListState): number {
  return Object.values(chosen).reduce((sum, values) => sum + values.length, 0);
}
