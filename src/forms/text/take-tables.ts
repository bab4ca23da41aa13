import { markOf } from './arrange-lists.ts';
import type { Line } from './mark-code.ts';

/** The cells of a table, row by row, as typed. */
export type Cells = string[][];

// Such characters are in no text any more once its hidden characters are removed.
const token = (index: number) => `\ufdd0${index}\ufdd1`;
const written = /^\ufdd0(\d+)\ufdd1$/;

/** Which table stands in place of a paragraph's words; undefined for words of its own. */
export function findTable(words: string, tables: readonly Cells[]): Cells | undefined {
  return tables[Number(written.exec(words)?.[1] ?? -1)];
}

/** Takes out what was copied from a table: two or more lines with the same number of tabs. A token stays in its place. */
export function takeTables(lines: readonly Line[]): { lines: Line[]; tables: Cells[] } {
  const [left, tables]: [Line[], Cells[]] = [[], []];
  for (let at = 0; at < lines.length;) {
    const rows = readRows(lines, at);
    if (rows.length) left.push(...[``, token(tables.push(rows) - 1), ``].map((text) => ({ text, isCode: false })));
    else left.push(...lines.slice(at, at + 1));
    at += rows.length || 1;
  }
  return { lines: left, tables };
}

function readRows(lines: readonly Line[], from: number): Cells {
  const rows: Cells = [];
  const columns = countCells(lines[from]);
  if (columns < 2) return rows;
  for (let at = from; countCells(lines[at]) === columns; at += 1)
    rows.push((lines[at]?.text ?? '').split('\t').map((cell) => cell.trim()));
  return isTable(rows) ? rows : [];
}

// A bullet and a tab make an item of a list.
function countCells(line: Line | undefined): number {
  if (!line || line.isCode) return 0;
  const cells = line.text.trimStart().split('\t');
  return cells.length === 2 && markOf(line.text) !== undefined ? 0 : line.text.split('\t').length;
}

const label = /^(?:\(?[a-z\d]{1,4}[.)]|\(?[ivx]{1,5}[.)])$/i;

// Paragraphs that start with a tab and lists numbered by hand have tabs too.
function isTable(rows: Cells): boolean {
  const isList = rows.every(([first = '', ...rest]) => rest.length === 1 && label.test(first));
  return rows.length > 1 && rows.some(([first]) => first) && !isList;
}
