import { createHash } from 'node:crypto';
import type { Draft } from '../../src/forms/draft.ts';
import { readPath } from '../../src/model/paths.ts';
import type { BranchChange, GitHub } from '../lib/github.ts';

/** A sound file on its way to a pull request. */
export interface Proposal {
  branch: string;
  draft: Pick<Draft, 'path' | 'content'>;
  title: string;
  body: string;
  /** What a commit says last, a line each: where the text comes from and who wrote it. */
  trailers: readonly string[];
  /** The text as it was sent; the file is only written again where this is another one. */
  sent: string | Uint8Array;
}

/** A pull request, and what became of it. */
export interface Proposed {
  number: number;
  url: string;
  outcome: 'created' | 'updated' | 'unchanged';
}

const label = 'Submitted-text';

/**
 * Puts a file onto a branch of its own and opens its pull request; run again, it brings both up to date. What a
 * maintainer has changed on the branch stays as long as the text that was sent is the same.
 */
export async function postProposal(
  { branch, draft, title, body, trailers, sent }: Proposal,
  { github, before }: { github: Pick<GitHub, 'putFile' | 'postPull'>; before: BranchChange | undefined },
): Promise<Proposed> {
  const digest = digestOf(sent);
  if (findDigest(before) !== digest) {
    const message = [title, [...trailers, `${label}: ${digest}`].join('\n')].join('\n\n');
    await github.putFile({ branch, path: `content/${draft.path}`, content: draft.content, message });
  }
  return github.postPull({ branch, title, body });
}

/** Whether a branch holds what was made of this text. */
export function isOf(sent: string | Uint8Array, before: BranchChange | undefined): boolean {
  return findDigest(before) === digestOf(sent);
}

/** The file that a branch adds, below the content folder: its name stays, since addresses never change. */
export function findAdded(before: BranchChange | undefined, path: string): string | undefined {
  const inside = (before?.added ?? []).filter((one) => one.startsWith('content/')).map((one) => one.slice(8));
  const entries = inside.filter((one) => 'role' in readPath(one) && !/\/images\//.test(one));
  const [kind] = path.split('/');
  return entries.find((one) => one === path) ?? entries.find((one) => one.startsWith(`${kind}/`)) ?? entries[0];
}

/** The names that open pull requests propose, below the content folder, each with the proposal's number; that of one branch is left out. */
export async function listProposed(
  branch: string,
  github: Pick<GitHub, 'findPullOf' | 'listPulls' | 'listAdded'>,
): Promise<Map<string, number>> {
  const own = await github.findPullOf(branch);
  const proposed = new Map<string, number>();
  for (const { number } of await github.listPulls('open')) {
    if (number === own?.number) continue;
    for (const path of await github.listAdded(number))
      if (path.startsWith('content/')) proposed.set(path.slice('content/'.length), number);
  }
  return proposed;
}

const digestOf = (sent: string | Uint8Array) => createHash('sha256').update(sent).digest('hex');

function findDigest(before: BranchChange | undefined): string | undefined {
  const pattern = new RegExp(`^${label}: ([0-9a-f]{64})$`, 'm');
  const last = before?.messages.findLast((message) => pattern.test(message));
  return last && pattern.exec(last)?.[1];
}
