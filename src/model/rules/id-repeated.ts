import type { Finding } from '../problem.ts';
import type { Rule } from './rule.ts';

const lists = ['sources', 'claims', 'costs', 'requirements', 'steps'];

/** SP114: the ids in a list are names, and no two of a page's sources, claims, costs, requirements or steps share one. */
export const idRepeated: Rule = ({ data }) =>
  lists.flatMap((field) => {
    const items = ((data as Record<string, unknown>)[field] ?? []) as { id?: string }[];
    const seen = new Set<string>();
    return items.flatMap(({ id }, index): Finding[] => {
      if (typeof id !== 'string') return [];
      const isFirst = !seen.has(id);
      seen.add(id);
      return isFirst ? [] : [{ code: 'SP114', path: [field, index, 'id'], values: { id, field } }];
    });
  });
