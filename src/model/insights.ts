import { judgeAdoptions, type Adoption } from './adoption.ts';
import type { Catalogue } from './catalogue.ts';
import type { AnyEntry, Entry, PageEntry } from './entry.ts';
import { rateEvidence, type Evidence } from './evidence.ts';
import { createPlaces, type Places } from './places.ts';
import { compareText } from './problem.ts';
import { remember } from './remember.ts';
import { createRelated, type Related } from './similar/related.ts';

/** What is computed from the records of all entries together: nobody types it. */
export interface Insights {
  /** Who adopted a practice, newest first. */
  adoptionsOf: (practice: AnyEntry) => readonly Adoption[];
  /** The practices of which an authority has a record, newest first. */
  adoptedBy: (authority: string) => readonly Entry<'reuse'>[];
  /** What became of a case study's outcome, newest first. */
  followUpsOf: (entry: Entry<'case-studies'>) => readonly Entry<'follow-ups'>[];
  /** The corrections of a page and the replies to it, newest first. */
  correctionsOf: (entry: PageEntry) => readonly Entry<'corrections'>[];
  /** How well a case study is supported. */
  evidenceOf: (entry: Entry<'case-studies'>) => Evidence;
  /** The pages nearest to one, best first, each with the reason. */
  relatedTo: (entry: PageEntry) => readonly Related[];
  /** Places like one, and the figures they are compared by. */
  places: Places;
}

/**
 * Prepares what is computed; each answer is worked out when it is first asked for, and kept. `places` can be those of
 * another catalogue with the same register.
 */
export function createInsights(catalogue: Catalogue, places = createPlaces(catalogue)): Insights {
  const byPractice = Map.groupBy(catalogue.list('reuse'), ({ data }) => data.practice);
  const byAuthority = Map.groupBy(catalogue.list('reuse'), ({ data }) => data.authority);
  const byCase = Map.groupBy(catalogue.list('follow-ups'), ({ data }) => data.case);
  const byPage = Map.groupBy(sortCorrections(catalogue.list('corrections')), ({ data }) => data.page);
  const correctionsOf = ({ kind, id }: PageEntry) => byPage.get(`${kind}/${id}`) ?? [];
  const adoptionsOf = remember((practice: AnyEntry) =>
    judgeAdoptions(byPractice.get(`${practice.kind}/${practice.id}`) ?? [], practice, catalogue),
  );
  const followUpsOf = remember((entry: Entry<'case-studies'>) =>
    [...(byCase.get(entry.id) ?? [])].sort((a, b) => compareText(b.data.on, a.data.on) || compareText(a.id, b.id)),
  );
  const evidenceOf = remember((entry: Entry<'case-studies'>) =>
    rateEvidence(entry, { followUps: followUpsOf(entry), adoptions: adoptionsOf(entry as AnyEntry), catalogue }),
  );
  const adoptedBy = (authority: string) =>
    [...(byAuthority.get(authority) ?? [])].sort(
      (a, b) => compareText(b.data.date, a.data.date) || compareText(a.id, b.id),
    );
  let related: ReturnType<typeof createRelated> | undefined;
  const relatedTo = remember((entry: PageEntry) => (related ??= createRelated(catalogue))(entry));
  return { adoptionsOf, adoptedBy, followUpsOf, correctionsOf, evidenceOf, relatedTo, places };
}

/** Corrections and replies, newest first, then by id. */
export function sortCorrections(list: readonly Entry<'corrections'>[]): Entry<'corrections'>[] {
  return [...list].sort((a, b) => compareText(b.data.on, a.data.on) || compareText(a.id, b.id));
}
