import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../../scripts/lib/read-content.ts';
import { quickReading } from '../../../scripts/lib/readings.ts';
import { root } from '../../../scripts/lib/settings.ts';
import { messagesFor } from '../../messages/index.ts';
import { createPlaces } from '../places.ts';
import { keyOf, listAround, middleOf, type Cell } from './cell.ts';
import { layOutPlaces } from './lay-out.ts';
import { listBonds, type Place } from './spread.ts';

const cellsOf = (places: readonly Place[]) => {
  const layout = layOutPlaces(places);
  return places.map(({ id }) => layout.get(id) ?? { column: NaN, row: NaN });
};

/** Pairs of places side by side that belong to different nations. */
function listBorders(places: readonly Place[], cells: readonly Cell[]): string[] {
  const on = new Map(cells.map((cell, index) => [keyOf(cell), places[index]]));
  return cells.flatMap((cell, index) =>
    listAround(cell).flatMap((beside) => {
      const other = on.get(keyOf(beside));
      return other && other.nation !== places[index]?.nation ? [`${places[index]?.id} ${other.id}`] : [];
    }),
  );
}

/** In how many pieces the cells of some places lie. */
function countPieces(cells: readonly Cell[]): number {
  const left = new Map(cells.map((cell) => [keyOf(cell), cell]));
  let pieces = 0;
  for (const first of cells) {
    if (!left.delete(keyOf(first))) continue;
    pieces += 1;
    const piece = [first];
    for (const cell of piece) piece.push(...listAround(cell).filter((beside) => left.delete(keyOf(beside))));
  }
  return pieces;
}

/** How many steps it takes from one cell to another. */
function stepsBetween(one: Cell, other: Cell): number {
  const slant = ({ column, row }: Cell) => column - (row - (row & 1)) / 2;
  const [down, along] = [other.row - one.row, slant(other) - slant(one)];
  return Math.max(Math.abs(down), Math.abs(along), Math.abs(down + along));
}

describe('the register', () => {
  let places: Place[];
  let cells: Cell[];
  beforeAll(async () => {
    const { catalogue } = await readContent(join(root, 'content'), quickReading(messagesFor('en')));
    const { figuresOf } = createPlaces(catalogue);
    places = catalogue.list('authorities').flatMap((one) => {
      const { easting: x, northing: y } = figuresOf(one);
      const { status, nation, region } = one.data;
      return status !== 'current' || x === undefined || y === undefined ? [] : [{ id: one.id, x, y, nation, region }];
    });
    cells = cellsOf(places);
  }, 60_000);
  const groupBy = (key: 'nation' | 'region') =>
    Object.entries(Object.groupBy(cells, (_, index) => places[index]?.[key] ?? ''));

  test('gives every current authority a cell of its own', () => {
    expect(places.length).toBeGreaterThan(300);
    expect(new Set(cells.map(keyOf)).size).toBe(places.length);
  });

  test('keeps neighbours near: of the six nearest, nearly all lie two steps away at most', () => {
    const bonds = listBonds(places);
    const share = (steps: number) =>
      bonds.filter(([one, other]) => stepsBetween(cells[one] as Cell, cells[other] as Cell) <= steps).length /
      bonds.length;
    expect(share(2)).toBeGreaterThan(0.93);
    expect(share(3)).toBeGreaterThan(0.99);
  });

  test('keeps directions: what lies clearly north or east of another place of its nation does so on the map', () => {
    const clearly = 20_000; // metres
    let [all, kept] = [0, 0];
    for (const [index, one] of places.entries())
      for (const [before, other] of places.slice(0, index).entries()) {
        if (one.nation !== other.nation) continue;
        const [a, b] = [middleOf(cells[index] as Cell), middleOf(cells[before] as Cell)];
        for (const [truly, drawn] of [[one.x - other.x, a.x - b.x] as const, [one.y - other.y, b.y - a.y] as const]) {
          if (Math.abs(truly) < clearly) continue;
          all += 1;
          if (Math.sign(truly) === Math.sign(drawn)) kept += 1;
        }
      }
    expect(kept / all).toBeGreaterThan(0.95);
  });

  test('sets nations apart, each in one piece, as it does with regions', () => {
    expect(listBorders(places, cells)).toEqual([]);
    const pieces = [...groupBy('nation'), ...groupBy('region')].map(([name, of]) => [name, countPieces(of ?? [])]);
    expect(pieces.filter(([, count]) => count !== 1)).toEqual([]);
  });

  test('is recognisable: Scotland above England, Wales and Northern Ireland to the west of it', () => {
    const middle = new Map(
      groupBy('nation').map(([nation, of = []]) => [
        nation,
        {
          x: of.reduce((sum, cell) => sum + middleOf(cell).x, 0) / of.length,
          y: of.reduce((sum, cell) => sum + middleOf(cell).y, 0) / of.length,
        },
      ]),
    );
    const at = (nation: string) => middle.get(nation) ?? { x: NaN, y: NaN };
    expect(at('Scotland').y).toBeLessThan(at('Northern Ireland').y);
    expect(at('Northern Ireland').y).toBeLessThan(at('England').y);
    expect(at('Northern Ireland').x).toBeLessThan(at('Wales').x);
    expect(at('Wales').x).toBeLessThan(at('England').x);
    expect(at('England').y).toBeLessThan(at('Wales').y);
  });

  test('gives the same map in whatever order its rows come', () => {
    expect(layOutPlaces(places.toReversed())).toEqual(new Map(places.map(({ id }, index) => [id, cells[index]])));
  });
});

describe('any other places', () => {
  const metre = fc.integer({ min: 0, max: 700_000 });
  const place = fc.record({
    ...{ x: metre, y: metre },
    nation: fc.constantFrom('England', 'Scotland', 'Wales'),
    region: fc.constantFrom('North', 'South'),
  });
  const name = (list: Omit<Place, 'id'>[]): Place[] => list.map((one, index) => ({ ...one, id: `place-${index}` }));

  test('have a cell each, and nations are never side by side', () => {
    const check = fc.property(fc.array(place, { maxLength: 40 }), (list) => {
      const places = name(list);
      const cells = cellsOf(places);
      expect(new Set(cells.map(keyOf)).size).toBe(places.length);
      expect(cells.every(({ column, row }) => Number.isInteger(column) && Number.isInteger(row))).toBe(true);
      expect(listBorders(places, cells)).toEqual([]);
    });
    fc.assert(check, { numRuns: 12, seed: 8 });
  });

  test.each([
    ['none', []],
    ['one', [[5, 5]]],
    ['many at one point', Array.from({ length: 30 }, () => [400_000, 300_000])],
    ['a line', Array.from({ length: 20 }, (_, index) => [index * 9000, 7])],
  ])('may be %s', (_, points) => {
    const places = name(points.map(([x = 0, y = 0]) => ({ x, y, nation: 'England', region: 'North' })));
    expect(new Set(cellsOf(places).map(keyOf)).size).toBe(points.length);
  });
});
