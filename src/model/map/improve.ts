import type { Board } from './board.ts';
import { listAround, middleOf, type Cell } from './cell.ts';
import { distanceBetween, type Point } from './point.ts';
import type { Bond } from './spread.ts';

/** What a good place is measured by. */
export interface Aims {
  /** Where each member should lie. */
  points: readonly Point[];
  /** Whom each member should lie beside. */
  bonds: readonly Bond[];
  regions: readonly string[];
}

// What it costs to lie a step from where one should be, or from whom one should be beside; to lie beside another
// region or the sea; and, for moves, to stick out into the sea.
const costs = { away: 0.3, apart: 1, apartInRegion: 2, beside: 1, ragged: 0.5 };
const mostPasses = 60;

/** Moves members to a cell beside theirs, or swaps two, as long as all lie better for it; settles after few passes. */
export function improve(board: Board, aims: Aims, { mayMove }: { mayMove: boolean }): void {
  const measure = createMeasure(board, aims);
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const moved = aims.points.filter((_, member) => moveOne(member, { board, measure, mayMove })).length;
    if (!moved) return;
  }
}

/** What it costs that a member lies on a cell, while another one lies elsewhere than it does. */
type Measure = (member: number, cell: Cell, other?: { member: number; cell: Cell }) => number;

function createMeasure(board: Board, { points, bonds, regions }: Aims): Measure {
  const bonded = points.map((): number[] => []);
  for (const [one, other] of bonds) {
    bonded[one]?.push(other);
    bonded[other]?.push(one);
  }
  return (member, cell, other) => {
    const middle = middleOf(cell);
    const apart = (friend: number) => {
      const at = friend === other?.member ? other.cell : board.cellOf(friend);
      const beyond = Math.max(0, distanceBetween(middle, middleOf(at)) - 1);
      return beyond ** 2 * (regions[member] === regions[friend] ? costs.apartInRegion : costs.apart);
    };
    // The one that is swapped with comes to lie where the member was.
    const isStrange = (beside: Cell) => {
      const found = board.on(beside);
      const there = found === member ? other?.member : found;
      return there === undefined || regions[there] !== regions[member];
    };
    const away = distanceBetween(middle, points[member] ?? middle) ** 2;
    const strangers = listAround(cell).filter(isStrange).length;
    return (bonded[member] ?? []).reduce(
      (sum, friend) => sum + apart(friend),
      costs.away * away + costs.beside * strangers,
    );
  };
}

interface Scene {
  board: Board;
  measure: Measure;
  mayMove: boolean;
}

function moveOne(member: number, { board, measure, mayMove }: Scene): boolean {
  const from = board.cellOf(member);
  let best = { gain: 1e-9, make: undefined as (() => void) | undefined };
  for (const to of listAround(from)) {
    const other = board.on(to);
    if (other === undefined && !(mayMove && board.isOpenTo(member, to))) continue;
    if (other !== undefined && !board.isSameGroup(member, other)) continue;
    const gain =
      other === undefined ? gainOfMove(member, to, { board, measure }) : gainOfSwap(member, other, { board, measure });
    const make = () => (other === undefined ? board.put(member, to) : board.swap(member, other));
    if (gain > best.gain) best = { gain, make };
  }
  best.make?.();
  return best.make !== undefined;
}

function gainOfMove(member: number, to: Cell, { board, measure }: Pick<Scene, 'board' | 'measure'>): number {
  const from = board.cellOf(member);
  const smoother = board.countAround(to, member) - board.countAround(from, member);
  return measure(member, from) - measure(member, to) + costs.ragged * smoother;
}

function gainOfSwap(one: number, other: number, { board, measure }: Pick<Scene, 'board' | 'measure'>): number {
  const [here, there] = [board.cellOf(one), board.cellOf(other)];
  const after = measure(one, there, { member: other, cell: here }) + measure(other, here, { member: one, cell: there });
  return measure(one, here) + measure(other, there) - after;
}
