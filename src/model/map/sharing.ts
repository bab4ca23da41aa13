import { findByKey, type Catalogue } from '../catalogue.ts';
import type { Entry } from '../entry.ts';
import type { Insights } from '../insights.ts';

/** What an authority did, as numbers: case studies it took part in, practices it took up or tried, open calls. */
export interface Sharing {
  shared: number;
  reused: number;
  starting: number;
}

/** What a map can mark a tile with; a tile can bear several. */
export const marks = ['shared', 'reused', 'starting'] as const;

/** One of the marks. */
export type Mark = (typeof marks)[number];

/** The marks of an authority, in a fixed order; none where it did nothing yet. */
export function listMarks(sharing: Sharing): Mark[] {
  return marks.filter((mark) => sharing[mark] > 0);
}

/**
 * What every authority did, by id; who did nothing is not in it. A practice counts where the newest record says that it
 * was adopted, adapted, tried or stopped, be it confirmed or not; a call counts while it is open.
 */
export function countSharing(
  catalogue: Catalogue,
  { adoptionsOf }: Pick<Insights, 'adoptionsOf'>,
): ReadonlyMap<string, Sharing> {
  const counts = new Map<string, Sharing>();
  const add = (authority: string, mark: Mark) => {
    const before = counts.get(authority) ?? { shared: 0, reused: 0, starting: 0 };
    counts.set(authority, { ...before, [mark]: before[mark] + 1 });
  };
  for (const entry of catalogue.list('case-studies')) for (const id of listTaking(entry)) add(id, 'shared');
  for (const entry of catalogue.list('collaborations'))
    if (entry.data.state === 'open') for (const id of listTaking(entry)) add(id, 'starting');
  const practices = [...new Set(catalogue.list('reuse').map(({ data }) => data.practice))];
  for (const practice of practices.flatMap((key) => findByKey(catalogue, key) ?? []))
    for (const { record, isLatest } of adoptionsOf(practice))
      if (isLatest && record.data.verdict !== 'rejected') add(record.data.authority, 'reused');
  return counts;
}

/** The authorities that took part, each once. */
function listTaking({ data }: Entry<'case-studies'> | Entry<'collaborations'>): Set<string> {
  return new Set(data.authorities.map(({ id }) => id));
}
