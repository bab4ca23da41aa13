/** What is searched for: the words, and the chosen values of each filter. */
export interface SearchState {
  query: string;
  filters: Record<string, string[]>;
  /** Whether the words are meant as they are typed. */
  isExact?: boolean;
}

/** The filters of the search page, in the order they are shown. */
export const filterNames = ['kind', 'topic', 'authority', 'region'] as const;

/** Reads the state from an address's query. */
export function readState(query: string): SearchState {
  const parameters = new URLSearchParams(query);
  const filters = Object.fromEntries(
    filterNames.map((name) => [name, parameters.getAll(name)] as const).filter(([, values]) => values.length > 0),
  );
  const state = { query: parameters.get('q')?.trim() ?? '', filters };
  return parameters.has('exact') ? { ...state, isExact: true } : state;
}

/** Writes the state as the query of an address, `?` included; empty for an empty state. */
export function writeState({ query, filters, isExact }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  for (const name of filterNames) for (const value of filters[name] ?? []) parameters.append(name, value);
  if (isExact) parameters.set('exact', '');
  const text = parameters.toString();
  return text && `?${text}`;
}

/** How many filter values are chosen. */
export function countChosen({ filters }: SearchState): number {
  return Object.values(filters).reduce((sum, values) => sum + values.length, 0);
}
