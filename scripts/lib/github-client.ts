import { Octokit, RequestError } from 'octokit';
import { z } from 'zod';
import { askForChanges, type AnswerCache } from './github-cache.ts';
import { formatRefusal, GitHubFault, hasStatus, type Asker, type Wanted } from './github-refusal.ts';

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

/** A request for reading, as octokit's `endpoint` functions write it. */
export interface Question {
  method: string;
  url: string;
  headers: object;
}

/** One repository on GitHub: what is asked is held to a shape, and every fault is told as a `GitHubFault`. */
export interface Client {
  rest: Octokit['rest'];
  at: { owner: string; repo: string };
  /** As people write it: owner/repo. */
  name: string;
  hasToken: boolean;
  read: <T>(what: string, shape: z.ZodType<T>, question: Question) => Promise<T>;
  /** The same; undefined where GitHub knows no such thing. */
  find: <T>(what: string, shape: z.ZodType<T>, question: Question) => Promise<T | undefined>;
  /** All pages of a list. */
  list: <T>(what: string, shape: z.ZodType<T>, question: Question) => Promise<T[]>;
  /** The bytes that an address leads to; undefined, and no more is read, where there are more than `most`. */
  readBytes: (what: string, question: Question, most: number) => Promise<Buffer | undefined>;
  write: <T>(what: string, shape: z.ZodType<T>, answer: Promise<{ data: unknown }>) => Promise<T>;
}

/** Opens the connection to a repository. Nothing is asked yet. */
export function createClient(settings: GitHubSettings): Client {
  const { owner, repo, url, token, cache } = settings;
  const octokit = createOctokit(settings);
  const asker = { url, hasToken: Boolean(token) };
  const strange = () =>
    new GitHubFault(`${url} doesn't answer as GitHub does. Check GITHUB_API_URL and the network connection.`);
  const tell = (wanted: Wanted) => (fault: unknown) => {
    throw fault instanceof RequestError ? createFault(fault, asker, wanted) : fault;
  };
  const hold = <T>(shape: z.ZodType<T>, data: unknown): T => {
    const parsed = shape.safeParse(data);
    if (parsed.success) return parsed.data;
    throw strange();
  };
  const ask = (question: object) => octokit.request(question as Exclude<Parameters<typeof octokit.request>[0], string>);
  const readPage = async <T>(what: string, shape: z.ZodType<T>, question: Question) => {
    const kept = cache?.read(question.url);
    const answer = await ask({ ...question, headers: { ...question.headers, ...askForChanges(kept) } }).catch(
      (fault: unknown) => {
        if (kept && fault instanceof RequestError && fault.status === 304) return undefined;
        return tell({ what, wish: 'read' })(fault);
      },
    );
    if (!answer) return { data: hold(shape, kept?.body), link: kept?.link };
    const { data: body, headers } = answer as { data: unknown; headers: Headers };
    const data = hold(shape, body);
    // Only what makes sense is kept.
    if (headers.etag !== undefined) cache?.write(question.url, { etag: headers.etag, body, link: headers.link });
    return { data, link: headers.link };
  };
  const read: Client['read'] = async (what, shape, question) => (await readPage(what, shape, question)).data;
  return {
    rest: octokit.rest,
    at: { owner, repo },
    name: `${owner}/${repo}`,
    hasToken: asker.hasToken,
    read,
    find: (what, shape, question) =>
      read(what, shape, question).catch((fault: unknown) => {
        if (hasStatus(fault, 404)) return undefined;
        throw fault;
      }),
    // Not octokit's own `paginate`: it takes a 409 for the end of the list.
    list: async <T>(what: string, shape: z.ZodType<T>, question: Question) => {
      const items: T[] = [];
      for (let address: string | undefined = question.url; address;) {
        if (URL.parse(address)?.origin !== URL.parse(url)?.origin) throw strange();
        const page: { data: T[]; link?: string | undefined } = await readPage(what, z.array(shape), {
          ...question,
          url: address,
        });
        items.push(...page.data);
        address = /<([^<>]+)>;\s*rel="next"/.exec(page.link ?? '')?.[1];
      }
      return items;
    },
    readBytes: async (what, question, most) => {
      const wanted = { what, wish: 'read' } as const;
      const answer = await ask({ ...question, request: { parseSuccessResponseBody: false } }).catch(tell(wanted));
      return readStream(answer.data as ReadableStream<Uint8Array>, most).catch((cause: unknown) => {
        throw new GitHubFault(formatRefusal({ ...silence, late: isLate(cause) }, asker, wanted));
      });
    },
    write: async (what, shape, answer) => hold(shape, (await answer.catch(tell({ what, wish: 'write' }))).data),
  };
}

interface Headers {
  etag?: string;
  link?: string;
}

const silence = { status: undefined, headers: {}, message: '' };

function createFault(fault: RequestError, asker: Asker, wanted: Wanted): GitHubFault {
  const { response, message, cause } = fault;
  const refusal = { status: response?.status, headers: response?.headers ?? {}, message, late: isLate(cause) };
  return new GitHubFault(formatRefusal(refusal, asker, wanted), refusal.status);
}

function isLate(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'TimeoutError';
}

async function readStream(stream: ReadableStream<Uint8Array>, most: number): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > most) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function createOctokit({ url, token, patience = 30_000 }: GitHubSettings): Octokit {
  const silent = () => undefined;
  const octokit = new Octokit({
    baseUrl: url,
    ...(token && { auth: token }),
    log: { debug: silent, info: silent, warn: silent, error: silent },
    // Whoever waits at a keyboard is told of a limit at once, and of a fault after a second try.
    throttle: { enabled: !isHere(url), onRateLimit: () => false, onSecondaryRateLimit: () => false },
    retry: { retries: 1, doNotRetry: [400, 401, 403, 404, 409, 410, 415, 422, 429, 451] },
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

/** Whether a server runs on this machine: GitHub asks for a pause of one to three seconds between two writes, others don't. */
function isHere(url: string): boolean {
  return /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(URL.parse(url)?.hostname ?? '');
}
