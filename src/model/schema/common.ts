import { z } from 'zod';
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

const lifecycle = z.strictObject({
  state: z.enum(['published', 'superseded', 'withdrawn']),
  reason: text(500).optional(),
  replacement: reference.optional(),
});

/** What case studies, standards, guides and collaborations share. */
export const common = {
  title: text(110),
  summary: text(300),
  aliases: z.array(text(80)).default([]),
  topics: z.array(id).min(1).max(5),
  contact: contact.optional(),
  licence: text(60).default('OGL-UK-3.0'),
  lang: z.enum(['en', 'cy']).default('en'),
  sources: z.array(source).default([]),
  reviewed: reviewed.optional(),
  reviewBy: day.optional(),
  lifecycle: lifecycle.default({ state: 'published' }),
};
