import { z } from 'zod';
import type { ChangedFile } from '../../src/model/paths.ts';

/** A file of a pull request, at its head; without `blob` where the head holds no such file, or GitHub did not say. */
export interface PullFile extends ChangedFile {
  /** The id of its bytes on GitHub, and their number. */
  blob?: { id: string; size: number } | undefined;
  /** The name it had before, or that of the file it is a copy of. */
  from?: { path: string; how: 'renamed' | 'copied' } | undefined;
}

/** One pull request at its head; `gaps` names what GitHub left out of its answers. */
export interface Pull {
  state: 'open' | 'closed' | 'merged';
  head: string;
  files: PullFile[];
  gaps: ('files' | 'modes')[];
}

const hash = z.string().regex(/^[0-9a-f]{40,64}$/);

/** The shapes of GitHub's answers, as far as they are read here. */
export const shapes = {
  pull: z.object({
    state: z.enum(['open', 'closed']),
    merged: z.boolean(),
    changed_files: z.int(),
    head: z.object({ sha: hash }),
  }),
  files: z.array(
    z.object({
      filename: z.string(),
      previous_filename: z.string().optional(),
      status: z.enum(['added', 'removed', 'modified', 'renamed', 'copied', 'changed', 'unchanged']),
      sha: hash.nullable(),
    }),
  ),
  tree: z.object({
    truncated: z.boolean(),
    tree: z.array(z.object({ path: z.string(), mode: z.string(), sha: hash, size: z.int().optional() })),
  }),
  blob: z.object({ content: z.string(), encoding: z.literal('base64') }),
};

type PullAnswer = z.output<typeof shapes.pull>;
type FileAnswer = z.output<typeof shapes.files>[number];
type Tree = z.output<typeof shapes.tree>;
type Entries = ReadonlyMap<string, Tree['tree'][number]>;

// GitHub never lists more of a pull request's files.
const mostListed = 3000;

/** Puts together what GitHub says of a pull request, its files and the tree of its head; undefined where these do not fit. */
export function createPull(pull: PullAnswer, listed: FileAnswer[], { tree, truncated }: Tree): Pull | undefined {
  const entries = new Map(tree.map((entry) => [entry.path, entry]));
  const created = listed.map((file) => createFiles(file, entries, truncated));
  const files = created.flatMap((some) => some ?? []);
  if (created.includes(undefined)) return undefined;
  const gaps: Pull['gaps'] = [];
  if (pull.changed_files > listed.length || listed.length >= mostListed) gaps.push('files');
  if (files.some(isUnknown)) gaps.push('modes');
  return { state: pull.merged ? 'merged' : pull.state, head: pull.head.sha, files, gaps };
}

/** Whether the head of a pull request no longer has a file of this name. */
export function isGone(status: PullFile['status']): boolean {
  return status === 'removed' || status === 'renamed';
}

/** Whether GitHub did not say what kind of file this is, nor where its bytes are. */
export function isUnknown({ mode, status }: PullFile): boolean {
  return mode === undefined && !isGone(status);
}

/** How many files GitHub lists for a pull request: a renamed one counts once. */
export function countFiles({ files }: Pull): number {
  return files.filter(({ status }) => status !== 'renamed').length;
}

// A renamed file is two: the old name goes, and the new one is added and judged as such.
function createFiles(file: FileAnswer, entries: Entries, truncated: boolean) {
  const { filename: path, previous_filename: previous, status, sha } = file;
  const entry = entries.get(path);
  if (status === 'removed') return [{ path, status }];
  const old: PullFile[] =
    previous !== undefined && status === 'renamed' && !entries.has(previous) ? [{ path: previous, status }] : [];
  const how = status === 'renamed' || status === 'copied' ? status : undefined;
  const from = how && previous !== undefined ? { from: { path: previous, how } } : {};
  if (!entry && truncated) return [...old, { path, status: 'added' as const, ...from }];
  if (!entry || (sha !== null && entry.sha !== sha)) return undefined;
  const blob = entry.size === undefined ? undefined : { id: entry.sha, size: entry.size };
  const kept = status === 'modified' || status === 'changed' || status === 'unchanged';
  return [...old, { path, status: kept ? ('modified' as const) : ('added' as const), mode: entry.mode, blob, ...from }];
}
