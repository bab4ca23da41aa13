import { rollup, sum } from 'd3-array';
import type { PageContext } from '../../page.ts';
import { createBarFigure, type BarItem } from './bars.ts';

/** What the figures of all case studies are about, the most frequent first. */
export function createClaims(context: PageContext) {
  const words = context.m.pictures.claims;
  const items = countClaims('kind', words.kinds, context).sort(byValue);
  return createBarFigure({ name: 'figures-by-subject', items, total: sumOf(items), words }, context);
}

/** Who measured the figures of all case studies. */
export function createMeasurers(context: PageContext) {
  const words = context.m.pictures.measurers;
  const items = countClaims('measuredBy', words.by, context);
  return createBarFigure({ name: 'figures-by-measurer', items, total: sumOf(items), words }, context);
}

// What is left over comes last, however much it is.
const byValue = (a: BarItem, b: BarItem) => Number(a.isRest) - Number(b.isRest) || b.value - a.value;

function countClaims(field: 'kind' | 'measuredBy', names: Record<string, string>, { catalogue }: PageContext) {
  const claims = catalogue.list('case-studies').flatMap(({ data }) => data.claims);
  const counts = rollup(
    claims,
    (same) => same.length,
    (claim): string => claim[field],
  );
  return Object.entries(names).map(([id, label]) => ({
    ...{ label, value: counts.get(id) ?? 0, isUnknown: id === 'unknown', isRest: id === 'other' },
  }));
}

const sumOf = (items: readonly BarItem[]) => sum(items, ({ value }) => value);
