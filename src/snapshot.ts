import { z } from 'zod';
import { findEscaped } from './mdx/text.ts';
import { kinds, type Kind } from './model/kinds.ts';
import { readPath } from './model/paths.ts';
import { findContacts } from './model/personal.ts';
import { day, id, url } from './model/schema/fields.ts';

/** The most that a snapshot holds of each thing. */
export const bounds = { items: 200, topics: 5, title: 200, name: 100, names: 30, paths: 20_000, bytes: 4_000_000 };

/** What strangers wrote: one line of at most so many characters, nothing hidden, no mail address. */
export const line = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((text) => !/[\t\n]/.test(text) && !findEscaped(text) && !findContacts(text).length);
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
const kind = z.enum(Object.keys(kinds) as [Kind, ...Kind[]]);

const item = z.strictObject({
  what: z.enum(['pull', 'issue']),
  number: z.int().min(1),
  title: line(bounds.title),
  who: line(bounds.name).optional(),
  topics: z.array(id).max(bounds.topics),
  kind: kind.optional(),
  url,
  opened: moment,
  updated: moment,
});

const snapshot = z.strictObject({
  taken: day,
  items: z.array(item).max(bounds.items),
  contributors: z
    .record(z.string().refine(isEntryPath), z.array(line(bounds.name)).max(bounds.names))
    .refine((paths) => Object.keys(paths).length <= bounds.paths),
  creditedUntil: moment.optional(),
});

/**
 * What is being written elsewhere, as seen on one day: open pull requests and approved issues. `contributors` names who
 * sent in accepted changes, by path below the content folder; those up to `creditedUntil` are in it.
 */
export type Snapshot = z.output<typeof snapshot>;

/** One thing that is being written; `opened` and `updated` are moments in UTC. */
export type SnapshotItem = z.output<typeof item>;

/** Reads a snapshot, or says in one line what is wrong with it. */
export function parseSnapshot(text: string): { snapshot: Snapshot } | { fault: string } {
  if (text.length > bounds.bytes) return { fault: `it has more than ${bounds.bytes / 1_000_000} million characters` };
  try {
    const result = snapshot.safeParse(JSON.parse(text));
    if (result.success) return { snapshot: result.data };
    const path = result.error.issues[0]?.path.join('.') ?? '';
    return { fault: path ? `the value of ${path} is not allowed` : 'it is no snapshot' };
  } catch {
    return { fault: 'it is not JSON' };
  }
}

/** Writes a snapshot so that the same one always has the same bytes. */
export function writeSnapshot({ contributors, ...rest }: Snapshot): string {
  const sorted = Object.entries(contributors).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ ...rest, contributors: Object.fromEntries(sorted) }, null, 2)}\n`;
}

function isEntryPath(path: string): boolean {
  const what = readPath(path);
  return !('finding' in what) && what.role === 'entry';
}
