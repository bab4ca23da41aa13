/** What search results can be narrowed by, in the order they are shown; also the names in addresses and in the index. */
export const facetNames = [
  'kind',
  'theme',
  'topic',
  'authority',
  'combined',
  'region',
  'nation',
  'type',
  'population',
  'stage',
  'outcome',
  'evidence',
  'benefit',
  'cost',
  'service',
  'standard',
  'year',
] as const;

/** One thing that results can be narrowed by. */
export type FacetName = (typeof facetNames)[number];

/** A word that stands hidden in every page: so that all pages can be asked for without loading all words. */
export const everyPage = 'pageofsharedpractice';

/** A facet as it lies in a file: each value, and which pages have it, as steps from one place in the list to the next. */
export type FacetRow = [value: string, steps: number[]];

/** The values of a facet, sorted, each with the places of its pages: the first from the start, others from the one before. */
export function listFacetRows(valuesOfPages: readonly (readonly string[])[]): FacetRow[] {
  const places = new Map<string, number[]>();
  for (const [at, values] of valuesOfPages.entries())
    for (const value of values) {
      const list = places.get(value);
      if (list) list.push(at);
      else places.set(value, [at]);
    }
  return [...places]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, list]) => [value, list.map((at, index) => at - (list[index - 1] ?? 0))]);
}

/** The places that the steps of a row lead to. */
export function listPlaces(steps: readonly number[]): number[] {
  let at = 0;
  return steps.map((step) => (at += step));
}

/** The orders that results can be shown in; the first is the one without a choice. */
export const sortNames = ['relevance', 'newest', 'evidence'] as const;

/** An order of results. */
export type SortName = (typeof sortNames)[number];

/** The band of a number between bounds that rise: 0 below the first, 1 from the first on, and so on. */
export function bandOf(value: number, bounds: readonly number[]): number {
  return bounds.filter((bound) => value >= bound).length;
}

/** Where the bands of a place's people begin, in people. */
export const populationBounds = [100_000, 250_000, 500_000, 1_000_000] as const;

/** Where the bands of what something cost begin, in pounds. */
export const costBounds = [50_000, 250_000, 1_000_000, 10_000_000] as const;
