import type { Point } from './point.ts';

/** A cell of a honeycomb with a corner on top; odd rows stand half a cell further right, rows count downwards. */
export interface Cell {
  column: number;
  row: number;
}

/** How far the middles of two rows are apart, in widths of a cell. */
const rowHeight = Math.sqrt(3) / 2;

const half = (row: number) => (row & 1) / 2;

/** The middle of a cell, in widths of a cell. */
export function middleOf({ column, row }: Cell): Point {
  return { x: column + half(row), y: row * rowHeight };
}

/** The cell that a point lies in, or one right beside it. */
export function findCell({ x, y }: Point): Cell {
  const row = Math.round(y / rowHeight);
  return { column: Math.round(x - half(row)), row };
}

/** The six cells around one, clockwise from the upper right: across its upper right, right, lower right … edge. */
export function listAround({ column, row }: Cell): [Cell, Cell, Cell, Cell, Cell, Cell] {
  const right = column + (row & 1);
  return [
    { column: right, row: row - 1 },
    { column: column + 1, row },
    { column: right, row: row + 1 },
    { column: right - 1, row: row + 1 },
    { column: column - 1, row },
    { column: right - 1, row: row - 1 },
  ];
}

/** The cells so many steps away from one, in a fixed order. */
export function listRing(from: Cell, steps: number): Cell[] {
  if (!steps) return [from];
  const ring: Cell[] = [];
  let at = from;
  for (let step = 0; step < steps; step += 1) at = listAround(at)[4];
  for (const side of [0, 1, 2, 3, 4, 5] as const)
    for (let step = 0; step < steps; step += 1) {
      ring.push(at);
      at = listAround(at)[side];
    }
  return ring;
}

/** A cell as one number: a key for maps and sets. Holds for cells less than 30,000 columns from the first. */
export function keyOf({ column, row }: Cell): number {
  return row * 65_536 + column;
}
