import { z } from 'zod';

const count = z.int().min(0).max(10_000_000);

/** What an unprivileged run tells of itself: numbers and nothing else, because whoever changed the files may have written them. */
export const buildFacts = z.strictObject({
  version: z.literal(1),
  errors: count,
  warnings: count,
  build: z
    .strictObject({ pages: count, searchable: count, seconds: z.number().min(0).max(1_000_000).optional() })
    .optional(),
});

/** The numbers of a check and of the build after it. */
export type BuildFacts = z.output<typeof buildFacts>;

/** Why there are no numbers, by its key in the messages. */
export type Ignored = 'missing' | 'unfetched' | 'large' | 'zip' | 'values';

/** The numbers, or why there are none. */
export type ReadFacts = { facts: BuildFacts } | { ignored: Ignored };

/** The most bytes that a file of numbers may have, packed or not. */
export const mostFactBytes = 256 * 1024;

/** Reads a file of numbers; whatever is more, or something else, is ignored as a whole. */
export function parseFacts(bytes: Buffer): ReadFacts {
  if (bytes.length > mostFactBytes) return { ignored: 'large' };
  try {
    const { data } = buildFacts.safeParse(JSON.parse(bytes.toString('utf8')));
    return data ? { facts: data } : { ignored: 'values' };
  } catch {
    return { ignored: 'values' };
  }
}
