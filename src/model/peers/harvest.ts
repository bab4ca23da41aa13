import { z } from 'zod';
import { day } from '../schema/fields.ts';

const entryKey = z.string().regex(/^[a-z-]+\/[A-Za-z0-9_.-]+$/);

/** What is kept of a harvest beside a peer's files; written and read by the same strict schema. */
export const harvest = z.strictObject({
  peer: z.string(),
  /** The address that the files came from, and the commit where they came out of a repository. */
  from: z.string(),
  commit: z.string().nullable(),
  /** The digest of what came, as SHA-256. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  licence: z.string(),
  /** The days on which these files were fetched, and what the source brought was last new. */
  fetched: day,
  changed: day,
  /** The address of each page at its home. */
  homes: z.record(entryKey, z.string()),
  /** What is ours already, by its key; it is not shown a second time. */
  same: z.array(entryKey),
  /** What most likely tells of the same work as a page of ours under another name. */
  similar: z.array(z.strictObject({ entry: entryKey, ours: entryKey, score: z.number() })),
  /** What is not shown, why, and how it can be mended, which older copies do not say. */
  refused: z.array(
    z.strictObject({
      ...{ file: z.string(), code: z.string(), line: z.int(), column: z.int() },
      ...{ message: z.string(), help: z.string().optional() },
    }),
  ),
});

/** What is kept of a harvest. */
export type Harvest = z.output<typeof harvest>;

/** Reads what is kept of a harvest; undefined where it is none. */
export function parseHarvest(text: string): Harvest | undefined {
  try {
    return harvest.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
