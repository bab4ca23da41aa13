import { createFindNearest } from './nearest-points.ts';
import { distanceBetween, type Point } from './point.ts';

// Between the middles of the nearest tiles: one empty row stays between two nations.
const sea = 2.1;

/** Draws groups of points together, the largest staying where it is, until only a strait is left between them. */
export function drawTogether(points: readonly Point[], groups: readonly string[]): Point[] {
  const members = Map.groupBy(groups.keys(), (index) => groups[index]);
  const moved = [...points];
  let [placed = [], ...waiting] = [...members.values()].sort((a, b) => b.length - a.length);
  while (waiting.length) {
    const { gap, group } = findNearestGroup(moved, placed, waiting);
    if (gap) for (const index of group) moved[index] = shift(moved[index], gap);
    placed = [...placed, ...group];
    waiting = waiting.filter((one) => one !== group);
  }
  return moved;
}

interface Gap {
  from: Point;
  to: Point;
}

function findNearestGroup(points: readonly Point[], placed: readonly number[], waiting: readonly number[][]) {
  const land = placed.map((index) => points[index] ?? { x: 0, y: 0 });
  const find = createFindNearest(land);
  const gaps = waiting.map((group) => {
    const gapsOf = group.flatMap((index): Gap[] => {
      const from = points[index];
      const to = from && land[find(from, 1)[0] ?? -1];
      return to ? [{ from, to }] : [];
    });
    return {
      group,
      gap: gapsOf.reduce<Gap | undefined>((best, one) => (best && isShorter(best, one) ? best : one), undefined),
    };
  });
  return gaps.reduce((best, one) => (best.gap && one.gap && !isShorter(one.gap, best.gap) ? best : one));
}

const isShorter = (one: Gap, other: Gap) => distanceBetween(one.from, one.to) <= distanceBetween(other.from, other.to);

/** A point moved along a gap until only the strait is left of it; where they are nearer, it stays. */
function shift(point: Point | undefined, { from, to }: Gap): Point {
  const { x, y } = point ?? from;
  const apart = distanceBetween(from, to);
  const share = apart > sea ? (apart - sea) / apart : 0;
  return { x: x + (to.x - from.x) * share, y: y + (to.y - from.y) * share };
}
