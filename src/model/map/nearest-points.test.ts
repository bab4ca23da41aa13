import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFindNearest, listNearestOthers } from './nearest-points.ts';
import { distanceBetween, type Point } from './point.ts';

const point = fc.record({ x: fc.integer({ min: 0, max: 30 }), y: fc.integer({ min: 0, max: 30 }) });

const rankSlowly = (points: readonly Point[], place: Point) =>
  points
    .map((one, index) => ({ index, distance: distanceBetween(one, place) }))
    .sort((a, b) => a.distance - b.distance || a.index - b.index)
    .map(({ index }) => index);

test('the nearest points are those that a comparison with all points finds, in the same order', () => {
  const check = fc.property(
    fc.array(point, { maxLength: 80 }),
    point,
    fc.integer({ min: 1, max: 9 }),
    (all, at, most) => {
      expect(createFindNearest(all)(at, most)).toEqual(rankSlowly(all, at).slice(0, most));
    },
  );
  fc.assert(check, { seed: 8 });
});

test('a point is not its own neighbour, even among others at the same place', () => {
  const same = Array.from({ length: 12 }, () => ({ x: 1, y: 1 }));
  const others = listNearestOthers(same, 6);
  expect(others.map((list, index) => [list.length, list.includes(index)])).toEqual(same.map(() => [6, false]));
});
