import { z } from 'zod';
import { closing, opening, sources } from './common.ts';
import { day, id, reference, text } from './fields.ts';

/** Work that is starting and looks for partners. */
export const collaboration = z.strictObject({
  ...opening,
  authorities: z.array(z.strictObject({ id, role: z.enum(['lead', 'partner', 'funder']) })).min(1),
  seeking: z.array(text(200)).min(1),
  state: z.enum(['open', 'started', 'closed']),
  opened: day,
  closes: day.optional(),
  becomes: reference.optional(),
  ...closing,
  sources,
});
