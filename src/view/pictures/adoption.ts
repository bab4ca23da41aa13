import { sum } from 'd3-array';
import type { PageContext } from '../../page.ts';
import type { MatrixRow } from '../matrix.ts';
import { createNumber, tellSource, type Cell } from './figure.ts';
import type { GridFigure, GridMark, GridRow } from './grid.ts';
import { tellMost } from './message.ts';

// More rows than that nobody looks at; the rest is one row, so that nothing is left out.
const mostRows = 40;

/** One practice, and in each place, all places at last, how many adopted it and how many have another record. */
interface Line {
  label: string;
  lang?: string | undefined;
  href?: string | undefined;
  adopted: readonly number[];
  others: readonly number[];
}

/** Who adopted what as a grid of practices and regions; none where there is no record. */
export function createAdoptionGrid(
  { regions, rows }: { regions: readonly string[]; rows: readonly MatrixRow[] },
  context: PageContext,
): GridFigure | undefined {
  const { m } = context;
  const words = m.pictures.adoption;
  if (rows.length === 0) return undefined;
  const counted = rows.map(({ practice, total }) => ({ label: practice.text, lang: practice.lang, value: total }));
  const columns = [...regions, words.all];
  const lines = foldLines(rows.map(createLine), context);
  return {
    name: 'adoption',
    title: tellMost(counted, { words, total: 0 }, context) ?? words.none,
    note: words.note,
    source: tellSource(context),
    heads: [words.head, m.pictures.region.head, words.adopted, words.else],
    rows: lines.flatMap((line) => listCells(line, columns)),
    columns,
    gridRows: lines.map((line) => createRow(line, columns, context)),
  };
}

const createLine = ({ practice, counts, others, total }: MatrixRow): Line => ({
  label: practice.text,
  lang: practice.lang,
  href: practice.href,
  adopted: [...counts, total],
  others: [...others, sum(others)],
});

function foldLines(lines: readonly Line[], { m, t }: PageContext): Line[] {
  if (lines.length <= mostRows) return [...lines];
  const rest = lines.slice(mostRows);
  const addUp = (field: 'adopted' | 'others') =>
    (rest[0]?.[field] ?? []).map((_, at) => sum(rest, (line) => line[field][at] ?? 0));
  const label = t(m.pictures.adoption.others, { count: rest.length });
  return [...lines.slice(0, mostRows), { label, adopted: addUp('adopted'), others: addUp('others') }];
}

/** The places of a practice that have a record. */
const listPlaces = ({ adopted, others }: Line) =>
  adopted.flatMap((count, at) => (count + (others[at] ?? 0) > 0 ? [{ at, count, other: others[at] ?? 0 }] : []));

const listCells = (line: Line, columns: readonly string[]): Cell[][] =>
  listPlaces(line).map(({ at, count, other }) => [
    { text: line.label, lang: line.lang, href: line.href },
    { text: columns[at] ?? '' },
    createNumber(count),
    createNumber(other),
  ]);

function createRow(line: Line, columns: readonly string[], { m, t }: PageContext): GridRow {
  const { adoptedIn, elseIn } = m.pictures.adoption;
  const places = new Map(listPlaces(line).map((place) => [place.at, place]));
  const squares = columns.map((place, at): GridMark[] => {
    const found = places.get(at);
    if (!found) return [];
    const isTotal = at === columns.length - 1;
    const other = { value: found.other, name: t(elseIn, { place }), isFramed: true, isTotal };
    return [{ value: found.count, name: t(adoptedIn, { place }), isTotal }, other];
  });
  return { label: line.label, lang: line.lang, href: line.href, squares };
}
