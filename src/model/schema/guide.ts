import { z } from 'zod';
import { closing, opening, sources } from './common.ts';
import { id, reference, text } from './fields.ts';

const step = z.strictObject({
  when: text(60).optional(),
  question: text(200),
  why: text(800),
  do: text(1200),
  evidence: text(500).optional(),
  basis: z.enum(['reported', 'advice']).default('advice'),
  source: id.optional(),
  links: z.array(reference).default([]),
});

/** How to do something: steps with what to do, why, and what to keep as evidence. */
export const guide = z.strictObject({
  ...opening,
  audience: z.array(z.enum(['mayor', 'cdo', 'cdic', 'service-manager', 'officer', 'newcomer'])).min(1),
  kind: z.enum(['pathway', 'how-to', 'explainer', 'checklist']),
  steps: z.array(step).default([]),
  ...closing,
  sources,
});
