import type { Verdict } from './report.ts';

/** The labels that a review sets and takes away; any other is somebody else's decision. */
export const reviewLabels = ['needs-work', 'needs-maintainer', 'ready'] as const;

/** A label of a review. */
export type ReviewLabel = (typeof reviewLabels)[number];

const labelOf: Record<Verdict, ReviewLabel> = {
  unread: 'needs-maintainer',
  errors: 'needs-work',
  maintainer: 'needs-maintainer',
  ready: 'ready',
};

/** Which labels a verdict adds to those that are there, and which it takes away: never one that is not a review's own. */
export function changeLabels(
  verdict: Verdict,
  there: readonly string[],
): { add: ReviewLabel[]; remove: ReviewLabel[] } {
  const wanted = labelOf[verdict];
  return {
    add: there.includes(wanted) ? [] : [wanted],
    remove: reviewLabels.filter((label) => label !== wanted && there.includes(label)),
  };
}
