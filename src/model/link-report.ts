import { z } from 'zod';
import type { Catalogue } from './catalogue.ts';
import { kinds, type Kind } from './kinds.ts';
import { parseJson } from './parse-json.ts';
import { day, url } from './schema/fields.ts';

/** How often in a row, on different days, an address has to fail before it counts as gone. */
export const failuresOfGone = 3;

const note = z.strictObject({
  url,
  /** A status, such as `404`, or why there was none. */
  answer: z.string().regex(/^(\d{3}|timeout|network|loop|redirects)$/),
  /** How often in a row it failed; 0 where it answers, from another address. */
  failed: z.int().min(0),
  /** The day on which it failed first, or was first seen elsewhere. */
  since: day,
  checked: day,
  /** The address to which it has moved for good. */
  to: url.optional(),
});

const report = z.strictObject({
  checked: day,
  counts: z.strictObject({
    answered: z.int(),
    failed: z.int(),
    refused: z.int(),
    disallowed: z.int(),
    left: z.int(),
  }),
  links: z.array(note),
});

/** What is noted of an address that failed or moved. */
export type LinkNote = z.output<typeof note>;

/** What the last look at all sources' addresses brought; `links` are the ones to tell of, sorted by address. */
export type LinkReport = z.output<typeof report>;

/**
 * What one look at an address brought. `refused` is an answer that only tells that programs are not welcome;
 * `disallowed` was not asked, because its host does not wish it; `left` was not reached in time.
 */
export interface LinkResult {
  url: string;
  outcome: 'answered' | 'failed' | 'refused' | 'disallowed' | 'left';
  answer?: string;
  to?: string;
}

/** Reads a report; undefined where it is none. */
export const parseLinkReport = (text: string): LinkReport | undefined => parseJson(report, text);

/** Every web address that an entry names as a source, sorted. */
export function listSourceAddresses(catalogue: Pick<Catalogue, 'list'>): string[] {
  const found = (Object.keys(kinds) as Kind[]).flatMap((kind) =>
    catalogue.list(kind).flatMap(({ data }) => {
      const { source, sources } = data as { source?: unknown; sources?: unknown };
      const listed = Array.isArray(sources) ? sources.map((one: { url?: unknown }) => one.url) : [];
      return [source, ...listed].filter((one) => url.safeParse(one).success) as string[];
    }),
  );
  return [...new Set(found)].sort();
}

/** Adds a look at some addresses to what was known. The same day twice counts once; what no source names is forgotten. */
export function mergeLinks(before: LinkReport | undefined, results: readonly LinkResult[], today: string): LinkReport {
  const known = new Map(before?.links.map((one) => [one.url, one]));
  const links = results.flatMap((result) => noteResult(result, known.get(result.url), today));
  const count = (outcome: LinkResult['outcome']) => results.filter((one) => one.outcome === outcome).length;
  const counts = {
    answered: count('answered'),
    failed: count('failed'),
    refused: count('refused'),
    disallowed: count('disallowed'),
    left: count('left'),
  };
  return report.parse({ checked: today, counts, links: links.sort((one, other) => (one.url < other.url ? -1 : 1)) });
}

// What a host gives as its new address is a stranger's: one that the report could not hold is not told.
function noteResult(
  { url: address, outcome, answer, to }: LinkResult,
  known: LinkNote | undefined,
  today: string,
): LinkNote[] {
  if (outcome === 'left' || outcome === 'disallowed') return known ? [known] : [];
  if (outcome === 'failed') {
    const before = known?.failed ?? 0;
    const failed = before > 0 && known?.checked === today ? before : before + 1;
    const since = before > 0 && known ? known.since : today;
    return [{ url: address, answer: answer ?? 'network', failed, since, checked: today }];
  }
  const moved = url.safeParse(to).data;
  if (outcome === 'refused' || moved === undefined) return [];
  const since = known?.to === moved ? known.since : today;
  return [{ url: address, answer: answer ?? '200', failed: 0, since, checked: today, to: moved }];
}

/** The addresses that count as gone, each with the day on which it failed first. */
export function findGone(report: LinkReport | undefined): ReadonlyMap<string, string> {
  const gone = report?.links.filter(({ failed }) => failed >= failuresOfGone) ?? [];
  return new Map(gone.map(({ url, since }) => [url, since]));
}

/** Where the Internet Archive would have a page as it was on the day it was looked at, or else was published. */
export function createArchiveAddress(
  address: string,
  { accessed, date }: { accessed?: string; date?: string },
): string {
  const day = (accessed ?? date ?? '').replaceAll('-', '');
  return `https://web.archive.org/web/${day ? `${day}/` : ''}${address}`;
}
