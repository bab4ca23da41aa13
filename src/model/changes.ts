import type { Entry } from './entry.ts';

type Claim = Entry<'case-studies'>['data']['claims'][number];

/** A figure before and after some work, drawn against `full`: all there is of a share, else the larger of the two. */
export interface Change {
  claim: Claim;
  before: number;
  after: number;
  full: number;
}

const boundWords =
  '(?:just\\s+)?(?:at least|at most|more than|less than|fewer than|over|under|above|below|about|around|up to|almost|nearly|approximately|some)';
// "sensors, at least", "percent of premises (almost)", "2011 (fewer than)": a bar would be as long as a bound.
const bound = new RegExp(`(?:^|[(,]\\s*)(?:${boundWords}|between|upper end|lower end|range)\\b`, 'i');
// "The platform held more than 100 data sets."
const boundNumber = new RegExp(`\\b${boundWords}\\s+[£€$]?\\d`, 'i');
// What somebody expects has not been measured.
const expected = /\b(?:forecasts?|projected|projections?|targets?|expected|planned|estimate[ds]?|predicted|aims?)\b/i;
const share = /^(?:%|per ?cent(?:age)?\b)/i;

/** The claims whose value and baseline are both known, as plain measured figures in the same unit; the rest have no bars. */
export function listChanges(claims: readonly Claim[]): Change[] {
  return claims.flatMap((claim) => {
    const { value: after, unit, baseline, statement, period } = claim;
    if (!baseline || ![unit, baseline.period].every(isPlain)) return [];
    if (expected.test(period) || boundNumber.test(statement)) return [];
    const before = baseline.value;
    const larger = Math.max(before, after);
    if (Math.min(before, after) < 0 || larger === 0) return [];
    return [{ claim, before, after, full: share.test(unit) && larger <= 100 ? 100 : larger }];
  });
}

const isPlain = (words: string) => !bound.test(words) && !expected.test(words);
