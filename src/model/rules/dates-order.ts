import type { Finding } from '../problem.ts';
import type { Rule } from './rule.ts';

const pairs = [
  ['started', 'ended'],
  ['opened', 'closes'],
  ['established', 'abolished'],
] as const;

/** SP406: what ends, ends after it starts. */
export const datesOrder: Rule = ({ data }) => {
  const dates = data as Record<string, unknown>;
  return pairs.flatMap(([first, last]): Finding[] => {
    const [from, to] = [dates[first], dates[last]];
    if (typeof from !== 'string' || typeof to !== 'string') return [];
    const length = Math.min(from.length, to.length);
    if (from.slice(0, length) <= to.slice(0, length)) return [];
    return [{ code: 'SP406', path: [last], values: { first, last, from, to } }];
  });
};
