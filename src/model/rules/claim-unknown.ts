import type { Rule } from './rule.ts';

/** SP306: a follow-up speaks of claims that its case study makes. */
export const claimUnknown: Rule = (entry, { catalogue }) => {
  if (entry.kind !== 'follow-ups') return [];
  const known = catalogue.find('case-studies', entry.data.case)?.data.claims.map(({ id }) => id);
  if (!known) return [];
  return entry.data.claims.flatMap((id, index) =>
    known.includes(id)
      ? []
      : [{ code: 'SP306' as const, path: ['claims', index], values: { id, known: known.join(', ') || '–' } }],
  );
};
