import type { Entry } from '../entry.ts';
import { nameFigures } from '../figures.ts';
import type { Finding } from '../problem.ts';

/** What a case study states in figures. */
export type FigureFacts = Pick<Entry<'case-studies'>['data'], 'claims' | 'costs'>;

/** A case study's figures, those of its earlier versions, the accepted one first, and the corrections of its page. */
export interface FigureBasis {
  now: FigureFacts;
  earlier: readonly Partial<FigureFacts>[];
  corrections: readonly Pick<Entry<'corrections'>, 'data'>[];
}

/** SP413: a figure that others may have cited keeps its name, or a correction tells what became of it. */
export function checkFiguresGone({ now, earlier: [accepted], corrections }: FigureBasis): Finding[] {
  if (!accepted) return [];
  const known = new Set(nameFigures(now).map(({ anchor }) => anchor));
  for (const { data } of corrections) for (const anchor of data.figures) known.add(anchor);
  return nameFigures({ claims: accepted.claims ?? [], costs: accepted.costs ?? [] })
    .filter(({ anchor }) => !known.has(anchor))
    .map(({ type, name, anchor }) => ({ code: 'SP413', path: [`${type}s`], values: { name, anchor } }));
}
