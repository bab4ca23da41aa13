import { z } from 'zod';
import { closing, opening, sources } from './common.ts';
import { costName, day, id, partialDate, reference, text, url, year } from './fields.ts';

const cost = z.strictObject({
  id: costName.optional(),
  amount: z.number().min(0),
  currency: z.enum(['GBP', 'EUR', 'USD']),
  year,
  what: text(300),
  kind: z.enum(['spent', 'awarded', 'projected']),
  source: id,
});

const baseline = z.strictObject({ value: z.number(), period: text(80) });

const claim = z.strictObject({
  id,
  kind: z.enum(['saving', 'income', 'time', 'satisfaction', 'inclusion', 'quality', 'environment', 'use', 'other']),
  statement: text(300),
  value: z.number(),
  unit: text(60),
  baseline: baseline.optional(),
  period: text(80),
  measuredBy: z.enum(['authority', 'supplier', 'partner', 'independent', 'unknown']),
  source: id,
});

const artefact = z.strictObject({
  title: text(200),
  url,
  kind: z.enum(['code', 'data', 'template', 'service']),
  licence: text(60).optional(),
});

const implemented = z.strictObject({
  standard: id,
  extent: z.enum(['full', 'partial', 'departs']),
  note: text(300).optional(),
});

const interests = z.strictObject({
  author: text(200),
  supplierPaid: z.enum(['yes', 'no', 'unknown']),
  note: text(300).optional(),
});

/** What one or more authorities did, and what came of it. */
export const caseStudy = z.strictObject({
  ...opening,
  authorities: z.array(z.strictObject({ id, role: z.enum(['lead', 'partner', 'funder']) })).min(1),
  partners: z.array(text(160)).default([]),
  services: z.array(z.int().min(1)).default([]),
  stage: z.enum(['discovery', 'alpha', 'beta', 'live', 'scaled', 'stopped', 'unknown']),
  outcome: z.enum(['achieved', 'partly', 'not-achieved', 'too-early', 'unknown']),
  started: partialDate.optional(),
  ended: partialDate.optional(),
  costs: z.array(cost).default([]),
  claims: z.array(claim).default([]),
  technology: z.array(text(120)).default([]),
  artefacts: z.array(artefact).default([]),
  implements: z.array(implemented).default([]),
  buildsOn: z.array(reference).default([]),
  openTo: z.array(z.enum(['share-ideas', 'conversation', 'share-funding', 'partners', 'closed'])).default([]),
  writtenFrom: z.enum(['own-work', 'public-sources']),
  confirmedBy: z.array(z.strictObject({ authority: id, date: day })).default([]),
  ...closing,
  interests: interests.optional(),
  sources,
});
