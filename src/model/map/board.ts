import { findCell, keyOf, listAround, listRing, middleOf, type Cell } from './cell.ts';
import { distanceBetween, type Point } from './point.ts';

/** Who lies on which cell. Two of different groups are never side by side. */
export interface Board {
  /** The cell of a member, by its number. */
  cellOf: (member: number) => Cell;
  /** Who lies on a cell. */
  on: (cell: Cell) => number | undefined;
  isSameGroup: (one: number, other: number) => boolean;
  /** Whether a member may lie on a cell that is empty: nobody of another group is beside it. */
  isOpenTo: (member: number, cell: Cell) => boolean;
  /** How many others lie around a cell. */
  countAround: (cell: Cell, without: number) => number;
  put: (member: number, cell: Cell) => void;
  swap: (one: number, other: number) => void;
}

/** Lays members on the free cells nearest to their points, the largest group first. */
export function createBoard(points: readonly Point[], groups: readonly string[]): Board {
  const cells: Cell[] = [];
  const taken = new Map<number, number>();
  const on: Board['on'] = (cell) => taken.get(keyOf(cell));
  const isSameGroup: Board['isSameGroup'] = (one, other) => groups[one] === groups[other];
  const cellOf: Board['cellOf'] = (member) => cells[member] ?? { column: 0, row: 0 };
  const isOpenTo: Board['isOpenTo'] = (member, cell) =>
    listAround(cell).every((beside) => {
      const other = on(beside);
      return other === undefined || other === member || isSameGroup(other, member);
    });
  const countAround: Board['countAround'] = (cell, without) =>
    listAround(cell).filter((beside) => ![undefined, without].includes(on(beside))).length;
  const put: Board['put'] = (member, cell) => {
    const before = cells[member];
    if (before && on(before) === member) taken.delete(keyOf(before));
    cells[member] = cell;
    taken.set(keyOf(cell), member);
  };
  const swap: Board['swap'] = (one, other) => {
    [cells[one], cells[other]] = [cellOf(other), cellOf(one)];
    taken.set(keyOf(cellOf(one)), one).set(keyOf(cellOf(other)), other);
  };
  const board = { cellOf, on, isSameGroup, isOpenTo, countAround, put, swap };
  for (const member of orderBySize(groups)) put(member, findFree(member, points[member] ?? { x: 0, y: 0 }, board));
  return board;
}

function orderBySize(groups: readonly string[]): number[] {
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const sizeOf = (member: number) => sizes.get(groups[member] ?? '') ?? 0;
  return groups.map((_, member) => member).sort((a, b) => sizeOf(b) - sizeOf(a) || a - b);
}

/** The nearest cell to a point that a member may lie on: ring by ring around it, one ring more than needed. */
function findFree(member: number, point: Point, { on, isOpenTo }: Board): Cell {
  const distance = (cell: Cell) => distanceBetween(middleOf(cell), point);
  const start = findCell(point);
  for (let steps = 0; ; steps += 1) {
    const rings = [...listRing(start, steps), ...listRing(start, steps + 1)];
    const free = rings.filter((cell) => on(cell) === undefined && isOpenTo(member, cell));
    if (free.length) return free.reduce((best, cell) => (distance(cell) < distance(best) ? cell : best));
  }
}
