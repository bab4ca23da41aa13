import { z } from 'zod';
import { splitKey } from './model/links.ts';
import { parseJson } from './model/parse-json.ts';
import { pathOf } from './model/paths.ts';
import { compareText } from './model/problem.ts';
import { day } from './model/schema/fields.ts';
import { bounds, line } from './snapshot.ts';

const name = line(bounds.name);
const fileHistory = z.strictObject({
  added: day.optional(),
  contributors: z.array(name).max(bounds.names).default([]),
});
const schema = z.strictObject({ version: z.literal(1), files: z.record(z.string().max(300), fileHistory) });

/** What only a Git history knows of files, by their path below the content folder: the day each came in, and who wrote it. */
export type History = z.output<typeof schema>;

/** The history of a library that brought none along. */
export const noHistory: History = { version: 1, files: {} };

/** Reads a history as JSON; undefined where it is anything else: it may come from strangers. */
export const parseHistory = (json: string): History | undefined => parseJson(schema, json);

/** Days and names by path, as Git tells them. */
export interface Told {
  added: Readonly<Record<string, string>>;
  credit: Readonly<Record<string, readonly string[]>>;
}

/** The history of some files as JSON: the same days and names give the same text. */
export function writeHistory(paths: readonly string[], { added, credit }: Told): string {
  const files = [...paths].sort().flatMap((path) => {
    const on = added[path];
    // What no other instance would take is left out, so that it takes the rest.
    const contributors = (credit[path] ?? []).filter((one) => name.safeParse(one).success).slice(0, bounds.names);
    return on || contributors.length ? [[path, { ...(on && { added: on }), contributors }] as const] : [];
  });
  return `${JSON.stringify({ version: 1, files: Object.fromEntries(files) }, null, 1)}\n`;
}

/**
 * What Git tells together with a history that was brought along. A file keeps its earliest day. Whoever put it into this
 * repository did not write it, so of Git only `changes` count for it: names without those of the commit that added it.
 */
export function mergeHistory(told: Told, history: History, changes: Told['credit']): MergedHistory {
  const added: Record<string, string> = { ...told.added };
  const credit: Record<string, string[]> = {};
  for (const [path, names] of Object.entries(told.credit)) credit[path] = [...names];
  for (const [path, known] of Object.entries(history.files)) {
    const own = added[path];
    if (known.added && (own === undefined || known.added < own)) added[path] = known.added;
    credit[path] = [...new Set([...known.contributors, ...(changes[path] ?? [])])].slice(0, bounds.names);
  }
  return { added, credit };
}

/**
 * Days and names of files where they lie now: what is told of a page under a name that it had before it moved counts, too.
 * `moved` are the earlier and the present names, each as kind and id.
 */
export function followMoves(told: Told, moved: readonly { from: string; to: string }[]): Told {
  const added = { ...told.added };
  const credit = { ...told.credit };
  // The earliest name comes last, so that who wrote the page first is named first.
  const dayOf = ({ from }: { from: string }) => told.added[pathOf(splitKey(from))] ?? '';
  for (const { from, to } of [...moved].sort((a, b) => compareText(dayOf(b), dayOf(a)))) {
    const [was, is] = [pathOf(splitKey(from)), pathOf(splitKey(to))];
    const [first] = [told.added[was], added[is]].filter((day) => day !== undefined).sort();
    if (first !== undefined) added[is] = first;
    const names = [...new Set([...(told.credit[was] ?? []), ...(credit[is] ?? [])])].slice(0, bounds.names);
    if (names.length) credit[is] = names;
  }
  return { added, credit };
}

/** Days and names by path, from all that tells of them. */
export interface MergedHistory {
  added: Record<string, string>;
  credit: Record<string, string[]>;
}
