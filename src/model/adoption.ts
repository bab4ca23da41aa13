import type { Catalogue } from './catalogue.ts';
import type { AnyEntry, Entry } from './entry.ts';
import { hostOf, isIndependent, isOn, listOwnerHosts } from './owners.ts';
import { compareText } from './problem.ts';

type Reuse = Entry<'reuse'>;

/** One reuse record, and what its source is worth. */
export interface Adoption {
  record: Reuse;
  /** Whether its source is a page of the adopting authority or of a body without a part in the practice. */
  isConfirmed: boolean;
  /** Whether it is the newest of this authority and practice: the verdict that counts. */
  isLatest: boolean;
}

/** How many authorities have which newest verdict on a practice; the unconfirmed are counted apart. */
export interface AdoptionCounts {
  adopted: number;
  trialled: number;
  stopped: number;
  rejected: number;
  /** Adopted or adapted by a source that its owner or nobody stands behind. */
  unconfirmed: number;
}

/** Judges every reuse record of a practice; newest first, then by authority. */
export function judgeAdoptions(records: readonly Reuse[], practice: AnyEntry, catalogue: Catalogue): Adoption[] {
  if (!records.length) return [];
  const owners = listOwnerHosts(practice, catalogue);
  const sorted = [...records].sort(
    (a, b) => compareText(b.data.date, a.data.date) || compareText(a.data.authority, b.data.authority),
  );
  const seen = new Set<string>();
  return sorted.map((record) => {
    const { authority, source } = record.data;
    const isLatest = !seen.has(authority);
    seen.add(authority);
    const own = hostOf(catalogue.find('authorities', authority)?.data.website);
    return { record, isLatest, isConfirmed: isOn(source, own) || isIndependent(source, owners) };
  });
}

/** Counts authorities by their newest verdict. */
export function countAdoptions(adoptions: readonly Adoption[]): AdoptionCounts {
  const latest = adoptions.filter(({ isLatest }) => isLatest);
  const count = (verdicts: readonly string[], isConfirmed?: boolean) =>
    latest.filter(
      (one) =>
        verdicts.includes(one.record.data.verdict) && (isConfirmed === undefined || one.isConfirmed === isConfirmed),
    ).length;
  return {
    adopted: count(['adopted', 'adapted'], true),
    unconfirmed: count(['adopted', 'adapted'], false),
    trialled: count(['trialled']),
    stopped: count(['stopped']),
    rejected: count(['rejected']),
  };
}
