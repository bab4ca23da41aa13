import type { PageContext } from '../../page.ts';
import type { BarFigure } from './bars.ts';
import { createClaims, createMeasurers } from './claims.ts';
import { createCosts, type CostFigure } from './costs.ts';
import { createGaps } from './gaps.ts';
import {
  createEvidence,
  createKinds,
  createNations,
  createOutcomes,
  createRegions,
  createStages,
  createTypes,
} from './shared.ts';
import { createYears } from './years.ts';

/** A part of the page of insights: pictures that answer one question. */
export interface InsightSection {
  id: string;
  title: string;
  figures: (BarFigure | CostFigure)[];
}

/** What the library holds, in pictures; parts with nothing to draw are left out. */
export function listInsights(context: PageContext): InsightSection[] {
  const words = context.m.insights;
  const sections = [
    { id: 'what', title: words.what, create: [createKinds, createStages] },
    { id: 'who', title: words.who, create: [createRegions, createTypes, createYears, createNations] },
    { id: 'results', title: words.results, create: [createOutcomes, createEvidence] },
    { id: 'money', title: words.money, create: [createCosts] },
    { id: 'measured', title: words.figures, create: [createClaims, createMeasurers] },
    { id: 'missing', title: words.missing, create: [createGaps] },
  ];
  return sections
    .map(({ id, title, create }) => ({ id, title, figures: create.flatMap((one) => one(context) ?? []) }))
    .filter(({ figures }) => figures.length > 0);
}
