import { z } from 'zod';
import { contentLanguages } from '../sections.ts';
import { day, id, partialDate, reference, text, url } from './fields.ts';

/** Where a fact comes from; the text cites it as `[^id]`. */
export const source = z.strictObject({
  id,
  title: text(300),
  publisher: text(200),
  url: url.optional(),
  date: partialDate.optional(),
  accessed: day.optional(),
  read: z.enum(['whole', 'opening']).optional(),
});

/** Whom to ask: a role or a team, never a private person. */
export const contact = z.strictObject({
  role: text(160),
  authority: id.optional(),
  url: url.optional(),
  email: z.email().optional(),
  asOf: z.int().min(1900).max(2100).optional(),
});

const reviewed = z.strictObject({ on: day, by: text(160), checked: z.array(text(300)).min(1) });

/** Whether a page still stands. */
export const lifecycleStates = ['published', 'superseded', 'withdrawn'] as const;

const lifecycle = z.strictObject({
  state: z.enum(lifecycleStates),
  on: day.optional(),
  reason: text(500).optional(),
  replacement: reference.optional(),
});

/** What every page starts with. The order of the fields here and in each kind is the one in which people write them. */
export const opening = {
  title: text(110),
  summary: text(300),
  aliases: z.array(text(80)).default([]),
  topics: z.array(id).min(1).max(5),
};

/** What every page has below the fields of its kind, before its sources. */
export const closing = {
  contact: contact.optional(),
  licence: text(60).default('OGL-UK-3.0'),
  lang: z.enum(contentLanguages).default('en'),
  reviewed: reviewed.optional(),
  reviewBy: day.optional(),
  lifecycle: lifecycle.default({ state: 'published' }),
};

/** Where its facts come from: the longest list of most pages, and so the last. */
export const sources = z.array(source).default([]);

/** What case studies, standards, guides and collaborations share. */
export const common = { ...opening, ...closing, sources };
