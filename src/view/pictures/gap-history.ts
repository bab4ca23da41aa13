import { sum } from 'd3-array';
import { formatDate } from '../../format/date.ts';
import { formatNumber } from '../../format/number.ts';
import { gapKinds } from '../../model/gaps.ts';
import type { PageContext } from '../../page.ts';
import { createNumber, tellSource } from './figure.ts';
import type { GridFigure } from './grid.ts';

/** As many days as stay legible beside each other; the file has them all. */
const mostDays = 6;

/** How the library's health went: each kind of gap on the days that were written down; none before the first. */
export function createGapHistory(context: PageContext): GridFigure | undefined {
  const { m, t, lang, catalogue } = context;
  const words = m.queue.history;
  const past = [...catalogue.gapHistory].sort((a, b) => (a.date < b.date ? -1 : 1)).slice(-mostDays);
  const [first, last] = [past[0], past.at(-1)];
  if (!first || !last) return undefined;
  // Kinds that are counted only since then would tell that the library became worse.
  const both = gapKinds.filter((gap) => gap in first.counts && gap in last.counts);
  const [before, now] = [first, last].map(({ counts }) => sum(both, (gap) => counts[gap]));
  const way = past.length === 1 ? 'once' : now === before ? 'same' : (now ?? 0) < (before ?? 0) ? 'fewer' : 'more';
  const days = past.map(({ date }) => formatDate(date, lang));
  const gridRows = gapKinds.map((gap) => ({
    label: m.gaps.kinds[gap],
    squares: past.map(({ counts }, index) => listMarks(counts[gap], days[index] ?? '')),
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
      ...squares.map(([mark]) => (mark ? createNumber(mark.value) : { text: '–' })),
    ]),
    columns: days,
    gridRows,
  };
}

const listMarks = (value: number | undefined, name: string) => (value === undefined ? [] : [{ value, name }]);
