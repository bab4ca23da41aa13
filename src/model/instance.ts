import type { AnyEntry, Entry } from './entry.ts';

/**
 * The authorities that names stand for: a nation for all of its own; an authority for itself, its members where it is a
 * combined authority or a county, and those that they came from. Undefined names are answered apart.
 */
export function listMembers(
  names: readonly string[],
  authorities: readonly Entry<'authorities'>[],
): { members: Set<string>; unknown: string[] } {
  const members = new Set<string>();
  const unknown = names.filter((name) => {
    const meant = authorities.filter(({ id, data }) =>
      [id, data.nation, data.combinedAuthority, data.county].includes(name),
    );
    for (const { id } of meant) members.add(id);
    return meant.length === 0;
  });
  for (let size = -1; size !== members.size;) {
    size = members.size;
    for (const { id, data } of authorities) if (data.successors.some((one) => members.has(one))) members.add(id);
  }
  return { members, unknown };
}

/**
 * What of a library an instance for some authorities builds: their case studies and collaborations with all records of
 * these, also of others who took them up. Standards, guides and lists stay, with records of what these authorities did
 * with them, but without the points of the 2017 guide, which are about the whole library.
 */
export function selectEntries(entries: readonly AnyEntry[], members: ReadonlySet<string>): AnyEntry[] {
  const pages = entries.filter((entry) => isTheirs(entry, members));
  const keys = new Set(pages.map(({ kind, id }) => `${kind}/${id}`));
  return pages.filter((entry) => {
    const of = subjectOf(entry);
    return of === undefined || keys.has(of);
  });
}

function isTheirs(entry: AnyEntry, members: ReadonlySet<string>): boolean {
  if (entry.kind === 'coverage') return false;
  if (entry.kind === 'reuse')
    return !/^(?:standards|guides)\//.test(entry.data.practice) || members.has(entry.data.authority);
  if (entry.kind !== 'case-studies' && entry.kind !== 'collaborations') return true;
  return entry.data.authorities.some(({ id }) => members.has(id));
}

/** The page that a record or a translation is about, or that an old address leads to. */
export function subjectOf(entry: AnyEntry): string | undefined {
  if (entry.kind === 'reuse') return entry.data.practice;
  if (entry.kind === 'follow-ups') return `case-studies/${entry.data.case}`;
  if (entry.kind === 'corrections') return entry.data.page;
  if (entry.kind === 'redirects') return entry.data.to;
  return entry.kind === 'translations' ? entry.data.of : undefined;
}
