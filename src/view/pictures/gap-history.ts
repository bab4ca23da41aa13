import { sum } from 'd3-array';
import history from '../../../docs/gap-history.json' with { type: 'json' };
import { formatDate } from '../../format/date.ts';
import { formatNumber } from '../../format/number.ts';
import { gapKinds } from '../../model/gaps.ts';
import type { PageContext } from '../../page.ts';
import { createNumber, tellSource } from './figure.ts';
import type { GridFigure } from './grid.ts';

/** The gaps of one day, as they were written down. */
export interface GapRecord {
  date: string;
  counts: Readonly<Record<string, number>>;
}

/** As many days as stay legible beside each other; the file has them all. */
const mostDays = 6;

/** How the library's health went: each kind of gap on the days that were written down; none before the first. */
export function createGapHistory(
  context: PageContext,
  records: readonly GapRecord[] = history,
): GridFigure | undefined {
  const { m, t, lang } = context;
  const words = m.queue.history;
  const past = [...records].sort((a, b) => (a.date < b.date ? -1 : 1)).slice(-mostDays);
  const [first, last] = [past[0], past.at(-1)];
  if (!first || !last) return undefined;
  const [before, now] = [first, last].map(({ counts }) => sum(Object.values(counts)));
  const way = past.length === 1 ? 'once' : now === before ? 'same' : (now ?? 0) < (before ?? 0) ? 'fewer' : 'more';
  const days = past.map(({ date }) => formatDate(date, lang));
  const gridRows = gapKinds.map((gap) => ({
    label: m.gaps.kinds[gap],
    squares: past.map(({ counts }, index) => [{ value: counts[gap] ?? 0, name: days[index] ?? '' }]),
  }));
  return {
    name: 'gaps-over-time',
    title: t(words[way], {
      ...{ before: formatNumber(before ?? 0), now: formatNumber(now ?? 0) },
      ...{ from: formatDate(first.date, lang), to: formatDate(last.date, lang) },
    }),
    note: words.note,
    source: tellSource(context),
    heads: [m.pictures.gaps.head, ...days],
    rows: gridRows.map(({ label, squares }) => [
      { text: label },
      ...squares.flat().map(({ value }) => createNumber(value)),
    ]),
    columns: days,
    gridRows,
  };
}
