import { max } from 'd3-array';
import { scaleQuantize } from 'd3-scale';
import { formatNumber } from '../../format/number.ts';
import type { Figure } from './figure.ts';
import { reckonWidth, round, wrapWords } from './wrap.ts';

/** A number in a square, with its name for lists; a framed one counts something else than the shaded ones. */
export interface GridMark {
  value: number;
  name: string;
  /** The language of the name, where it is another one than the page's. */
  lang?: string | undefined;
  isFramed?: boolean;
  /** Whether it adds up others, and so has no part in the shades. */
  isTotal?: boolean;
}

/** A row of a grid: what it is called, and the marks of each of its squares. */
export interface GridRow {
  label: string;
  lang?: string | undefined;
  href?: string | undefined;
  squares: readonly (readonly GridMark[])[];
}

/** A grid as values. */
export interface GridFigure extends Figure {
  columns: readonly string[];
  /** The language of all columns' names, where it is another one than the page's. */
  columnLang?: string | undefined;
  gridRows: readonly GridRow[];
}

const line = 1.25;
const labelShare = 36;
const labelLength = 22;
const leastHeight = 2;
const markHeight = 1.7;
const shades = [1, 2, 3, 4] as const;
const slope = 70;
// Words above the last columns lean beyond them.
const lean = 1.6;

/** Lays a grid out: words left of it and, at a slope, above it; across in per cent, down in em. */
export function createGrid({ columns, gridRows }: Pick<GridFigure, 'columns' | 'gridRows'>) {
  const width = (100 - labelShare) / (columns.length + lean);
  const head = (max(columns, reckonWidth) ?? 0) * Math.sin((slope * Math.PI) / 180) + 0.9;
  const shade = createShade(gridRows);
  let top = head;
  const rows = gridRows.map(({ label, lang, squares }) => {
    const words = wrapWords(label, labelLength);
    const most = max(squares, (marks) => marks.filter(isSome).length) ?? 0;
    const height = Math.max(leastHeight, words.length * line + 0.5, most * markHeight);
    const first = top + (height - words.length * line) / 2 + 0.95;
    const row = {
      label,
      lang,
      lines: words.map((text, at) => ({ text, y: round(first + at * line) })),
      cells: squares.flatMap((marks, column) =>
        layMarks(marks, { top, height }).map((mark) => ({
          ...{ ...mark, shade: shade(mark), text: formatNumber(mark.value) },
          ...{ x: round(labelShare + column * width), middle: round(labelShare + (column + 0.5) * width) },
        })),
      ),
      y: round(top),
    };
    top += height;
    return row;
  });
  const heads = columns.map((label, column) => ({ label, x: round(labelShare + (column + 0.6) * width) }));
  return {
    heads,
    headY: round(head - 0.5),
    labelX: labelShare - 1.5,
    width: round(width),
    rows,
    height: round(top + 0.2),
    slope,
  };
}

const isSome = ({ value }: GridMark) => value > 0;

/** The marks of a square one under another; those of nothing take no room. */
function layMarks(marks: readonly GridMark[], { top, height }: { top: number; height: number }) {
  const own = height / Math.max(marks.filter(isSome).length, 1);
  let y = top;
  return marks.map((mark) => {
    const place = { y: round(y), height: round(own), foot: round(y + own / 2 + 0.35) };
    if (isSome(mark)) y += own;
    return { ...mark, ...place };
  });
}

/** How dark a square is: not at all where it counts none, framed, or one of four shades. */
export type Shade = 'none' | 'framed' | (typeof shades)[number];

function createShade(rows: readonly GridRow[]): (mark: GridMark) => Shade {
  const shaded = rows.flatMap(({ squares }) => squares.flat()).filter(({ isFramed, isTotal }) => !isFramed && !isTotal);
  const most = max(shaded, ({ value }) => value) ?? 0;
  const scale = scaleQuantize<(typeof shades)[number]>([0, Math.max(most, 1)], shades);
  return ({ value, isFramed, isTotal }) => {
    if (value === 0) return 'none';
    return isFramed ? 'framed' : isTotal ? 1 : scale(value);
  };
}

/** The rows of a grid as lists, for screens too narrow for it: what each row has more than none of, most first. */
export function listGridRows({ gridRows }: Pick<GridFigure, 'gridRows'>) {
  return gridRows.map(({ label, lang, href, squares }) => ({
    ...{ label, lang, href },
    cells: squares
      .flat()
      .filter(isSome)
      .sort((a, b) => b.value - a.value),
  }));
}
