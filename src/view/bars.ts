import { formatValue } from '../format/number.ts';
import { listChanges, type Change } from '../model/changes.ts';
import type { Entry } from '../model/entry.ts';
import type { PageContext } from '../page.ts';

/** One bar: whose it is, its figure and time in words, and its length from 0 to 100. */
export interface Bar {
  name: string;
  value: string;
  period: string;
  /** Whether the period is in the words of the page, not of the entry. */
  isUnknown?: boolean;
  length: number;
}

/** A figure before and after, with the words that stand above its two bars. */
export interface BarPair {
  /** The claim in the table below: `claim-calls`. */
  anchor: string;
  statement: string;
  /** Said where the supplier measured it. */
  remark: string | undefined;
  before: Bar;
  after: Bar;
}

/** The figures of a case study that can be drawn before and after. */
export function listBars({ data }: Entry<'case-studies'>, { m }: PageContext): BarPair[] {
  const words = m.reading;
  return listChanges(data.claims).map(({ claim, before, after, full }) => {
    const { unit, period, baseline, measuredBy } = claim;
    const value = (amount: number) => ({ value: formatValue(amount, unit), length: lengthOf(amount, full) });
    return {
      anchor: `claim-${claim.id}`,
      statement: claim.statement,
      remark: measuredBy === 'supplier' ? m.entry.measuredBy.supplier : undefined,
      before: { name: m.caseStudy.before, period: baseline?.period ?? '', ...value(before) },
      after: {
        ...{ name: words.after, ...value(after) },
        ...(period === 'unknown' ? { period: m.caseStudy.notKnown, isUnknown: true } : { period }),
      },
    };
  });
}

const lengthOf = (amount: number, full: Change['full']) => Math.round((amount / full) * 1000) / 10;
