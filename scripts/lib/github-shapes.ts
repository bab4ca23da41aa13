import { z } from 'zod';

const commit = z.string().regex(/^[0-9a-f]{40,64}$/);
const author = z
  .object({ id: z.int(), login: z.string(), type: z.string() })
  .nullish()
  // GitHub shows the work of a deleted account under this name.
  .transform((user) => user ?? { id: 10137, login: 'ghost', type: 'User' });
const label = z
  .union([z.string(), z.object({ name: z.string().nullish() })])
  .transform((one) => (typeof one === 'string' ? one : (one.name ?? '')));
const text = z
  .string()
  .nullish()
  .transform((body) => body ?? '');

/** A pull request as GitHub lists it. */
export const pull = z.object({
  number: z.int(),
  title: z.string(),
  body: text,
  user: author,
  labels: z.array(label),
  state: z.enum(['open', 'closed']),
  merged_at: z.string().nullish(),
  draft: z.boolean().optional(),
  head: z.object({ sha: commit, ref: z.string(), repo: z.object({ full_name: z.string() }).nullish() }),
  created_at: z.string(),
  updated_at: z.string(),
  html_url: z.string(),
});

/** An issue as GitHub tells it; a pull request is one too, and says so. */
export const issue = z.object({
  number: z.int(),
  title: z.string(),
  body: text,
  user: author,
  labels: z.array(label),
  state: z.enum(['open', 'closed']),
  created_at: z.string(),
  updated_at: z.string(),
  html_url: z.string(),
  pull_request: z.object({}).optional(),
});

/** A comment on an issue or a pull request. */
export const comment = z.object({ id: z.int(), body: text, user: author });

/** A repository, an account, a branch, a file, a check run and an artifact, as far as they are read here. */
export const repository = z.object({ default_branch: z.string() });
export const account = z.object({ login: z.string() });
export const reference = z.object({ object: z.object({ sha: commit }) });
export const file = z.object({ type: z.literal('file'), sha: commit });
export const namedLabel = z.object({ name: z.string() });
export const checkRuns = z.object({
  check_runs: z.array(
    z.object({
      id: z.int(),
      external_id: z.string().nullable(),
      output: z.object({ annotations_count: z.int() }),
    }),
  ),
});
export const checkRun = z.object({ id: z.int(), output: z.object({ annotations_count: z.int() }) });
export const artifacts = z.object({
  artifacts: z.array(
    z.object({
      id: z.int(),
      name: z.string(),
      size_in_bytes: z.int(),
      expired: z.boolean(),
      created_at: z.string().nullable(),
    }),
  ),
});

/** The files that a change touches, and what a branch has that another has not. */
export const changedFiles = z.array(z.object({ filename: z.string(), status: z.string() }));
export const comparison = z.object({
  commits: z.array(z.object({ commit: z.object({ message: z.string() }) })),
  files: changedFiles.default([]),
});

/** What GitHub says when it did what was wanted: looked at so that nothing else is taken for it. */
export const changedIssue = z.object({ number: z.int(), updated_at: z.string() });
export const changedFile = z.object({ content: z.object({ sha: commit }), commit: z.object({ sha: commit }) });
export const labels = z.array(namedLabel);
export const nothing = z.literal('');
