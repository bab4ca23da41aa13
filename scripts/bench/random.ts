/** Numbers that look random and are the same for the same seed, on every machine. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  next: () => number;
  /** A whole number, both ends included. */
  between: (least: number, most: number) => number;
  chance: (share: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
}

/** Starts a row of numbers (mulberry32) from whole numbers: other seeds, or another order of them, give another row. */
export function createRandom(...seeds: number[]): Random {
  let state = seeds.reduce((sum, seed) => Math.imul(sum ^ seed, 0x9e3779b1) + 0x7f4a7c15, 0x2545f491) | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const between: Random['between'] = (least, most) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick: (list) => list[between(0, list.length - 1)] as never,
  };
}

/** Draws from a list in which some are likelier than others: `weights` stand in the same order, none negative. */
export function createDraw<T>(list: readonly T[], weights: readonly number[]): (random: Random) => T {
  const sums = new Float64Array(list.length);
  let total = 0;
  for (const [index, weight] of weights.entries()) sums[index] = total += weight;
  return (random) => list[findSum(sums, random.next() * total)] as T;
}

/** The first place whose sum is above a value. */
function findSum(sums: Float64Array, value: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Some different members of a list, drawn one after the other. */
export function pickSome<T>(count: number, draw: () => T): T[] {
  const picked = new Set<T>();
  for (let tries = 0; picked.size < count && tries < 20 * count; tries += 1) picked.add(draw());
  return [...picked];
}
