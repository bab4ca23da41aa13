import { z } from 'zod';
import type { Client } from './github-client.ts';
import { fetchDefaultBranch } from './github-files.ts';
import { changedFiles, comparison } from './github-shapes.ts';

/** What a branch has that the default branch has not. */
export interface BranchChange {
  /** The files that are new on it. */
  added: string[];
  /** The words of its commits, the oldest first. */
  messages: string[];
}

/** What was put onto branches, and proposed from them. */
export interface Branches {
  /** What is new on a branch of this repository; undefined where there is no such branch. */
  fetchBranchChange: (branch: string) => Promise<BranchChange | undefined>;
  /** The files that a pull request adds. */
  listAdded: (pull: number) => Promise<string[]>;
}

/** The branches of one repository. */
export function createBranches(client: Client): Branches {
  const { at, rest, name } = client;
  return {
    fetchBranchChange: async (branch) => {
      const basehead = `${await fetchDefaultBranch(client)}...${branch}`;
      const question = rest.repos.compareCommitsWithBasehead.endpoint({ ...at, basehead });
      const found = await client.find(`branch ${branch} of ${name}`, comparison, question);
      return found && { added: pickAdded(found.files), messages: found.commits.map(({ commit }) => commit.message) };
    },
    listAdded: async (pull) => {
      const question = rest.pulls.listFiles.endpoint({ ...at, pull_number: pull, per_page: 100 });
      return pickAdded(
        await client.list(`the files of pull request ${pull} of ${name}`, changedFiles.element, question),
      );
    },
  };
}

const pickAdded = (files: z.output<typeof changedFiles>): string[] =>
  files.filter(({ status }) => status !== 'modified' && status !== 'removed').map(({ filename }) => filename);
