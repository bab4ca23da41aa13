import type { Board } from './board.ts';
import { keyOf, listAround, type Cell } from './cell.ts';

/** Closes the empty cells inside a group: a row of neighbours moves up one step each, the last one from the shore. */
export function fillHoles(board: Board, members: number): void {
  const cells = Array.from({ length: members }, (_, member) => board.cellOf(member));
  const outside = floodOutside(board, cells);
  const isHole = (cell: Cell) => board.on(cell) === undefined && !outside.has(keyOf(cell));
  const holes = new Map(
    cells
      .flatMap(listAround)
      .filter(isHole)
      .map((cell) => [keyOf(cell), cell]),
  );
  for (const hole of holes.values()) fillHole(hole, outside, board);
}

/** The empty cells that can be reached from the open sea. */
function floodOutside(board: Board, cells: readonly Cell[]): Set<number> {
  const shore = { top: Infinity, bottom: -Infinity, left: Infinity, right: -Infinity };
  for (const { row, column } of cells) {
    [shore.top, shore.bottom] = [Math.min(shore.top, row - 1), Math.max(shore.bottom, row + 1)];
    [shore.left, shore.right] = [Math.min(shore.left, column - 1), Math.max(shore.right, column + 1)];
  }
  const isIn = ({ row, column }: Cell) =>
    row >= shore.top && row <= shore.bottom && column >= shore.left && column <= shore.right;
  const outside = new Set<number>();
  const waiting: Cell[] = cells.length ? [{ row: shore.top, column: shore.left }] : [];
  for (let cell = waiting.pop(); cell; cell = waiting.pop()) {
    if (outside.has(keyOf(cell)) || !isIn(cell) || board.on(cell) !== undefined) continue;
    outside.add(keyOf(cell));
    waiting.push(...listAround(cell));
  }
  return outside;
}

function fillHole(hole: Cell, outside: Set<number>, board: Board): void {
  const around = listAround(hole).flatMap((cell) => board.on(cell) ?? []);
  const [first] = around;
  if (first === undefined || !around.every((one) => board.isSameGroup(one, first))) return;
  const path = findWayToShore(hole, outside, board);
  let empty = hole;
  for (const member of path) {
    const left = board.cellOf(member);
    board.put(member, empty);
    empty = left;
  }
  outside.add(keyOf(empty));
}

/** The members on the shortest way from a hole to the shore, the one beside the hole first. */
function findWayToShore(hole: Cell, outside: Set<number>, board: Board): number[] {
  const before = new Map<number, number | undefined>();
  const waiting: (number | undefined)[] = [undefined];
  for (let at = 0; at < waiting.length; at += 1) {
    const member = waiting[at];
    const around = listAround(member === undefined ? hole : board.cellOf(member));
    if (member !== undefined && around.some((cell) => outside.has(keyOf(cell)))) return followBack(member, before);
    for (const next of around.flatMap((cell) => board.on(cell) ?? [])) {
      if (before.has(next)) continue;
      before.set(next, member);
      waiting.push(next);
    }
  }
  return [];
}

function followBack(last: number, before: ReadonlyMap<number, number | undefined>): number[] {
  const way: number[] = [];
  for (let at: number | undefined = last; at !== undefined; at = before.get(at)) way.unshift(at);
  return way;
}
