import { findContacts, isPersonal } from '../personal.ts';
import type { Finding } from '../problem.ts';
import type { Rule } from './rule.ts';

/** SP407: a contact is a role or a team, never one person's mailbox or telephone. */
export const personalContact: Rule = ({ kind, data, outline }) => {
  if (kind === 'authorities') return [];
  const inText = (outline?.contacts ?? [])
    .filter(({ found }) => isPersonal(found))
    .map(({ found, place }): Finding => ({ code: 'SP407', place, values: { contact: found } }));
  return [...inText, ...walk(data, [])];
};

// Addresses of pages hold long numbers that are nobody's telephone.
function walk(value: unknown, path: (string | number)[]): Finding[] {
  if (typeof value === 'string') {
    if (/^https?:/i.test(value)) return [];
    return findContacts(value)
      .filter(({ found }) => isPersonal(found))
      .map(({ found }) => ({ code: 'SP407', path, values: { contact: found } }));
  }
  if (typeof value !== 'object' || value === null) return [];
  const parts = Array.isArray(value) ? value.entries() : Object.entries(value);
  return [...parts].flatMap(([key, inner]: [string | number, unknown]) => walk(inner, [...path, key]));
}
