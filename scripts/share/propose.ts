import type { Draft } from '../../src/forms/draft.ts';
import type { GitHub } from '../lib/github.ts';

/** A sound file on its way to a pull request. */
export interface Proposal {
  branch: string;
  draft: Pick<Draft, 'path' | 'content'>;
  title: string;
  body: string;
  message: string;
  author?: { name: string; email: string };
}

/** Puts a file onto a branch of its own and opens its pull request; run again, it brings both up to date. */
export async function postProposal(
  { branch, draft, title, body, message, author }: Proposal,
  github: Pick<GitHub, 'putFile' | 'postPull'>,
): Promise<{ number: number; url: string; outcome: string }> {
  const file = { branch, path: `content/${draft.path}`, content: draft.content, message };
  await github.putFile({ ...file, ...(author && { author }) });
  return github.postPull({ branch, title, body });
}

/** The name that an open proposal's file has already, below the content folder: addresses never change. */
export async function findProposed(
  branch: string,
  github: Pick<GitHub, 'findPullOf' | 'fetchPull'>,
): Promise<string | undefined> {
  const pull = await github.findPullOf(branch);
  if (!pull) return undefined;
  const { files } = await github.fetchPull(pull.number);
  const added = files.find(({ path, status }) => status === 'added' && path.startsWith('content/'));
  return added?.path.slice('content/'.length);
}
