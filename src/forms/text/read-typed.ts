import type { TreeNode } from '../../mdx/tree.ts';
import { textOf } from '../../mdx/tree.ts';
import { arrangeLists } from './arrange-lists.ts';
import { mapTree, words } from './map-tree.ts';
import { markCode } from './mark-code.ts';
import { parseCell, parseTyped } from './parse-typed.ts';
import { findTable, takeTables, type Cells } from './take-tables.ts';
import { lowerHeadings, readHeading, readList } from './typed-blocks.ts';
import { readLines } from './typed-lines.ts';
import { readLink, readPicture, type LinkCounts } from './typed-links.ts';
import { resolveTyped } from './typed-references.ts';
import { linkAddresses, tidyWords } from './typed-words.ts';

/** The tree of a typed text as it was meant, and what was changed on the way. */
export interface Typed extends LinkCounts {
  tree: TreeNode;
  invisible: number;
}

/** Reads a clean text as its writer meant it; `depth` is that of its highest heading. */
export function readTyped(text: string, depth: number): Typed {
  const { lines, tables } = takeTables(markCode(text).map(keepShare));
  const markdown = arrangeLists(lines)
    .map((line) => line.text)
    .join('\n');
  const tree = parseTyped(markdown);
  const counts = { addresses: 0, pictures: 0 };
  resolveTyped(tree, markdown);
  mapTree(tree, (node, parent) => readNode(node, { parent, markdown, tables, counts }));
  while (tree.children?.[0]?.type === 'thematicBreak') tree.children.shift();
  const invisible = tidyWords(tree);
  linkAddresses(tree);
  lowerHeadings(tree, depth);
  return { tree, ...counts, invisible };
}

interface Surroundings {
  parent: TreeNode;
  markdown: string;
  tables: readonly Cells[];
  counts: LinkCounts;
}

function readNode(node: TreeNode, { parent, markdown, tables, counts }: Surroundings): TreeNode[] {
  if (node.type === 'heading') return readHeading(node, markdown);
  if (node.type === 'list') return readList(node, markdown);
  if (node.type === 'link') return readLink(node, counts);
  if (node.type === 'image') return readPicture(node, counts);
  if (node.type === 'emphasis') return readEmphasis(node, markdown);
  if (node.type === 'code') return [readCode(node)];
  if (node.type === 'table') return [widenHead(node)];
  if (node.type !== 'paragraph') return [node];
  const cells = findTable(textOf(node), tables);
  if (cells) return [createTable(cells, counts)];
  const typed = node.position ? markdown.slice(node.position.start.offset, node.position.end.offset) : '';
  return parent.type === 'listItem' ? [node] : readLines(node, typed);
}

function createTable(cells: Cells, counts: LinkCounts): TreeNode {
  const rows = cells.map((row) => ({ type: 'tableRow', children: row.map((cell) => createCell(cell, counts)) }));
  return { type: 'table', align: (cells[0] ?? []).map(() => null), children: rows };
}

function createCell(typed: string, counts: LinkCounts): TreeNode {
  const cell: TreeNode = { type: 'tableCell', children: parseCell(typed) };
  mapTree(cell, (node) => {
    if (node.type === 'link') return readLink(node, counts);
    return node.type === 'image' ? readPicture(node, counts) : [node];
  });
  return cell;
}

// "2*3*4" multiplies.
function readEmphasis(node: TreeNode, markdown: string): TreeNode[] {
  const { children = [], position } = node;
  const start = position?.start.offset ?? 0;
  const isInWord = /[\p{L}\p{N}]$/u.test(markdown.slice(Math.max(0, start - 2), start));
  const sign = words(markdown.slice(start, start + 1));
  return isInWord ? [sign, ...children, sign] : [node];
}

// Cells beyond the head's would not be shown.
function widenHead(table: TreeNode): TreeNode {
  const { align = [], children: [head, ...rows] = [] } = table;
  const most = Math.max(...[head, ...rows].map((row) => row?.children?.length ?? 0));
  const missing = Array.from({ length: most - (head?.children?.length ?? 0) }, () => ({
    type: 'tableCell',
    children: [],
  }));
  const wide = { ...head, type: 'tableRow', children: [...(head?.children ?? []), ...missing] };
  return { ...table, align: [...align, ...missing.map(() => null)], children: [wide, ...rows] };
}

// What stands behind the language of a code block is for other programs.
function readCode(node: TreeNode): TreeNode {
  const lang = /^[\w+#-]{1,20}$/.exec(node.lang ?? '')?.[0] ?? null;
  return { ...node, lang, meta: null };
}

// Markdown would read the two backslashes of `\\server\folder` as one.
function keepShare({ text, isCode }: { text: string; isCode: boolean }): { text: string; isCode: boolean } {
  if (isCode || text.includes('`')) return { text, isCode };
  return { text: text.replaceAll(/(?<!\\)\\\\(?=\w)/g, '\\\\\\'), isCode };
}
