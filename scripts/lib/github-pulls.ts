import type { z } from 'zod';
import type { Client } from './github-client.ts';
import type { Outcome } from './github-comments.ts';
import { fetchDefaultBranch } from './github-files.ts';
import { isSameText } from './github-issues.ts';
import { makeOnce } from './github-once.ts';
import { GitHubFault, hasStatus } from './github-refusal.ts';
import { pull as shape } from './github-shapes.ts';
import { truncateBody } from './github-truncate.ts';

/** A pull request as lists show it; `head` is a commit's id, `branch` where it lives, the moments are ISO 8601 in UTC. */
export interface PullSummary {
  number: number;
  title: string;
  body: string;
  author: string;
  labels: string[];
  state: 'open' | 'closed' | 'merged';
  draft: boolean;
  head: string;
  branch: string;
  created: string;
  updated: string;
  url: string;
}

/** What a pull request is made of; `branch` is one of this repository. */
export interface PullText {
  branch: string;
  title: string;
  body: string;
}

/** Lists of pull requests, and what writes them. */
export interface Pulls {
  /** The oldest first. */
  listPulls: (state: 'open' | 'closed' | 'all') => Promise<PullSummary[]>;
  /** The open ones into this repository whose head is exactly this commit, wherever their branch is. */
  findPulls: (sha: string) => Promise<PullSummary[]>;
  /** The open one of a branch of this repository. */
  findPullOf: (branch: string) => Promise<PullSummary | undefined>;
  /** Opens the one pull request of a branch, or brings its words up to date. */
  postPull: (text: PullText) => Promise<{ number: number; url: string; outcome: Outcome }>;
}

/** The pull requests of one repository. */
export function createPulls(client: Client): Pulls {
  const { at, rest, name } = client;
  const listAnswers = (filter: { state: 'open' | 'closed' | 'all'; head?: string }) => {
    // By age, so that one opened meanwhile comes last and moves nothing to another page.
    const order = { sort: 'created', direction: 'asc', per_page: 100 } as const;
    return client.list(
      `the list of pull requests of ${name}`,
      shape,
      rest.pulls.list.endpoint({ ...at, ...filter, ...order }),
    );
  };
  const listPulls: Pulls['listPulls'] = async (state) => (await listAnswers({ state })).map(createSummary);
  const findPullOf: Pulls['findPullOf'] = async (branch) => {
    const listed = await listAnswers({ state: 'open', head: `${at.owner}:${branch}` });
    const isOwn = ({ head }: Answer) =>
      head.ref === branch && head.repo?.full_name.toLowerCase() === name.toLowerCase();
    const found = listed.find(isOwn);
    return found && createSummary(found);
  };
  return {
    listPulls,
    // GitHub's own question for the pull requests of a commit does not see those of forks.
    findPulls: async (sha) => (await listPulls('open')).filter(({ head }) => head === sha),
    findPullOf,
    postPull: async (text) => {
      const wanted = { ...text, body: truncateBody(text.body) };
      const found = await findPullOf(text.branch);
      return found ? updatePull(client, found, wanted) : createPull(client, wanted, findPullOf);
    },
  };
}

async function updatePull(client: Client, found: PullSummary, { title, body }: PullText) {
  const { number, url } = found;
  if (found.title === title && isSameText(found.body, body)) return { number, url, outcome: 'unchanged' as const };
  const { at, rest, name } = client;
  const answer = rest.pulls.update({ ...at, pull_number: number, title, body });
  await client.write(`pull request ${number} of ${name}`, shape, answer);
  return { number, url, outcome: 'updated' as const };
}

async function createPull(client: Client, wanted: PullText, findPullOf: Pulls['findPullOf']) {
  const { at, rest, name } = client;
  const { branch, title, body } = wanted;
  const base = await fetchDefaultBranch(client);
  const post = async () => {
    const answer = rest.pulls.create({ ...at, head: branch, base, title, body });
    return createSummary(await client.write(`a pull request of branch ${branch} of ${name}`, shape, answer));
  };
  try {
    const { number, url } = await makeOnce({ make: post, find: () => findPullOf(branch) });
    return { number, url, outcome: 'created' as const };
  } catch (fault) {
    if (!hasStatus(fault, 422)) throw fault;
    // Somebody else may have opened it a moment ago.
    const found = await findPullOf(branch);
    if (found) return updatePull(client, found, wanted);
    const reason = `the branch is not there, or holds nothing that ${base} lacks`;
    throw new GitHubFault(`GitHub opens no pull request of branch ${branch} of ${name}: ${reason}.`, 422);
  }
}

type Answer = z.output<typeof shape>;

function createSummary(answer: Answer): PullSummary {
  const { number, title, body, head } = answer;
  return {
    ...{ number, title, body },
    author: answer.user.login,
    labels: answer.labels,
    state: answer.merged_at ? 'merged' : answer.state,
    draft: answer.draft ?? false,
    head: head.sha,
    branch: head.ref,
    created: answer.created_at,
    updated: answer.updated_at,
    url: answer.html_url,
  };
}
