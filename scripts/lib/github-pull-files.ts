import type { Client } from './github-client.ts';
import { GitHubFault } from './github-refusal.ts';
import { createPull, shapes, type Pull } from './pull.ts';

/** The files of a pull request, as data. */
export interface PullFiles {
  fetchPull: (number: number) => Promise<Pull>;
  fetchBlob: (id: string) => Promise<Buffer>;
}

/** Reads pull requests of one repository. */
export function createPullFiles({ at, rest, name, read, list }: Client): PullFiles {
  const { pulls, git } = rest;
  return {
    fetchPull: async (number) => {
      const what = `pull request ${number} of ${name}`;
      const asked = { ...at, pull_number: number };
      const pull = await read(what, shapes.pull, pulls.get.endpoint(asked));
      const files = await list(what, shapes.files.element, pulls.listFiles.endpoint({ ...asked, per_page: 100 }));
      const tree = git.getTree.endpoint({ ...at, tree_sha: pull.head.sha, recursive: 'true' });
      const created = createPull(pull, files, await read(what, shapes.tree, tree));
      if (created) return created;
      throw new GitHubFault('The pull request changed while it was read. Run the command again.');
    },
    fetchBlob: async (id) => {
      const question = git.getBlob.endpoint({ ...at, file_sha: id });
      return Buffer.from((await read(`a file of ${name}`, shapes.blob, question)).content, 'base64');
    },
  };
}
