import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { mapHtml, withoutEmphasis } from './html-clean.ts';
import { wordsIn } from './html-style.ts';

const mostSpan = 50;
const blocks = new Set(
  'p div li ul ol h1 h2 h3 h4 h5 h6 blockquote pre section article dl dt dd br hr table tr td th'.split(' '),
);

/** Makes every table one that Markdown can write: a head, as many cells in each row, words in each cell. */
export function evenTables(root: Root): void {
  mapHtml(root, (node) => (node.type === 'element' && node.tagName === 'table' ? evenTable(node) : [node]));
}

function evenTable(table: Element): ElementContent[] {
  const rows = listAll(table, 'tr').map((row) => row.children.filter(isCell));
  const isLayout = rows.length < 2 || rows.every((row) => row.length < 2) || rows.flat().some(hasTable);
  if (isLayout) return rows.flat().map((cell) => h('div', cell.children));
  const grid = spreadCells(rows).filter((row) => row.some((cell) => cell && wordsIn(cell).trim()));
  const columns = Math.max(...grid.map((row) => row.length));
  const made = grid.map((row, at) => {
    const cells = Array.from({ length: columns }, (_, column) => flattenCell(row[column]));
    return h(
      'tr',
      cells.map((cell) => (at === 0 ? h('th', cell.flatMap(withoutEmphasis)) : h('td', cell))),
    );
  });
  const caption = listAll(table, 'caption').map((one) => h('p', ['Table: ', wordsIn(one).trim()]));
  return [...caption, h('table', made)];
}

const isCell = (node: ElementContent): node is Element =>
  node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th');
const hasTable = (cell: Element): boolean => listAll(cell, 'table').length > 0;

function listAll(node: Element, tagName: string): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === tagName ? [child] : listAll(child, tagName);
  });
}

/** Puts cells that reach over several rows or columns into the first place; the others stay empty. */
function spreadCells(rows: readonly Element[][]): (Element | undefined)[][] {
  const grid: (Element | undefined)[][] = rows.map(() => []);
  const taken = rows.map(() => new Set<number>());
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of row) {
      while (taken[at]?.has(column)) column += 1;
      const [wide, high] = [spanOf(cell, 'colSpan'), spanOf(cell, 'rowSpan')];
      for (let below = at; below < Math.min(rows.length, at + high); below += 1)
        for (let beside = column; beside < column + wide; beside += 1) taken[below]?.add(beside);
      (grid[at] ??= [])[column] = cell;
    }
    for (const one of taken[at] ?? []) (grid[at] ??= [])[one] ??= undefined;
  }
  return grid.map((row) => Array.from(row));
}

function spanOf({ properties }: Element, name: string): number {
  return Math.min(mostSpan, Math.max(1, Math.trunc(Number(properties[name])) || 1));
}

/** The words of a cell in one line: what were paragraphs or items is joined. */
function flattenCell(cell: Element | undefined): ElementContent[] {
  const parts: ElementContent[][] = [[]];
  for (const child of cell?.children ?? []) flattenInto(child, parts);
  const filled = parts.filter((part) => part.some((node) => wordsIn(node).trim()));
  return filled.flatMap((part, at) => [...part, ...(at < filled.length - 1 ? [joint(part)] : [])]);
}

function flattenInto(node: ElementContent, parts: ElementContent[][]): void {
  if (node.type !== 'element' || !(blocks.has(node.tagName) || hasBlock(node))) {
    parts.at(-1)?.push(node);
    return;
  }
  parts.push([]);
  for (const child of node.children) flattenInto(child, parts);
  parts.push([]);
}

const hasBlock = (node: Element): boolean =>
  node.children.some((child) => child.type === 'element' && (blocks.has(child.tagName) || hasBlock(child)));

function joint(part: readonly ElementContent[]): ElementContent {
  const isEnded = /[.;:,!?]$/.test(part.map(wordsIn).join('').trim());
  return { type: 'text', value: isEnded ? ' ' : '; ' };
}
