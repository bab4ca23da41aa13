import { z } from 'zod';
import { parseJson } from '../parse-json.ts';
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
  /** The licence of its pages, as we have it; of those that state another one; and as the source has it, where it differs. */
  licence: z.string(),
  licences: z.record(entryKey, z.string()).optional(),
  statedLicence: z.string().optional(),
  /** The days on which these files were fetched, and what the source brought was last new. */
  fetched: day,
  changed: day,
  /** The address of each page at its home. */
  homes: z.record(entryKey, z.string()),
  /** What is ours already, by its key; it is not shown a second time. */
  same: z.array(entryKey),
  /** How many records and translations it has of each page of ours that we do not have. */
  records: z.record(entryKey, z.int()).optional(),
  /** What most likely tells of the same work as a page of ours. */
  similar: z.array(z.strictObject({ entry: entryKey, ours: entryKey, score: z.number() })),
  /** What the source has renamed, of what our lists hold, too. */
  moved: z.array(z.strictObject({ from: entryKey, to: entryKey })).optional(),
  /** What breaks a rule, why, and how it can be mended, which older copies do not say. `more` counts what is left out. */
  refused: z.array(
    z.strictObject({
      ...{ file: z.string(), code: z.string(), line: z.int(), column: z.int() },
      ...{ message: z.string(), help: z.string().optional(), more: z.int().optional() },
    }),
  ),
  /** The files of these that are shown as they were when they were last sound. */
  older: z.array(z.string()).optional(),
});

/** What is kept of a harvest. */
export type Harvest = z.output<typeof harvest>;

/** Reads what is kept of a harvest; undefined where it is none. */
export const parseHarvest = (text: string): Harvest | undefined => parseJson(harvest, text);

/** The files that are not shown, each once. */
export function listUnshown({ refused, older = [] }: Pick<Harvest, 'refused' | 'older'>): string[] {
  const files = new Set(refused.map(({ file }) => file));
  return [...files.difference(new Set(older))];
}
