import { createHash } from 'node:crypto';
import type { Client } from './github-client.ts';
import type { Outcome } from './github-comments.ts';
import { makeOnce } from './github-once.ts';
import { hasStatus } from './github-refusal.ts';
import { changedFile, file as shape, reference, repository } from './github-shapes.ts';

/** A file as it shall be on a branch, and the words of the commit that makes it so. */
export interface FileText {
  branch: string;
  path: string;
  content: string | Uint8Array;
  message: string;
  /** Who wrote it, where that is not the owner of the token. */
  author?: { name: string; email: string };
}

/** The repository itself and its files. */
export interface Files {
  /** The repository's default branch. */
  fetchRepository: () => Promise<{ branch: string }>;
  /** Puts a file onto a branch with one commit, none where it is so already. A new branch starts at the default one. */
  putFile: (file: FileText) => Promise<Outcome>;
}

/** The files of one repository. */
export function createFiles(client: Client): Files {
  const { at, rest, name } = client;
  return {
    fetchRepository: async () => ({ branch: await fetchDefaultBranch(client) }),
    putFile: async ({ branch, path, content, message, author }) => {
      await ensureBranch(client, branch);
      const what = `the file ${path} on branch ${branch} of ${name}`;
      const question = rest.repos.getContent.endpoint({ ...at, path, ref: branch });
      const fetchId = async () => (await client.find(what, shape, question))?.sha;
      const bytes = Buffer.from(content);
      const [before, wanted] = [await fetchId(), createBlobId(bytes)];
      if (before === wanted) return 'unchanged';
      const change = {
        message,
        content: bytes.toString('base64'),
        ...(before && { sha: before }),
        ...(author && { author }),
      };
      const put = () => rest.repos.createOrUpdateFileContents({ ...at, branch, path, ...change });
      const find = async () => (await fetchId()) === wanted || undefined;
      await makeOnce<unknown>({ make: () => client.write(what, changedFile, put()), find });
      return before ? 'updated' : 'created';
    },
  };
}

/** The name of the branch that pull requests go into. */
export async function fetchDefaultBranch({ at, rest, name, read }: Client): Promise<string> {
  return (await read(`repository ${name}`, repository, rest.repos.get.endpoint(at))).default_branch;
}

async function ensureBranch(client: Client, branch: string): Promise<void> {
  const { at, rest, name } = client;
  const what = (one: string) => `branch ${one} of ${name}`;
  const ask = (one: string) => rest.git.getRef.endpoint({ ...at, ref: `heads/${one}` });
  const find = () => client.find(what(branch), reference, ask(branch));
  if (await find()) return;
  const from = await fetchDefaultBranch(client);
  const { sha } = (await client.read(what(from), reference, ask(from))).object;
  const create = () => rest.git.createRef({ ...at, ref: `refs/heads/${branch}`, sha });
  try {
    await makeOnce({ make: () => client.write(what(branch), reference, create()), find });
  } catch (fault) {
    // Somebody else may have made it a moment ago.
    if (!hasStatus(fault, 422) || !(await find())) throw fault;
  }
}

/** The id that Git gives to a file of these bytes. */
function createBlobId(bytes: Buffer): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
