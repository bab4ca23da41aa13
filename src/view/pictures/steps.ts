import { bisectRight, extent, range } from 'd3-array';

/** A step of a scale on which each is a few times the one before: from, up to but without. From 0 to 0 is nothing. */
export interface Step {
  from: number;
  to: number;
}

const mostSteps = 14;

/** Steps that hold all of some amounts, none of them below 0: 1, 3, 10, 30 and so on, or 1, 10, 100 for a wide spread. */
export function createSteps(amounts: readonly number[]): Step[] {
  const [least, most] = extent(amounts.filter((amount) => amount > 0));
  const nothing = amounts.some((amount) => amount === 0) ? [{ from: 0, to: 0 }] : [];
  if (least === undefined) return nothing;
  const [first, last] = [decadeOf(least), decadeOf(most)];
  const edges = range(first, last + 2).flatMap((power) => [10 ** power, 3 * 10 ** power].map(exact));
  const fine = trim(edges, { least, most });
  const decades = edges.filter((_, at) => at % 2 === 0);
  return [...nothing, ...(fine.length <= mostSteps ? fine : trim(decades, { least, most }))];
}

/** Which step an amount falls in. */
export function findStep(steps: readonly Step[], amount: number): number {
  const at = bisectRight(
    steps.map(({ from }) => from),
    amount,
  );
  return Math.max(0, at - 1);
}

// 10 ** -2 and the like are not exact.
const exact = (number: number) => Number(number.toPrecision(3));

const decadeOf = (amount: number) => Math.floor(Math.log10(amount) + 1e-12);

function trim(edges: readonly number[], { least, most }: { least: number; most: number }): Step[] {
  return edges
    .slice(0, -1)
    .map((from, at) => ({ from, to: edges[at + 1] ?? from }))
    .filter(({ from, to }) => to > least && from <= most);
}
