import { keyOf, listAround, type Cell } from './cell.ts';

/** The sizes of a tile in whole units: half its width, and the height of its slanting edges. 12 to 7 is a regular hexagon within one in a hundred. */
export const tile = { half: 12, quarter: 7 } as const;

/** A point of a drawing in whole units, y downwards. */
export interface Dot {
  x: number;
  y: number;
}

/** The middle of a cell in the units of a drawing. */
export function dotOf({ column, row }: Cell): Dot {
  return { x: (2 * column + (row & 1)) * tile.half, y: row * 3 * tile.quarter };
}

const { half, quarter } = tile;
// The corners from the top, clockwise; edge n runs from corner n to the next, and the cell across it is the nth around.
const corners: readonly Dot[] = [
  { x: 0, y: -2 * quarter },
  { x: half, y: -quarter },
  { x: half, y: quarter },
  { x: 0, y: 2 * quarter },
  { x: -half, y: quarter },
  { x: -half, y: -quarter },
];

/** The hexagon of a cell as an SVG path. */
export function drawTile(cell: Cell): string {
  const { x, y } = dotOf(cell);
  const [h, q] = [half, quarter];
  return `M${x} ${y - 2 * q}l${h} ${q}v${2 * q}l-${h} ${q}-${h}-${q}v-${2 * q}z`;
}

/** The outline of some cells as an SVG path: a loop for each piece of land and each lake. */
export function drawOutline(cells: readonly Cell[]): string {
  const own = new Set(cells.map(keyOf));
  const edges = new Map<string, { from: Dot; to: Dot }>();
  for (const cell of cells)
    listAround(cell).forEach((beside, side) => {
      if (own.has(keyOf(beside))) return;
      const [from, to] = [cornerOf(cell, side), cornerOf(cell, (side + 1) % 6)];
      edges.set(nameOf(from), { from, to });
    });
  let path = '';
  // Three cells meet in a corner, so at most one edge of a shore starts in it: a loop can only go one way.
  for (const [name, first] of edges) {
    if (!edges.has(name)) continue;
    path += `M${first.from.x} ${first.from.y}`;
    for (let edge: typeof first | undefined = first; edge; edge = edges.get(nameOf(edge.to))) {
      edges.delete(nameOf(edge.from));
      path += drawStep(edge);
    }
    path += 'z';
  }
  return path;
}

function cornerOf(cell: Cell, side: number): Dot {
  const middle = dotOf(cell);
  const corner = corners[side] ?? middle;
  return { x: middle.x + corner.x, y: middle.y + corner.y };
}

const nameOf = ({ x, y }: Dot) => `${x} ${y}`;

function drawStep({ from, to }: { from: Dot; to: Dot }): string {
  const [x, y] = [to.x - from.x, to.y - from.y];
  return x === 0 ? `v${y}` : `l${x} ${y}`;
}
