import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { approvedLabel } from '../../src/forms/issue-form.ts';
import { UsageFault } from '../lib/command.ts';
import type { Issue } from '../lib/github.ts';

/** What is needed of an approved issue. */
export type Approved = Pick<Issue, 'number' | 'body' | 'author' | 'authorId'>;

// https://docs.github.com/webhooks/webhook-events-and-payloads#issues
const shape = z.object({
  action: z.literal('labeled'),
  label: z.object({ name: z.string() }),
  issue: z.object({
    number: z.int().positive(),
    body: z.string().nullable(),
    user: z.object({ login: z.string(), id: z.int() }).nullable(),
  }),
  repository: z.object({ full_name: z.string() }).optional(),
});

/**
 * The issue as it was when it was approved: what was changed since is not what somebody agreed to. Throws a `UsageFault`
 * where the file tells of no approval of an issue in that repository.
 */
export function readEvent(file: string, { owner, repo }: { owner: string; repo: string }): Approved {
  const parsed = shape.safeParse(readJson(file));
  if (!parsed.success) throw new UsageFault(`${file} does not hold what GitHub says of an issue that got a label.`);
  const { issue, label, repository } = parsed.data;
  if (repository && repository.full_name.toLowerCase() !== `${owner}/${repo}`.toLowerCase())
    throw new UsageFault(`${file} tells of an issue in another repository than ${owner}/${repo}.`);
  checkApproved(issue.number, [label.name]);
  const { number, body, user } = issue;
  return { number, body: body ?? '', author: user?.login ?? 'ghost', authorId: user?.id ?? 0 };
}

/** Throws a `UsageFault` where the label that a maintainer sets is not among the labels. */
export function checkApproved(number: number, labels: readonly string[]): void {
  if (labels.some((label) => label.toLowerCase() === approvedLabel)) return;
  throw new UsageFault(`Issue ${number} does not have the label "${approvedLabel}": a maintainer sets it.`);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (fault) {
    if (fault instanceof SyntaxError) return undefined;
    throw new UsageFault(`The file ${file} can't be read.`);
  }
}
