import { refuse } from './request.ts';

/** The register as text: its rows can be read and written anew cell by cell, all else stays byte by byte. */
export interface RegisterText {
  /** The ids of all rows, in their order. */
  slugs: () => string[];
  has: (slug: string) => boolean;
  /** The value of a cell; empty where there is none. */
  read: (slug: string, column: string) => string;
  write: (slug: string, column: string, value: string) => void;
  /** Adds a row at the end. */
  add: (values: Readonly<Record<string, string>>) => void;
  toText: () => string;
}

interface Line {
  cells: string[];
  end: string;
}

/** Takes the register apart without changing anything. */
export function parseRegisterText(csv: string): RegisterText {
  const mark = csv.startsWith('\ufeff') ? '\ufeff' : '';
  const lines = splitLines(csv.slice(mark.length));
  const columns = (lines[0]?.cells ?? []).map(readCell);
  const end = lines[0]?.end || '\n';
  const key = columns.indexOf('slug');
  const find = (slug: string) => lines.slice(1).find(({ cells }) => readCell(cells[key] ?? '') === slug);
  const place = (column: string) => {
    const at = columns.indexOf(column);
    if (at < 0) refuse(`The register has no column ${column}.`);
    return at;
  };
  return {
    slugs: () => lines.slice(1).flatMap(({ cells }) => readCell(cells[key] ?? '') || []),
    has: (slug) => find(slug) !== undefined,
    read: (slug, column) => readCell(find(slug)?.cells[place(column)] ?? ''),
    write: (slug, column, value) => {
      const line = find(slug);
      const at = place(column);
      if (line && readCell(line.cells[at] ?? '') !== value) line.cells[at] = writeCell(value);
    },
    add: (values) => {
      const last = lines.at(-1);
      if (last && !last.end) last.end = end;
      lines.push({ cells: columns.map((column) => writeCell(values[column] ?? '')), end });
    },
    toText: () => mark + lines.map((line) => line.cells.join(',') + line.end).join(''),
  };
}

/** The lines with their cells as they are written, quotation marks and all. */
function splitLines(csv: string): Line[] {
  const lines: Line[] = [];
  const cell = /(?:"(?:[^"]|"")*"|[^",\r\n])*/y;
  let line: Line = { cells: [], end: '' };
  for (let at = 0; at < csv.length;) {
    cell.lastIndex = at;
    const text = cell.exec(csv)?.[0] ?? '';
    line.cells.push(text);
    at += text.length;
    const end = /^(?:\r\n|\n|\r)/.exec(csv.slice(at, at + 2))?.[0];
    if (csv[at] === ',' && at + 1 < csv.length) at += 1;
    else if (end !== undefined || at >= csv.length || csv[at] === ',') {
      if (csv[at] === ',') line.cells.push(''); // the text ends with an empty cell
      lines.push({ ...line, end: end ?? '' });
      line = { cells: [], end: '' };
      at += end?.length ?? 1;
    } else refuse(`content/authorities.csv cannot be read in line ${csv.slice(0, at).split(/\r\n|\n|\r/).length}.`);
  }
  return lines;
}

const readCell = (raw: string) => (raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);

const writeCell = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
