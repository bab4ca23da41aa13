import type { Rule } from './rule.ts';

/** SP410: what a new page asks for has been written. */
export const notWritten: Rule = ({ outline }) => (outline?.unwritten ?? []).map((place) => ({ code: 'SP410', place }));
