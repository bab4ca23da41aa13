import type { Finding } from '../problem.ts';

/** What a page says of its last review and its next one. */
export interface ReviewFacts {
  reviewed?: { on: string; checked: readonly string[] } | undefined;
  reviewBy?: string | undefined;
}

/**
 * SP411: a review's date moves only with a record of what was checked. `earlier` are the versions of the page that it is
 * held against, the accepted one first: whoever goes back to that one's dates does nothing wrong.
 */
export function checkReviewDates(now: ReviewFacts, earlier: readonly ReviewFacts[]): Finding[] {
  const [accepted] = earlier;
  if (!accepted || !listMoves(accepted, now).length) return [];
  return earlier.map((before) => checkAgainst(before, now)).find(({ length }) => length) ?? [];
}

interface Move {
  field: 'reviewed.on' | 'reviewBy';
  from: string;
  to: string;
}

function checkAgainst(before: ReviewFacts, now: ReviewFacts): Finding[] {
  if (hasNewCheck(before, now)) return [];
  return listMoves(before, now).map(({ field, ...dates }) => ({
    code: 'SP411',
    path: field.split('.'),
    values: { field, ...dates },
  }));
}

// To ask for a check sooner claims nothing. To ask for none at all, or later, puts one off.
function listMoves({ reviewed, reviewBy }: ReviewFacts, now: ReviewFacts): Move[] {
  const [on, by] = [now.reviewed?.on ?? '', now.reviewBy ?? ''];
  const moves: Move[] = [];
  if (reviewed && on && on !== reviewed.on) moves.push({ field: 'reviewed.on', from: reviewed.on, to: on });
  if (reviewBy && (by === '' || by > reviewBy)) moves.push({ field: 'reviewBy', from: reviewBy, to: by || '–' });
  return moves;
}

/** Whether something is said to have been checked that was not said before, in whatever order or spelling. */
function hasNewCheck(before: ReviewFacts, now: ReviewFacts): boolean {
  const known = new Set(before.reviewed?.checked.map(reduce));
  return (now.reviewed?.checked ?? []).some((one) => !known.has(reduce(one)));
}

const reduce = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
