import { compareText } from '../../src/model/problem.ts';
import { readPath } from '../../src/model/paths.ts';
import { bounds, type Snapshot } from '../../src/snapshot.ts';
import type { GitHub, PullSummary } from './github.ts';
import { createLine, isBot, listContributed, writeMoment } from './names.ts';
import { isGone } from './pull.ts';

/** What credit is given by: all pull requests, what is known already, and how many of them may be read. */
export interface MergedBasis {
  pulls: readonly PullSummary[];
  previous: Snapshot | undefined;
  most: number;
}

type Known = Pick<Snapshot, 'contributors' | 'creditedUntil'>;

/**
 * Adds the authors of accepted pull requests to the pages that these changed. Each is read once, the oldest first;
 * `left` says how many wait for the next time.
 */
export async function creditMerged(
  source: Pick<GitHub, 'fetchPull'>,
  { pulls, previous, most }: MergedBasis,
): Promise<{ known: Known; left: number }> {
  const since = previous?.creditedUntil ?? '';
  const waiting = pulls
    .map((pull) => ({ ...pull, updated: writeMoment(pull.updated) }))
    .filter(({ state, updated }) => state === 'merged' && updated > since)
    .sort((a, b) => compareText(a.updated, b.updated) || a.number - b.number);
  const chosen = chooseOldest(waiting, most);
  const contributors = new Map(Object.entries(previous?.contributors ?? {}));
  for (const pull of chosen) {
    const names = listNames(pull);
    if (!names.length) continue;
    const { files } = await source.fetchPull(pull.number);
    for (const path of files.filter(({ status }) => !isGone(status)).flatMap(({ path: one }) => findContent(one)))
      addNames(contributors, path, names);
  }
  const creditedUntil = chosen.at(-1)?.updated ?? previous?.creditedUntil;
  const known = { contributors: Object.fromEntries(contributors), ...(creditedUntil && { creditedUntil }) };
  return { known, left: waiting.length - chosen.length };
}

// Those of one moment go together: the next time starts after it.
function chooseOldest(waiting: readonly PullSummary[], most: number): PullSummary[] {
  const last = waiting[Math.min(most, waiting.length) - 1]?.updated ?? '';
  return waiting.filter(({ updated }) => updated <= last);
}

function listNames({ author, body }: PullSummary): string[] {
  return [...(isBot(author) ? [] : [author]), ...listContributed(body)]
    .map((name) => createLine(name.replace(/<.*/, ''), bounds.name))
    .filter((name) => /[\p{L}\p{N}]/u.test(name) && !isBot(name));
}

function findContent(path: string): string[] {
  const inside = path.startsWith('content/') ? path.slice('content/'.length) : '';
  const what = readPath(inside);
  return 'finding' in what || what.role !== 'entry' ? [] : [inside];
}

function addNames(contributors: Map<string, string[]>, path: string, names: readonly string[]): void {
  const known = contributors.get(path) ?? [];
  if (!contributors.has(path) && contributors.size >= bounds.paths) return;
  contributors.set(path, [...new Set([...known, ...names])].slice(0, bounds.names));
}
