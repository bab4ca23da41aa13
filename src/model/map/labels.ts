import type { Cell } from './cell.ts';
import { dotOf, tile, type Dot } from './outline.ts';

/** A label that wants a place beside its land. */
export interface Wanted {
  id: string;
  cells: readonly Cell[];
  /** In the units of the drawing. */
  width: number;
  height: number;
}

/** Where a label stands: at which side of its land, and where the line that leads to it begins. */
export interface Label {
  id: string;
  side: 'left' | 'right';
  /** The middle of its lines in height, and the end nearer to its land. */
  at: Dot;
  /** The edge of its own land. */
  to: Dot;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Places labels in the open sea beside their land, each at a row of it or a little above or below: where the line to it
 * crosses no foreign land if that can be, then where the line is short and near the middle of the land. No label lies on
 * land or on another label; one that finds no such place is left out.
 */
export function placeLabels(wanted: readonly Wanted[], land: readonly Cell[]): Label[] {
  const rows = groupByRow(land);
  const taken: Box[] = [];
  const choices = wanted.map((one) => ({ id: one.id, spots: listSpots(one, rows) }));
  // Who has no good place chooses first.
  const inOrder = choices.sort((a, b) => (b.spots[0]?.cost ?? 0) - (a.spots[0]?.cost ?? 0));
  return inOrder.flatMap(({ id, spots }): Label[] => {
    const spot = spots.find(({ box }) => !taken.some((other) => overlaps(box, other)));
    if (!spot) return [];
    taken.push(spot.box);
    return [{ id, side: spot.side, at: spot.at, to: spot.to }];
  });
}

interface Spot extends Omit<Label, 'id'> {
  box: Box;
  cost: number;
}

/** The middles of tiles by row: its height, and where they stand in it, from left to right. */
type Rows = ReadonlyMap<number, number[]>;

const { half, quarter } = tile;
const crossing = 1000; // the cost of a line over one foreign tile: more than any way round
const space = 10; // between a label and the nearest tile
const shifts = [0, -1.5 * quarter, 1.5 * quarter, -3 * quarter, 3 * quarter]; // no, half and whole rows up or down

function groupByRow(cells: readonly Cell[]): Rows {
  const rows = Map.groupBy(cells.map(dotOf), ({ y }) => y);
  return new Map([...rows].map(([y, dots]) => [y, dots.map(({ x }) => x).sort((a, b) => a - b)]));
}

function listSpots(wanted: Wanted, rows: Rows): Spot[] {
  const own = groupByRow(wanted.cells);
  const heights = [...own.keys()];
  const middle = heights.reduce((sum, y) => sum + y, 0) / heights.length;
  return heights
    .flatMap((y) =>
      (['left', 'right'] as const).flatMap((side) => {
        const end = own.get(y)?.at(side === 'left' ? 0 : -1);
        return end === undefined ? [] : listSpotsInRow({ wanted, side, y, end, middle }, rows);
      }),
    )
    .filter(({ box }) => !hitsLand(box, rows))
    .sort((a, b) => a.cost - b.cost);
}

interface Try {
  wanted: Wanted;
  side: 'left' | 'right';
  y: number;
  /** The middle of the tile of its land that lies outmost in the row. */
  end: number;
  middle: number;
}

/** The spots in a row at one side: right beside the land, and beyond each tile that lies further out. */
function listSpotsInRow({ wanted, side, y, end, middle }: Try, rows: Rows): Spot[] {
  const out = side === 'left' ? -1 : 1;
  const further = (rows.get(y) ?? []).filter((x) => (x - end) * out > 0);
  const steps = side === 'left' ? further.toReversed() : further;
  const to = { x: end + out * half, y };
  return [end, ...steps].flatMap((from, crossed) =>
    shifts.map((shift) => {
      const at = { x: from + out * (half + space), y: y + shift };
      const box = boxAt({ x: at.x + (out * wanted.width) / 2, y: at.y }, wanted);
      const cost = crossed * crossing + Math.abs(at.x - end) * 2 + Math.abs(y - middle) + Math.abs(shift) * 3;
      return { side, at, to, box, cost };
    }),
  );
}

const boxAt = ({ x, y }: Dot, { width, height }: Wanted): Box => ({
  ...{ left: x - width / 2, right: x + width / 2 },
  ...{ top: y - height / 2, bottom: y + height / 2 },
});

function hitsLand({ left, right, top, bottom }: Box, rows: Rows): boolean {
  const reach = 2 * quarter;
  for (const [y, row] of rows)
    if (y + reach > top && y - reach < bottom && row.some((x) => x + half > left && x - half < right)) return true;
  return false;
}

const overlaps = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
