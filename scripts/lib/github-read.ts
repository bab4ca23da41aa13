import type { Octokit } from 'octokit';
import { RequestError } from 'octokit';
import { z } from 'zod';
import { askForChanges } from './github-cache.ts';
import { createStreamFetch, type GitHubSettings } from './github-octokit.ts';
import type { Teller } from './github-tell.ts';

/** A request for reading, as octokit's `endpoint` functions write it. */
export interface Question {
  method: string;
  url: string;
  headers: object;
}

/** How answers are read; `what` says in words what is asked for. */
export interface Reader {
  read: <T>(what: string, shape: z.ZodType<T>, question: Question) => Promise<T>;
  /** All pages of a list. */
  list: <T>(what: string, shape: z.ZodType<T>, question: Question) => Promise<T[]>;
  /** The bytes that an address leads to; undefined, and no more is read, where there are more than `most`. */
  readBytes: (what: string, question: Question, most: number) => Promise<Buffer | undefined>;
}

type Ask = (question: object) => Promise<{ data: unknown; headers: { etag?: string; link?: string } }>;

interface Page<T> {
  data: T;
  link?: string | undefined;
}

/** Reads from one server, out of its cache where GitHub says that nothing changed. */
export function createReader(octokit: Octokit, settings: GitHubSettings, teller: Teller): Reader {
  const { tell, tellBreak, tellStrange } = teller;
  const ask: Ask = (question) => octokit.request(question as Exclude<Parameters<typeof octokit.request>[0], string>);
  const readPage = createPageReader(ask, settings, teller);
  const origin = URL.parse(settings.url)?.origin;
  return {
    read: async (what, shape, question) => (await readPage(what, shape, question)).data,
    // Not octokit's own `paginate`: it takes a 409 for the end of the list.
    list: async <T>(what: string, shape: z.ZodType<T>, question: Question) => {
      const items: T[] = [];
      for (let url: string | undefined = question.url; url;) {
        // The token goes with each request, so none goes to another server.
        if (URL.parse(url)?.origin !== origin) throw tellStrange();
        const page: Page<T[]> = await readPage(what, z.array(shape), { ...question, url });
        items.push(...page.data);
        url = /<([^<>]+)>;\s*rel="next"/.exec(page.link ?? '')?.[1];
      }
      return items;
    },
    readBytes: async (what, question, most) => {
      const wanted = { what, wish: 'read' } as const;
      const request = { parseSuccessResponseBody: false, fetch: createStreamFetch(settings.patience) };
      const answer = await ask({ ...question, request }).catch(tell(wanted));
      return readStream(answer.data as ReadableStream<Uint8Array>, most).catch((cause: unknown) => {
        throw tellBreak(cause, wanted);
      });
    },
  };
}

function createPageReader(ask: Ask, { cache }: GitHubSettings, { tell, hold }: Teller) {
  return async <T>(what: string, shape: z.ZodType<T>, question: Question): Promise<Page<T>> => {
    const found = cache?.read(question.url);
    // What was kept by an earlier version of this program may have another shape.
    const kept = found && shape.safeParse(found.body);
    const headers = { ...question.headers, ...(kept?.success && found && askForChanges(found)) };
    const answer = await ask({ ...question, headers }).catch((fault: unknown) => {
      if (fault instanceof RequestError && fault.status === 304) return undefined;
      return tell({ what, wish: 'read' })(fault);
    });
    if (!answer) return { data: hold(shape, found?.body), link: found?.link };
    const { etag, link } = answer.headers;
    const data = hold(shape, answer.data);
    // Only what makes sense is kept.
    if (etag !== undefined) cache?.write(question.url, { etag, body: answer.data, link });
    return { data, link };
  };
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
