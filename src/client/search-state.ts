import { facetNames, sortNames, type FacetName, type SortName } from '../model/facets.ts';

/** What results are narrowed by: the chosen values of each facet; of one facet any will do. */
export type Chosen = Partial<Record<FacetName, readonly string[]>>;

/** What is searched for: the words, what narrows the results, and their order. */
export interface SearchState {
  query: string;
  chosen: Chosen;
  sort: SortName;
  /** Whether the words are meant as they are typed. */
  isExact: boolean;
}

/** Reads the state from an address's query; what it does not know is passed over. */
export function readState(query: string): SearchState {
  const parameters = new URLSearchParams(query);
  const chosen = facetNames
    .map((name) => [name, [...new Set(parameters.getAll(name))]] as const)
    .filter(([, values]) => values.length > 0);
  const sort = sortNames.find((name) => name === parameters.get('sort')) ?? 'relevance';
  return {
    query: parameters.get('q')?.trim() ?? '',
    chosen: Object.fromEntries(chosen),
    sort,
    isExact: parameters.has('exact'),
  };
}

/** Writes the state as the query of an address, `?` included; empty for an empty state. */
export function writeState({ query, chosen, sort, isExact }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  for (const name of facetNames) for (const value of chosen[name] ?? []) parameters.append(name, value);
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (isExact) parameters.set('exact', '');
  const text = parameters.toString();
  return text && `?${text}`;
}

/** How many values are chosen. */
export function countChosen({ chosen }: SearchState): number {
  return Object.values(chosen).reduce((sum, values) => sum + values.length, 0);
}

/** The state with a value chosen, or no longer chosen. */
export function toggleChosen(state: SearchState, name: FacetName, value: string): SearchState {
  const { [name]: values = [], ...others } = state.chosen;
  const now = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return { ...state, chosen: now.length ? { ...others, [name]: now } : others };
}
