import { max } from 'd3-array';
import { scaleQuantize } from 'd3-scale';
import { formatNumber } from '../../format/number.ts';
import type { Figure } from './figure.ts';
import { reckonWidth, wrapWords } from './wrap.ts';

/** A number in a square, with its name for lists; a framed one counts something else than the shaded ones. */
export interface GridMark {
  value: number;
  name: string;
  isFramed?: boolean;
}

/** A row of a grid: what it is called, and the marks of each of its squares. */
export interface GridRow {
  label: string;
  href?: string | undefined;
  squares: readonly (readonly GridMark[])[];
}

/** A grid as values. */
export interface GridFigure extends Figure {
  columns: readonly string[];
  gridRows: readonly GridRow[];
}

const line = 1.25;
const labelShare = 36;
const labelLength = 24;
const leastHeight = 2;
const shades = [1, 2, 3, 4] as const;
const slope = 65;
// Words above the last columns lean beyond them.
const lean = 1.6;

/** Lays a grid out: words left of it and, at a slope, above it; across in per cent, down in em. */
export function createGrid({ columns, gridRows }: Pick<GridFigure, 'columns' | 'gridRows'>) {
  const width = (100 - labelShare) / (columns.length + lean);
  const head = (max(columns, reckonWidth) ?? 0) * Math.sin((slope * Math.PI) / 180) + 0.9;
  const shade = createShade(gridRows);
  let top = head;
  const rows = gridRows.map(({ label, squares }) => {
    const words = wrapWords(label, labelLength);
    const height = Math.max(leastHeight, words.length * line + 0.5);
    const first = top + (height - words.length * line) / 2 + 0.95;
    const row = {
      label,
      lines: words.map((text, at) => ({ text, y: round(first + at * line) })),
      cells: squares.flatMap((marks, column) => layMarks(marks, { x: labelShare + column * width, width, shade })),
      ...{ y: round(top), height: round(height), foot: round(top + height / 2 + 0.35) },
    };
    top += height;
    return row;
  });
  const heads = columns.map((label, column) => ({ label, x: round(labelShare + (column + 0.6) * width) }));
  return { heads, headY: round(head - 0.5), labelX: labelShare - 1.5, rows, height: round(top + 0.2), slope };
}

/** The marks of a square side by side; those of nothing take no room. */
function layMarks(
  marks: readonly GridMark[],
  { x, width, shade }: { x: number; width: number; shade: (mark: GridMark) => Shade },
) {
  const own = width / Math.max(marks.filter(({ value }) => value > 0).length, 1);
  let left = x;
  return marks.map((mark) => {
    const cell = { ...mark, x: round(left), width: round(own), shade: shade(mark), text: formatNumber(mark.value) };
    if (mark.value > 0) left += own;
    return cell;
  });
}

/** How dark a square is: not at all where it counts none, framed, or one of four shades. */
export type Shade = 'none' | 'framed' | (typeof shades)[number];

function createShade(rows: readonly GridRow[]): (mark: GridMark) => Shade {
  const shaded = rows.flatMap(({ squares }) => squares.flat()).filter(({ isFramed }) => !isFramed);
  const most = max(shaded, ({ value }) => value) ?? 0;
  const scale = scaleQuantize<(typeof shades)[number]>([0, Math.max(most, 1)], shades);
  return ({ value, isFramed }) => (value === 0 ? 'none' : isFramed ? 'framed' : scale(value));
}

/** The rows of a grid as lists, for screens too narrow for it: what each row has more than none of. */
export function listGridRows({ gridRows }: Pick<GridFigure, 'gridRows'>) {
  return gridRows.map(({ label, href, squares }) => ({
    ...{ label, href },
    cells: squares.flat().filter(({ value }) => value > 0),
  }));
}

const round = (length: number) => Math.round(length * 100) / 100;
