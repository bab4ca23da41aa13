import type { Octokit } from 'octokit';
import type { z } from 'zod';
import { createOctokit, type GitHubSettings } from './github-octokit.ts';
import { createReader, type Question, type Reader } from './github-read.ts';
import { hasStatus } from './github-refusal.ts';
import { createTeller } from './github-tell.ts';

/** One repository on GitHub: what is asked is held to a shape, and every fault is told as a `GitHubFault`. */
export interface Client extends Reader {
  rest: Octokit['rest'];
  at: { owner: string; repo: string };
  /** As people write it: owner/repo. */
  name: string;
  hasToken: boolean;
  /** Reads; undefined where GitHub knows no such thing. */
  find: <T>(what: string, shape: z.ZodType<T>, question: Question) => Promise<T | undefined>;
  write: <T>(what: string, shape: z.ZodType<T>, answer: Promise<{ data: unknown }>) => Promise<T>;
}

/** Opens the connection to a repository. Nothing is asked yet. */
export function createClient(settings: GitHubSettings): Client {
  const { owner, repo, token } = settings;
  const octokit = createOctokit(settings);
  const teller = createTeller(settings);
  const reader = createReader(octokit, settings, teller);
  return {
    ...reader,
    rest: octokit.rest,
    at: { owner, repo },
    name: `${owner}/${repo}`,
    hasToken: Boolean(token),
    find: (what, shape, question) =>
      reader.read(what, shape, question).catch((fault: unknown) => {
        if (hasStatus(fault, 404)) return undefined;
        throw fault;
      }),
    write: async (what, shape, answer) =>
      teller.hold(shape, (await answer.catch(teller.tell({ what, wish: 'write' }))).data),
  };
}
