import { RequestError } from 'octokit';
import type { z } from 'zod';
import type { GitHubSettings } from './github-octokit.ts';
import { formatRefusal, GitHubFault, type Wanted } from './github-refusal.ts';

/** How the faults of one server are told. */
export interface Teller {
  /** Throws octokit's fault in plain words; any other as it is. */
  tell: (wanted: Wanted) => (fault: unknown) => never;
  /** The fault of an answer that breaks off. */
  tellBreak: (cause: unknown, wanted: Wanted) => GitHubFault;
  /** The answer in the shape that is expected; throws where it has another. */
  hold: <T>(shape: z.ZodType<T>, data: unknown) => T;
  /** The fault of an answer that GitHub would not give. */
  tellStrange: () => GitHubFault;
}

/** Makes the teller of one server. */
export function createTeller({ url, token }: GitHubSettings): Teller {
  const asker = { url, hasToken: Boolean(token) };
  const tellStrange = () =>
    new GitHubFault(`${url} doesn't answer as GitHub does. Check GITHUB_API_URL and the network connection.`);
  return {
    tellStrange,
    tell: (wanted) => (fault) => {
      if (!(fault instanceof RequestError)) throw fault;
      const { response, message, cause } = fault;
      const refusal = { status: response?.status, headers: response?.headers ?? {}, message, late: isLate(cause) };
      throw new GitHubFault(formatRefusal(refusal, asker, wanted), refusal.status);
    },
    tellBreak: (cause, wanted) => {
      const refusal = { status: undefined, headers: {}, message: '', late: isLate(cause) };
      return new GitHubFault(formatRefusal(refusal, asker, wanted));
    },
    hold: (shape, data) => {
      const parsed = shape.safeParse(data);
      if (parsed.success) return parsed.data;
      throw tellStrange();
    },
  };
}

function isLate(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'TimeoutError';
}
