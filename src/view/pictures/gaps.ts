import { sum } from 'd3-array';
import type { PageContext } from '../../page.ts';
import { listGapCounts } from '../gaps.ts';
import { createBarFigure } from './bars.ts';

/** What the library lacks, the most frequent first. */
export function createGaps(context: PageContext) {
  const { m, urls } = context;
  const items = listGapCounts(context)
    .map(({ gap, title, count }) => ({
      ...{ label: title, value: count, href: count > 0 ? urls.to(`/maintain/#${gap}`) : undefined },
    }))
    .sort((a, b) => b.value - a.value);
  const total = sum(items, ({ value }) => value);
  return createBarFigure({ name: 'gaps', items, total, words: m.pictures.gaps }, context);
}
