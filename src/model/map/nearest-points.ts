import { distanceBetween, type Point } from './point.ts';

/** Finds the points nearest to a place, as places in the list they came in: nearest first, then by place in the list. */
export type FindNearest = (place: Point, most: number) => number[];

interface Branch {
  axis: 'x' | 'y';
  split: number;
  low: Tree;
  high: Tree;
}
type Tree = Branch | number[];

interface Found {
  index: number;
  distance: number;
}

const leafSize = 8;

/** Prepares to find nearest points: n log² n to prepare (a tree that halves the points again and again), log n a question. */
export function createFindNearest(points: readonly Point[]): FindNearest {
  const tree = plant(
    points.map((_, index) => index),
    points,
  );
  return (place, most) => {
    const found: Found[] = [];
    const visit = (branch: Tree): void => {
      if (Array.isArray(branch)) {
        for (const index of branch) keepNearest({ index, distance: distanceBetween(place, at(points, index)) });
        return;
      }
      const beyond = place[branch.axis] - branch.split;
      visit(beyond < 0 ? branch.low : branch.high);
      if (found.length < most || Math.abs(beyond) <= (found.at(-1)?.distance ?? Infinity))
        visit(beyond < 0 ? branch.high : branch.low);
    };
    const keepNearest = (one: Found) => {
      let place = found.length;
      while (place > 0 && isNearer(one, found[place - 1])) place -= 1;
      if (place < most) found.splice(place, 0, one);
      if (found.length > most) found.pop();
    };
    visit(tree);
    return found.map(({ index }) => index);
  };
}

/** For each point the others nearest to it, at most so many. */
export function listNearestOthers(points: readonly Point[], most: number): number[][] {
  const find = createFindNearest(points);
  return points.map((point, index) =>
    find(point, most + 1)
      .filter((other) => other !== index)
      .slice(0, most),
  );
}

const at = (points: readonly Point[], index: number): Point => points[index] ?? { x: 0, y: 0 };

function isNearer(one: Found, other: Found | undefined): boolean {
  if (!other) return false;
  return one.distance < other.distance || (one.distance === other.distance && one.index < other.index);
}

function plant(indexes: number[], points: readonly Point[]): Tree {
  if (indexes.length <= leafSize) return indexes;
  const axis = isWide(indexes, points) ? 'x' : 'y';
  const sorted = indexes.sort((a, b) => at(points, a)[axis] - at(points, b)[axis] || a - b);
  const half = sorted.length >> 1;
  const split = at(points, sorted[half] ?? 0)[axis];
  return { axis, split, low: plant(sorted.slice(0, half), points), high: plant(sorted.slice(half), points) };
}

function isWide(indexes: readonly number[], points: readonly Point[]): boolean {
  const spread = (axis: 'x' | 'y') => {
    const values = indexes.map((index) => at(points, index)[axis]);
    return values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
  };
  return spread('x') >= spread('y');
}
