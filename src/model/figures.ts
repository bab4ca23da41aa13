import type { Entry } from './entry.ts';

type CaseStudy = Entry<'case-studies'>;
/** What came of some work, as its case study claims it. */
export type Claim = CaseStudy['data']['claims'][number];
/** What some work cost, as its case study tells. */
export type Cost = CaseStudy['data']['costs'][number];

/** A claim or a cost, with its own id among all figures of the library: `<case study>--<claim>`. */
export type Figure = { id: string; entry: CaseStudy } & (
  { type: 'claim'; claim: Claim } | { type: 'cost'; cost: Cost }
);

/**
 * The figures of case studies, claims first, in the order of their pages. A cost has no id in its file: it is known by
 * kind, year and amount (`cost-spent-2019-25000`); a second one of those ends in `-2`, and so on.
 */
export function listFigures(entries: readonly CaseStudy[]): Figure[] {
  return entries.flatMap((entry) => {
    const taken = new Set<string>();
    const take = (name: string): string => {
      let [free, number] = [name, 2];
      while (taken.has(free)) free = `${name}-${number++}`;
      taken.add(free);
      return `${entry.id}--${free}`;
    };
    const { claims, costs } = entry.data;
    return [
      ...claims.map((claim) => ({ id: take(claim.id), entry, type: 'claim' as const, claim })),
      ...costs.map((cost) => ({ id: take(nameCost(cost)), entry, type: 'cost' as const, cost })),
    ];
  });
}

const nameCost = ({ kind, year, amount }: Cost) =>
  `cost-${kind}-${year}-${String(amount).replace(/[^0-9a-z]+/gi, '-')}`;

/** The year that a figure is of: a cost's own, or the last one that the period of a claim names; undefined for none. */
export function yearOf(figure: Figure): string | undefined {
  if (figure.type === 'cost') return String(figure.cost.year);
  return figure.claim.period.match(/\b(?:19|20)\d{2}\b/g)?.at(-1);
}
