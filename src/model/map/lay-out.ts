import { compareText } from '../problem.ts';
import { createBoard } from './board.ts';
import type { Cell } from './cell.ts';
import { drawTogether } from './draw-together.ts';
import { fillHoles } from './fill-holes.ts';
import { improve } from './improve.ts';
import { reuniteRegions } from './reunite.ts';
import { listBonds, spreadPlaces, type Place } from './spread.ts';

/**
 * Lays places out as equal tiles of a honeycomb: no two on one cell, neighbours near, one empty row between nations.
 * The same places give the same map, in whatever order they come. About n log n: a second for some thousands.
 */
export function layOutPlaces(given: readonly Place[]): Map<string, Cell> {
  const places = [...given].sort((a, b) => compareText(a.id, b.id));
  if (!places.length) return new Map();
  const nations = places.map(({ nation }) => nation);
  const bonds = listBonds(places);
  const points = drawTogether(spreadPlaces(places, bonds), nations);
  const board = createBoard(points, nations);
  const regions = places.map(({ region }) => region);
  const aims = { points, bonds, regions };
  improve(board, aims, { mayMove: true });
  fillHoles(board, places.length);
  improve(board, aims, { mayMove: false });
  reuniteRegions(board, regions);
  return new Map(places.map(({ id }, member) => [id, board.cellOf(member)]));
}
