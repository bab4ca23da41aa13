import { z } from 'zod';
import { parseJson } from './parse-json.ts';
import { day } from './schema/fields.ts';

// A kind of gap that is counted only since has no number on days before.
const records = z.array(z.strictObject({ date: day, counts: z.record(z.string(), z.int().min(0)) }));

/** What the library lacked on one day, by kind of gap. */
export type GapRecord = z.output<typeof records>[number];

/** Reads what `npm run gaps -- --write` wrote down; undefined where it is anything else. */
export const parseGapRecords = (text: string): GapRecord[] | undefined => parseJson(records, text);
