import { Octokit } from 'octokit';
import type { AnswerCache } from './github-cache.ts';

/** Which repository, where, as whom, and how many milliseconds an answer may take. */
export interface GitHubSettings {
  owner: string;
  repo: string;
  url: string;
  token?: string | undefined;
  patience?: number;
  /** Where answers are kept, so that what has not changed is not sent again. */
  cache?: AnswerCache;
}

const usual = 30_000;

/** Octokit as it is used here: silent, quick to tell of limits, never sending twice what changes something. */
export function createOctokit({ url, token, patience = usual }: GitHubSettings): Octokit {
  const silent = () => undefined;
  const octokit = new Octokit({
    baseUrl: url,
    ...(token && { auth: token }),
    log: { debug: silent, info: silent, warn: silent, error: silent },
    // Whoever waits at a keyboard is told of a limit at once, and of a fault after a second try.
    throttle: { enabled: !isHere(url), onRateLimit: () => false, onSecondaryRateLimit: () => false },
    retry: {
      retries: 1,
      retryAfterBaseValue: isHere(url) ? 50 : 1000,
      doNotRetry: [400, 401, 403, 404, 409, 410, 415, 422, 429, 451],
    },
    request: { fetch: createFetch(patience) },
  });
  // What makes or changes something is never sent twice: it may have worked although the answer was lost.
  octokit.hook.before('request', (options) => {
    if (options.method !== 'GET') options.request.retries = 0;
  });
  return octokit;
}

type Fetch = (address: string, options: RequestInit) => Promise<Response>;

/** Asks with patience for all of an answer, but only for so many milliseconds. */
export function createStreamFetch(patience = usual): Fetch {
  return (address, options) => fetch(address, { ...options, signal: AbortSignal.timeout(patience) });
}

/** The same, with the body read to its end: octokit would take one that breaks off for an empty one. */
function createFetch(patience: number): Fetch {
  const ask = createStreamFetch(patience);
  return async (address, options) => {
    const answer = await ask(address, options);
    const body = await answer.arrayBuffer();
    const { status, headers } = answer;
    return new Response(body.byteLength ? body : null, { status, headers });
  };
}

/** Whether a server runs on this machine; GitHub itself wants a pause between two writes, and before a second try. */
function isHere(url: string): boolean {
  return /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(URL.parse(url)?.hostname ?? '');
}
