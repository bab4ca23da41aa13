import { z } from 'zod';
import { contentLanguages } from '../sections.ts';
import { day, figureAnchor, id, pageReference, partialDate, reference, text, url } from './fields.ts';

/** "We did this too": one authority's verdict on one practice in one year. */
export const reuse = z.strictObject({
  practice: reference,
  authority: id,
  verdict: z.enum(['adopted', 'adapted', 'trialled', 'stopped', 'rejected']),
  date: partialDate,
  note: text(500).optional(),
  source: url,
});

/** What became of a promised outcome. */
export const followUp = z.strictObject({
  case: id,
  on: partialDate,
  verdict: z.enum(['confirmed', 'partly', 'not-achieved', 'unknown']),
  claims: z.array(id).default([]),
  by: text(200),
  note: text(500).optional(),
  source: url,
});

/** A correction made to a page at somebody's request, or the dated reply of somebody whom the page names. */
export const correction = z
  .strictObject({
    page: reference,
    kind: z.enum(['correction', 'reply']),
    on: day,
    by: text(200),
    was: text(500).optional(),
    text: text(1000),
    figures: z.array(figureAnchor).default([]),
    source: url.optional(),
  })
  .superRefine(({ kind, source, was }, context) => {
    if (kind === 'correction' && source === undefined)
      context.addIssue({ code: 'custom', path: ['source'], input: source });
    if (kind === 'reply' && was !== undefined)
      context.addIssue({ code: 'custom', path: ['was'], input: was, params: { is: 'leftOutOfReply' } });
  });

/** A page in another language: its title, summary and text; all facts stay with the page itself. */
export const translation = z.strictObject({
  of: reference,
  lang: z.enum(contentLanguages),
  title: text(110),
  summary: text(300),
  translated: day,
  by: text(160),
});

const types = [
  'combined-authority',
  'combined-county-authority',
  'greater-london-authority',
  'city-corporation',
  'county',
  'unitary',
  'metropolitan-district',
  'non-metropolitan-district',
  'london-borough',
  'scottish-council',
  'welsh-council',
  'ni-district',
] as const;

/** One row of the register: an authority past, present or announced. */
export const authority = z.strictObject({
  slug: id,
  registerCode: text(20).optional(),
  gssCode: text(20).optional(),
  formerGssCodes: z.array(text(60)),
  officialName: text(160),
  shortName: text(120),
  nameCy: text(160).optional(),
  altNames: z.array(text(160)),
  type: z.enum(types),
  tier: z.enum(['single', 'lower', 'upper', 'strategic']),
  status: z.enum(['current', 'abolished', 'shadow']),
  nation: z.enum(['England', 'Scotland', 'Wales', 'Northern Ireland']),
  region: text(60),
  county: id.optional(),
  combinedAuthority: id.optional(),
  established: partialDate.optional(),
  abolished: partialDate.optional(),
  successors: z.array(id),
  website: url.optional(),
  population: z.int().optional(),
  areaKm2: z.number().optional(),
  easting: z.int().optional(),
  northing: z.int().optional(),
  notes: text(1000).optional(),
});

/** A concept of the topic vocabulary (SKOS). */
export const topic = z.strictObject({
  id,
  kind: z.enum(['theme', 'topic']),
  prefLabel: text(80),
  altLabels: z.array(text(80)).default([]),
  definition: text(500),
  broader: id.optional(),
  related: z.array(id).default([]),
  challenge: text(80).optional(),
  everyday: z.array(text(60)).default([]),
  lgsl: z.array(z.strictObject({ id: text(10), label: text(120) })).default([]),
});

/** An acronym or word of the field, and what it means. */
export const term = z.strictObject({
  acronym: text(40),
  expansion: text(200),
  meaning: text(500),
  topic: id.optional(),
  source: text(200).optional(),
});

const movable = z
  .string()
  .max(120)
  .regex(/^(case-studies|standards|guides|collaborations|topics|authorities)\/[a-z0-9]+(-[a-z0-9]+)*$/);

/** A page that has moved: where it was, where it is now, and since when. */
export const redirect = z.strictObject({ from: movable, to: movable, on: day.optional() });

const answer = z.strictObject({
  page: pageReference,
  heading: id.optional(),
  terms: z.array(text(80)).min(1),
});

/** A point of the articles on the 2017 guide, and the sections of this library that answer it. */
export const point = z.strictObject({
  id: z.string().regex(/^\d{1,2}\.\d{1,2}$/),
  point: text(300),
  articles: z.array(z.enum(['A', 'B', 'C', 'D', 'E'])).default([]),
  answers: z.array(answer).default([]),
  notCovered: text(300).optional(),
});

/** Another instance of this library, or a repository of this layout, whose pages we show beside our own. */
export const peer = z
  .strictObject({
    id,
    name: text(120),
    url: url.optional(),
    repository: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}$/)
      .optional(),
    commit: z
      .string()
      .regex(/^[0-9a-f]{40}$/)
      .optional(),
    licence: text(60),
    kinds: z.array(z.enum(['case-studies', 'standards', 'guides', 'collaborations'])).optional(),
    search: z.boolean().default(false),
  })
  .superRefine(({ url: address, repository, commit }, context) => {
    const ask = (field: string) => context.addIssue({ code: 'custom', path: [field], input: undefined });
    if (address === undefined && repository === undefined) ask('url');
    if (repository !== undefined && commit === undefined) ask('commit');
    if (repository === undefined && commit !== undefined) ask('repository');
  });
