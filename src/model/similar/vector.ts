import { compareText } from '../problem.ts';
import { wordOf } from './words.ts';

/** The words that weigh most in two vectors together, heaviest first. */
export function listShared(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
  most: number,
): string[] {
  return [...one]
    .flatMap(([stem, weight]): [string, number][] => {
      const shared = weight * (other.get(stem) ?? 0);
      return shared > 0 ? [[stem, shared]] : [];
    })
    .sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
    .slice(0, most)
    .map(([stem]) => wordOf(stem));
}
