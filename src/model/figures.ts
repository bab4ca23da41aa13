import type { Entry } from './entry.ts';

type CaseStudy = Entry<'case-studies'>;
/** What came of some work, as its case study claims it. */
export type Claim = CaseStudy['data']['claims'][number];
/** What some work cost, as its case study tells. */
export type Cost = CaseStudy['data']['costs'][number];

/** A claim or a cost by its name in its case study, and the place of the page that shows it. */
export type NamedFigure = { name: string; anchor: string } & (
  { type: 'claim'; claim: Claim } | { type: 'cost'; cost: Cost }
);

/** A claim or a cost, with its own id among all figures of the library: `<case study>--<claim>`. */
export type Figure = { id: string; entry: CaseStudy } & NamedFigure;

/** The figures of case studies, claims first, in the order of their pages. */
export const listFigures = (entries: readonly CaseStudy[]): Figure[] =>
  entries.flatMap((entry) =>
    nameFigures(entry.data).map((figure) => ({ ...figure, id: `${entry.id}--${figure.name}`, entry })),
  );

/**
 * The figures of a case study by their names. A cost that has no id is known by kind, year and amount
 * (`cost-spent-2019-25000`); a second one of those ends in `-2`, and so on. Names that are written down come first: what
 * is computed never takes one.
 */
export function nameFigures({ claims, costs }: Pick<CaseStudy['data'], 'claims' | 'costs'>): NamedFigure[] {
  const taken = new Set([...claims.map(({ id }) => id), ...costs.map(({ id }) => id)]);
  const take = (name: string): string => {
    let [free, number] = [name, 2];
    while (taken.has(free)) free = `${name}-${number++}`;
    taken.add(free);
    return free;
  };
  return [
    ...claims.map((claim) => ({ name: claim.id, anchor: `claim-${claim.id}`, type: 'claim' as const, claim })),
    ...costs.map((cost) => {
      const name = cost.id ?? take(nameCost(cost));
      return { name, anchor: name, type: 'cost' as const, cost };
    }),
  ];
}

const nameCost = ({ kind, year, amount }: Cost) =>
  `cost-${kind}-${year}-${String(amount).replace(/[^0-9a-z]+/gi, '-')}`;

/** The year that a figure is of: a cost's own, or the last one that the period of a claim names; undefined for none. */
export function yearOf(figure: Figure): string | undefined {
  if (figure.type === 'cost') return String(figure.cost.year);
  return figure.claim.period.match(/\b(?:19|20)\d{2}\b/g)?.at(-1);
}
