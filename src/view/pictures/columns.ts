import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { formatNumber } from '../../format/number.ts';
import type { CostFigure } from './costs.ts';
import type { Step } from './steps.ts';
import { round, wrapWords } from './wrap.ts';

/** A column: across in per cent of the picture, down in em. */
export interface Column {
  x: number;
  width: number;
  y: number;
  height: number;
  value: number;
  text: string;
  name: string;
  /** Whether the middle one of the row's amounts lies in it. */
  isMiddle: boolean;
}

const line = 1.3;
const tallest = 4.6;
const lineLength = 32;

/** Lays rows of columns out one under another on one scale, each below its words; the scale's sums stand at the foot. */
export function createColumns({ rowsOfColumns, steps, spans, ticks }: CostFigure) {
  const scale = scaleLinear([0, max(rowsOfColumns, ({ counts }) => max(counts)) ?? 1], [0, tallest]);
  const width = 100 / Math.max(steps.length, 1);
  let top = 0;
  const rows = rowsOfColumns.map(({ label, kind, counts, middle }) => {
    const lines = wrapWords(label, lineLength).map((text, at) => ({ text, y: round(top + 1 + at * line) }));
    const foot = top + lines.length * line + 1.2 + scale(max(counts) ?? 0);
    top = foot + 0.9;
    const columns = counts.map((value, at): Column => {
      const place = { x: round(at * width + width * 0.06), width: round(width * 0.88) };
      const shape = { y: round(foot - scale(value)), height: round(scale(value)) };
      return {
        ...place,
        ...shape,
        value,
        text: formatNumber(value),
        name: `${kind}, ${spans[at] ?? ''}`,
        isMiddle: at === middle,
      };
    });
    return { lines, columns, foot: round(foot) };
  });
  return { rows, axis: listTicks(steps, { ticks, width }), axisY: round(top + 0.4), height: round(top + 0.8) };
}

const mostTicks = 6;

/** The sums that are a one with noughts, or every so many-th of them, so that they do not run into each other. */
function listTicks(steps: readonly Step[], { ticks, width }: { ticks: readonly string[]; width: number }) {
  const round10 = steps.flatMap(({ from, to }, at) => (to > 0 && Number.isInteger(Math.log10(from)) ? [at] : []));
  const every = Math.ceil(round10.length / mostTicks);
  return round10
    .filter((_, index) => index % every === 0)
    .map((at) => ({
      ...{ text: ticks[at] ?? '', x: round(at * width) },
      anchor: at === 0 ? ('start' as const) : ('middle' as const),
    }));
}
