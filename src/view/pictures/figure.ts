import { formatDate } from '../../format/date.ts';
import { formatNumber } from '../../format/number.ts';
import type { PageContext } from '../../page.ts';
import type { Said } from '../../model/said.ts';

/** One cell of the numbers behind a picture: words, perhaps a link; a number where it is one. */
export interface Cell {
  text: string;
  value?: number;
  href?: string | undefined;
  /** The language of the words, where it is another one than the page's. */
  lang?: string | undefined;
}

/** A picture as values: its one message, and the numbers that its drawing, its table and its CSV share. */
export interface Figure {
  /** Its anchor, and the name of its CSV. */
  name: string;
  title: Said;
  note: Said;
  source: string;
  heads: readonly Said[];
  rows: readonly (readonly Cell[])[];
}

/** A number as a cell. */
export const createNumber = (value: number): Cell => ({ text: formatNumber(value), value });

/** Where the numbers of every picture come from. */
export const tellSource = ({ m, t, today, lang }: PageContext): string =>
  t(m.pictures.source, { date: formatDate(today, lang) });
