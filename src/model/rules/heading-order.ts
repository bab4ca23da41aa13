import type { Finding } from '../problem.ts';
import type { Rule } from './rule.ts';

/** SP402: headings start at the second level (the title is the first) and never skip one. */
export const headingOrder: Rule = ({ outline }) => {
  let before = 1;
  return (outline?.headings ?? []).flatMap(({ depth, text, place }): Finding[] => {
    const skips = depth > before + 1 || depth === 1;
    const finding: Finding = { code: 'SP402', place, values: { text, level: depth, most: before + 1 } };
    before = Math.max(2, depth);
    return skips ? [finding] : [];
  });
};
