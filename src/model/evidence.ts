import type { Adoption } from './adoption.ts';
import type { Catalogue } from './catalogue.ts';
import type { Entry } from './entry.ts';
import { isIndependent, listOwnerHosts, listOwnerNames, plainName } from './owners.ts';

type CaseStudy = Entry<'case-studies'>;
type Claim = CaseStudy['data']['claims'][number];

/** How well a case study is supported, after Nesta's Standards of Evidence: from 1, told, to 5, repeated. */
export type EvidenceLevel = 1 | 2 | 3 | 4 | 5;

/** A level with what it rests on: the claim that reached it, the bodies that repeated it. */
export interface Evidence {
  level: EvidenceLevel;
  claim?: Claim | undefined;
  /** Whether an outsider measured the claim, or confirmed it later. */
  by?: 'measured' | 'confirmed' | undefined;
  /** The authorities that repeated the work, each once. */
  repeatedBy: string[];
}

/** What the level is computed from, besides the case study itself. */
export interface EvidenceBasis {
  followUps: readonly Entry<'follow-ups'>[];
  adoptions: readonly Adoption[];
  catalogue: Catalogue;
}

const enough = 2;

/**
 * The evidence level of a case study: 1 no claim; 2 a claim with a source; 3 one with unit, period and baseline, measured
 * by the authority or a partner; 4 such a claim measured independently or confirmed by another body's follow-up; 5 that,
 * and two other authorities with confirmed adoption. Claims of a supplier never count.
 */
export function rateEvidence(entry: CaseStudy, { followUps, adoptions, catalogue }: EvidenceBasis): Evidence {
  const repeatedBy = listRepeating(entry, adoptions);
  const sourced = entry.data.claims.filter(({ measuredBy }) => measuredBy !== 'supplier');
  const [told] = sourced;
  if (!told) return { level: 1, repeatedBy };
  const measured = sourced.filter(isMeasured);
  const [own] = measured;
  if (!own) return { level: 2, claim: told, repeatedBy };
  const outside = measured.find(({ measuredBy }) => measuredBy === 'independent');
  const owners = { hosts: listOwnerHosts(entry, catalogue), names: listOwnerNames(entry, catalogue) };
  const confirmed = measured.find(({ id }) => followUps.some((one) => isConfirming(one, id, owners)));
  const checked = outside ?? confirmed;
  if (!checked) return { level: 3, claim: own, repeatedBy };
  const by = outside ? 'measured' : 'confirmed';
  return { level: repeatedBy.length >= enough ? 5 : 4, claim: checked, by, repeatedBy };
}

function isMeasured({ unit, period, baseline, measuredBy }: Claim): boolean {
  const isKnown = ['authority', 'partner', 'independent'].includes(measuredBy);
  return isKnown && unit !== '' && period !== 'unknown' && baseline !== undefined;
}

/** Where the owners of the work speak, and what they are called. */
interface Owners {
  hosts: ReadonlySet<string>;
  names: readonly string[];
}

/** Whether a follow-up confirms a claim, and comes from another body than those that made it. */
function isConfirming({ data }: Entry<'follow-ups'>, claim: string, owners: Owners): boolean {
  if (data.verdict !== 'confirmed' || !data.claims.includes(claim)) return false;
  return isIndependent(data.source, owners.hosts) && !owners.names.includes(plainName(data.by));
}

function listRepeating(entry: CaseStudy, adoptions: readonly Adoption[]): string[] {
  const own = new Set(entry.data.authorities.map(({ id }) => id));
  const repeated = adoptions.filter(
    ({ isConfirmed, isLatest, record: { data } }) =>
      isConfirmed && isLatest && ['adopted', 'adapted'].includes(data.verdict) && !own.has(data.authority),
  );
  return repeated.map(({ record }) => record.data.authority);
}
