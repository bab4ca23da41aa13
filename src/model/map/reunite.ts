import type { Board } from './board.ts';
import { listAround } from './cell.ts';

/** Brings members that lie apart from the rest of their region back to it, each by swapping its way along. */
export function reuniteRegions(board: Board, regions: readonly string[]): void {
  const members = Map.groupBy(
    regions.map((_, member) => member),
    (member) => regions[member],
  );
  for (const region of members.values()) {
    const [main = [], ...strays] = listPieces(board, region).sort((a, b) => b.length - a.length);
    const home = new Set(main);
    for (const stray of strays.flat()) {
      for (const other of findWayHome(stray, home, board)) board.swap(stray, other);
      if (isBeside(stray, home, board)) home.add(stray);
    }
  }
}

/** The pieces of a region that hang together. */
function listPieces(board: Board, region: readonly number[]): number[][] {
  const left = new Set(region);
  return region.flatMap((first) => {
    if (!left.delete(first)) return [];
    const piece = [first];
    for (const member of piece)
      for (const beside of listBeside(member, board)) if (left.delete(beside)) piece.push(beside);
    return [piece];
  });
}

const listBeside = (member: number, board: Board) =>
  listAround(board.cellOf(member)).flatMap((cell) => board.on(cell) ?? []);

const isBeside = (member: number, home: ReadonlySet<number>, board: Board) =>
  listBeside(member, board).some((one) => home.has(one));

/** The members to swap with, one after the other, to come to lie beside home; nobody where no way over land leads there. */
function findWayHome(stray: number, home: ReadonlySet<number>, board: Board): number[] {
  const ways = new Map<number, number[]>([[stray, []]]);
  for (const [member, way] of ways) {
    if (isBeside(member, home, board)) return way;
    for (const next of listBeside(member, board)) if (!ways.has(next)) ways.set(next, [...way, next]);
  }
  return [];
}
