import { listChanges, type Change, type DatedCatalogue } from './changes-list.ts';
import { remember } from './remember.ts';

/** What somebody may follow: everything, one kind of page, one topic or theme, one authority. */
export type ChangeGroup = '' | `${'topics' | 'authorities'}/${string}` | Change['entry']['kind'];

/** The changes of a month, or of a year of which no month is known. */
export interface ChangeMonth {
  /** `2026-11`, or `2026`. */
  month: string;
  changes: readonly Change[];
}

/**
 * The changes that are worth telling, by what somebody may follow, each list newest first; made in one walk, once for each
 * catalogue. That a page was checked on the day on which it came in, or before, is no news.
 */
export const groupChanges: (catalogue: DatedCatalogue) => ReadonlyMap<ChangeGroup, readonly Change[]> = remember(
  (catalogue: DatedCatalogue) => {
    const groups = new Map<ChangeGroup, Change[]>();
    for (const change of listChanges(catalogue)) {
      if (isEcho(change, catalogue)) continue;
      for (const group of listGroups(change, catalogue)) {
        const known = groups.get(group);
        if (known) known.push(change);
        else groups.set(group, [change]);
      }
    }
    return groups;
  },
);

function isEcho({ type, day, entry }: Change, { addedOn }: DatedCatalogue): boolean {
  const added = addedOn(entry);
  return type === 'reviewed' && added !== undefined && day <= added;
}

/** Where a change belongs: also to those whose record tells of it, and to the themes of its topics. */
function listGroups({ entry, record }: Change, { find }: DatedCatalogue): Set<ChangeGroup> {
  const { topics } = entry.data;
  const themes = topics.flatMap((id) => find('topics', id)?.data.broader ?? []);
  const doers = 'authorities' in entry.data ? entry.data.authorities.map(({ id }) => id) : [];
  const adopter = record?.kind === 'reuse' ? [record.data.authority] : [];
  return new Set<ChangeGroup>([
    '',
    entry.kind,
    ...[...topics, ...themes].map((id) => `topics/${id}` as const),
    ...[...doers, ...adopter].map((id) => `authorities/${id}` as const),
  ]);
}

/** Changes by month, the newest month first; the order within a month stays. */
export function groupByMonth(changes: readonly Change[]): ChangeMonth[] {
  const months = Map.groupBy(changes, ({ day }) => day.slice(0, 7));
  return [...months].sort(([a], [b]) => (a < b ? 1 : -1)).map(([month, inMonth]) => ({ month, changes: inMonth }));
}

/** The months that one page can hold, the newest first: at least one, and not many more changes than `most`. */
export function splitMonths(
  months: readonly ChangeMonth[],
  most: number,
): { shown: readonly ChangeMonth[]; earlier: readonly ChangeMonth[] } {
  let count = 0;
  const full = months.findIndex(({ changes }, index) => (count += changes.length) > most && index > 0);
  return full < 0 ? { shown: months, earlier: [] } : { shown: months.slice(0, full), earlier: months.slice(full) };
}
