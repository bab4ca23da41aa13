import { z } from 'zod';
import { audiences } from '../plan/audiences.ts';
import { isForward, readDays } from '../plan/days.ts';
import { closing, opening, sources } from './common.ts';
import { id, reference, text } from './fields.ts';

const step = z.strictObject({
  id: id.optional(),
  when: text(60)
    .refine(runsForward, { params: { is: 'when' } })
    .optional(),
  question: text(200),
  why: text(800),
  do: text(1200),
  evidence: text(500).optional(),
  basis: z.enum(['reported', 'advice']).default('advice'),
  source: id.optional(),
  roles: z.array(z.enum(audiences)).default([]),
  roleNotes: z.array(z.strictObject({ role: z.enum(audiences), what: text(300), source: id.optional() })).default([]),
  links: z.array(reference).default([]),
});

// Words that name no days are free, such as "Before any new project".
function runsForward(when: string): boolean {
  const days = readDays(when);
  return days === undefined || isForward(days);
}

/** How to do something: steps with what to do, why, and what to keep as evidence. */
export const guide = z.strictObject({
  ...opening,
  audience: z.array(z.enum(audiences)).min(1),
  kind: z.enum(['pathway', 'how-to', 'explainer', 'checklist']),
  steps: z.array(step).default([]),
  ...closing,
  sources,
});
