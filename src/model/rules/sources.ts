import type { AnyEntry } from '../entry.ts';
import type { Finding } from '../problem.ts';
import type { Rule } from './rule.ts';

/** SP404: a cost, claim, requirement, step or note of a step names a source that is listed. SP405: a listed source is used. */
export const sources: Rule = (entry) => {
  if (!('sources' in entry.data)) return [];
  const known = entry.data.sources.map(({ id }) => id);
  const named = listNamed(entry);
  const used = new Set([...named.map(({ id }) => id), ...(entry.outline?.citations ?? []).map(({ id }) => id)]);
  const unknown = named
    .filter(({ id }) => !known.includes(id))
    .map(({ id, path }): Finding => ({ code: 'SP404', path, values: { id, known: known.join(', ') || '–' } }));
  const unused = known.flatMap((id, index): Finding[] =>
    used.has(id) ? [] : [{ code: 'SP405', path: ['sources', index, 'id'], values: { id } }],
  );
  return [...unknown, ...unused];
};

interface Named {
  id: string;
  path: (string | number)[];
}

interface Sourced {
  source?: string;
  roleNotes?: Sourced[];
}

function listNamed(entry: AnyEntry): Named[] {
  const data = entry.data as Record<string, unknown>;
  return ['costs', 'claims', 'requirements', 'steps'].flatMap((field) =>
    listSources((data[field] ?? []) as Sourced[], [field]),
  );
}

function listSources(list: readonly Sourced[], path: (string | number)[]): Named[] {
  return list.flatMap(({ source, roleNotes = [] }, index) => [
    ...(source ? [{ id: source, path: [...path, index, 'source'] }] : []),
    ...listSources(roleNotes, [...path, index, 'roleNotes']),
  ]);
}
