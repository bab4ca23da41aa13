import { Octokit, RequestError } from 'octokit';
import type { z } from 'zod';
import { UsageFault } from './command.ts';
import { formatRefusal } from './github-refusal.ts';
import { createPull, shapes, type Pull } from './pull.ts';

/** What can be read from one repository on GitHub. Every fault is told as a `UsageFault` of one line. */
export interface GitHub {
  fetchPull: (number: number) => Promise<Pull>;
  fetchBlob: (id: string) => Promise<Buffer>;
}

/** Which repository, where, as whom, and how many milliseconds an answer may take. */
export interface GitHubSettings {
  owner: string;
  repo: string;
  url: string;
  token?: string | undefined;
  patience?: number;
}

type Answer<Route extends (...values: never[]) => Promise<{ data: unknown }>> = Awaited<ReturnType<Route>>['data'];
type Rest = Octokit['rest'];

/** What GitHub answers, in its own types: what stands in for it in a test is held to them. */
export interface Answers {
  pull: Answer<Rest['pulls']['get']>;
  files: Answer<Rest['pulls']['listFiles']>;
  tree: Answer<Rest['git']['getTree']>;
  blob: Answer<Rest['git']['getBlob']>;
}

/** Opens a repository on GitHub for reading. */
export function createGitHub(settings: GitHubSettings): GitHub {
  const { owner, repo } = settings;
  const octokit = createOctokit(settings);
  const { pulls, git } = octokit.rest;
  const fetchPull = async (number: number): Promise<Pull> => {
    const at = { owner, repo, pull_number: number };
    const ask = createAsk(settings, `pull request ${number} of ${owner}/${repo}`);
    const pull = await ask(shapes.pull, pulls.get(at).then(readData));
    const files = await ask(shapes.files, octokit.paginate(pulls.listFiles, { ...at, per_page: 100 }));
    const tree = git.getTree({ owner, repo, tree_sha: pull.head.sha, recursive: 'true' });
    const created = createPull(pull, files, await ask(shapes.tree, tree.then(readData)));
    if (created) return created;
    throw new UsageFault('The pull request changed while it was read. Run the command again.');
  };
  const fetchBlob = async (id: string): Promise<Buffer> => {
    const ask = createAsk(settings, `a file of ${owner}/${repo}`);
    const { content } = await ask(shapes.blob, git.getBlob({ owner, repo, file_sha: id }).then(readData));
    return Buffer.from(content, 'base64');
  };
  return { fetchPull, fetchBlob };
}

const readData = ({ data }: { data: unknown }) => data;

function createOctokit({ url, token, patience = 30_000 }: GitHubSettings): Octokit {
  const silent = () => undefined;
  return new Octokit({
    baseUrl: url,
    ...(token && { auth: token }),
    log: { debug: silent, info: silent, warn: silent, error: silent },
    // Whoever waits at a keyboard is told of a limit at once, and of a fault after a second try.
    throttle: { onRateLimit: () => false, onSecondaryRateLimit: () => false },
    retry: { retries: 1, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
    request: {
      fetch: (address: string, options: RequestInit) =>
        fetch(address, { ...options, signal: AbortSignal.timeout(patience) }),
    },
  });
}

/** Waits for an answer and holds it against its shape; a refusal or a strange answer is told in words, `wanted` named. */
function createAsk({ url, token }: GitHubSettings, wanted: string) {
  return async <T>(shape: z.ZodType<T>, answer: Promise<unknown>): Promise<T> => {
    const data = await answer.catch((fault: unknown) => {
      if (!(fault instanceof RequestError)) throw fault;
      const { response, message } = fault;
      const refusal = { status: response?.status, headers: response?.headers ?? {}, message };
      throw new UsageFault(formatRefusal(refusal, { url, hasToken: Boolean(token) }, wanted));
    });
    const parsed = shape.safeParse(data);
    if (parsed.success) return parsed.data;
    throw new UsageFault(`${url} doesn't answer as GitHub does. Check GITHUB_API_URL and the network connection.`);
  };
}
