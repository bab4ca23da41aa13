import { expect, test } from 'vitest';
import { listAround, listRing } from './cell.ts';
import { drawOutline, drawTile } from './outline.ts';

const home = { column: 3, row: 4 };

/** What a path of moves and relative lines encloses: by the shoelace formula, lakes counting against it. */
function areaOf(path: string): number {
  let [area, x, y] = [0, 0, 0];
  for (const [, command, numbers = ''] of path.matchAll(/([Mlv])([^Mlvz]*)/g)) {
    const values = [...numbers.matchAll(/-?\d+/g)].map(Number);
    if (command === 'M') [x = 0, y = 0] = values;
    const steps = command === 'v' ? values.map((down) => [0, down]) : pair(command === 'l' ? values : []);
    for (const [right = 0, down = 0] of steps) {
      area += (x * (y + down) - (x + right) * y) / 2;
      [x, y] = [x + right, y + down];
    }
  }
  return area;
}

const pair = (values: readonly number[]) =>
  values.flatMap((value, index) => (index % 2 ? [] : [[value, values[index + 1] ?? 0]]));

const tileArea = 24 * 28 - 24 * 7; // a box without its four corners

test('a tile is a hexagon of whole units', () => {
  expect(drawTile({ column: 1, row: 1 })).toBe('M36 7l12 7v14l-12 7-12-7v-14z');
  // The closing edge comes back to where it began.
  expect(areaOf(drawOutline([home]))).toBe(tileArea);
});

test('an outline encloses its cells and nothing else: islands and lakes are loops of their own', () => {
  const block = [home, ...listAround(home)];
  const ring = listRing(home, 2);
  const far = { column: 20, row: 9 };
  const loops = (path: string) => path.split('z').length - 1;
  for (const [cells, count] of [
    [block, 1],
    [[...block, far], 2],
    [ring, 2],
    [[...ring, home], 3],
  ] as const)
    expect([loops(drawOutline(cells)), areaOf(drawOutline(cells))]).toEqual([count, cells.length * tileArea]);
  expect(drawOutline([])).toBe('');
});
