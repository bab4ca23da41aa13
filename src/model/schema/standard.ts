import { z } from 'zod';
import { closing, opening, sources } from './common.ts';
import { day, id, partialDate, reference, text, url } from './fields.ts';

const requirement = z.strictObject({
  id,
  level: z.enum(['must', 'should', 'may']),
  text: text(600),
  source: id.optional(),
});

const scope = z.strictObject({
  nation: z.enum(['England', 'Scotland', 'Wales', 'Northern Ireland']),
  types: z.array(text(80)).default([]),
  force: z.enum(['statutory', 'mandated', 'recommended', 'voluntary', 'none', 'not-known']),
  note: text(500).optional(),
  insteadSee: reference.optional(),
});

/** An agreed way of working: its requirements, whom it binds, how to test it. */
export const standard = z.strictObject({
  ...opening,
  steward: text(200),
  official: url.optional(),
  version: text(120).optional(),
  published: partialDate.optional(),
  status: z.enum(['current', 'draft', 'superseded', 'withdrawn', 'unknown']),
  appliesTo: z.array(scope).min(1),
  requirements: z.array(requirement).min(1),
  howToTest: z.array(text(500)).default([]),
  roles: z.array(z.strictObject({ role: text(100), what: text(500) })).default([]),
  adoption: z.array(text(500)).default([]),
  uncertain: z.array(z.strictObject({ what: text(500), asOf: day })).default([]),
  replaces: z.array(id).default([]),
  builtOn: z.array(id).default([]),
  ...closing,
  sources,
});
