import type { DataOf } from '../kinds.ts';
import { audiences, type Audience } from './audiences.ts';

/** What says of a step whose it is. */
export interface OfRoles {
  roles: readonly Audience[];
}

/** Whether somebody in a role has a part in a step: in those of the role, and in those of which nothing says whose they are. */
export function isFor({ roles }: OfRoles, role: Audience | undefined): boolean {
  return role === undefined || roles.length === 0 || roles.includes(role);
}

/** The roles by which a guide can be read: those whom it is for, and any that a step names besides. */
export function listRoles({ audience, steps }: Pick<DataOf<'guides'>, 'audience' | 'steps'>): Audience[] {
  const named = new Set([
    ...audience,
    ...steps.flatMap(({ roles, roleNotes }) => [...roles, ...roleNotes.map(({ role }) => role)]),
  ]);
  return audiences.filter((role) => named.has(role));
}
