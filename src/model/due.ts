import { listPageEntries, type Catalogue } from './catalogue.ts';
import type { AnyEntry, PageEntry } from './entry.ts';
import { isLive, isUnfollowed, type GapBasis } from './gaps.ts';
import type { Kind } from './kinds.ts';
import { compareText } from './problem.ts';

/** Something that somebody should look at: which page, what for, since when, and how many rely on the page. */
export interface Due {
  what: 'review' | 'follow-up';
  entry: PageEntry;
  /** The date as far as it is known: `2026-01-02`, `2026-01` or `2026`. */
  due: string;
  /** Reuse records of the page, and pages that mention it. */
  reliedOn: number;
}

/**
 * Pages past their review date, and case studies whose outcome nobody followed up for a year: those first on which most
 * rely, then the longest overdue. Pages that are withdrawn or superseded are left alone.
 */
export function listDue({ catalogue, insights, today }: GapBasis): Due[] {
  const found = listPageEntries(catalogue)
    .filter(isLive)
    .flatMap((entry) => {
      const shared = { entry, reliedOn: countReliance(entry, catalogue) };
      const { reviewBy } = entry.data;
      const late = findUnfollowed(entry, { insights, today });
      return [
        ...(reviewBy && reviewBy < today ? [{ ...shared, what: 'review' as const, due: reviewBy }] : []),
        ...(late ? [{ ...shared, what: 'follow-up' as const, due: late }] : []),
      ];
    });
  return found.sort((a, b) => b.reliedOn - a.reliedOn || compareText(a.due, b.due) || compareText(keyOf(a), keyOf(b)));
}

const keyOf = ({ what, entry }: Due) => `${entry.kind}/${entry.id} ${what}`;

function findUnfollowed(
  entry: AnyEntry,
  { insights, today }: Pick<GapBasis, 'insights' | 'today'>,
): string | undefined {
  if (entry.kind !== 'case-studies' || !isUnfollowed(entry, insights, today)) return undefined;
  const last = entry.data.ended ?? entry.data.started ?? '';
  return `${Number(last.slice(0, 4)) + 1}${last.slice(4)}`;
}

// These name a page because it is there, not because they rest on it.
const aside = new Set<Kind>(['coverage', 'corrections', 'follow-ups']);

/** How many rest on a page: reuse records, and pages that mention it. */
export function countReliance({ kind, id }: { kind: Kind; id: string }, catalogue: Catalogue): number {
  return catalogue.backlinks(kind, id).filter(({ from }) => !aside.has(from.kind)).length;
}
