import { compareText } from '../problem.ts';

/** What may be said of where work comes from, and the regions it is said of. */
export interface Leaders {
  /**
   * `none`: there is no work. `all`: these few have it all. `most`: these few hold more than half of it, and the next one
   * has less than each of them. `first`: this one has the most, but less than half. `level`: these have the most, and
   * equally much. `even`: too many lead to name them.
   */
  kind: 'none' | 'all' | 'most' | 'first' | 'level' | 'even';
  /** Most work first, then by name. */
  regions: string[];
}

const mostNamed = 3;

/** Where work comes from, by the works of each region; a work of two regions counts for both, and once in all. */
export function findLeaders(given: readonly { region: string; cases: ReadonlySet<string> }[]): Leaders {
  const ranked = given
    .filter(({ cases }) => cases.size)
    .toSorted((a, b) => b.cases.size - a.cases.size || compareText(a.region, b.region));
  const total = countTogether(ranked);
  const [first] = ranked;
  if (!first) return { kind: 'none', regions: [] };
  const name = (kind: Leaders['kind'], count: number): Leaders => ({
    kind,
    regions: ranked.slice(0, count).map(({ region }) => region),
  });
  for (let count = 1; count <= mostNamed; count += 1) {
    const isMost = countTogether(ranked.slice(0, count)) * 2 > total;
    if (isMost && isAhead(ranked[count - 1], ranked[count])) return name(count < ranked.length ? 'most' : 'all', count);
  }
  const level = ranked.filter(({ cases }) => cases.size === first.cases.size).length;
  if (level > mostNamed) return name('even', 0);
  return name(level === 1 ? 'first' : 'level', level);
}

const countTogether = (regions: readonly { cases: ReadonlySet<string> }[]) =>
  new Set(regions.flatMap(({ cases }) => [...cases])).size;

type Ranked = { cases: ReadonlySet<string> } | undefined;

const isAhead = (one: Ranked, next: Ranked) => (one?.cases.size ?? 0) > (next?.cases.size ?? 0);
