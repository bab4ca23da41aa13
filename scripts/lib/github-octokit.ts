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

/** Octokit as it is used here: silent, quick to tell of limits, never sending twice what changes something. */
export function createOctokit({ url, token, patience = 30_000 }: GitHubSettings): Octokit {
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
    request: {
      fetch: (address: string, options: RequestInit) =>
        fetch(address, { ...options, signal: AbortSignal.timeout(patience) }),
    },
  });
  // What makes or changes something is never sent twice: it may have worked although the answer was lost.
  octokit.hook.before('request', (options) => {
    if (options.method !== 'GET') options.request.retries = 0;
  });
  return octokit;
}

/** Whether a server runs on this machine; GitHub itself wants a pause between two writes, and before a second try. */
function isHere(url: string): boolean {
  return /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(URL.parse(url)?.hostname ?? '');
}
