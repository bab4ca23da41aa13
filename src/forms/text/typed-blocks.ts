import { textOf, visitTree, type TreeNode } from '../../mdx/tree.ts';
import { words } from './map-tree.ts';
import { readLines } from './typed-lines.ts';

/** A heading as meant: a sentence above a line of hyphens is no heading, but a paragraph above a rule. */
export function readHeading(node: TreeNode, markdown: string): TreeNode[] {
  const typed = markdown.slice(node.position?.start.offset, node.position?.end.offset);
  const text = textOf(node).trim();
  if (typed.startsWith('#')) return text ? [node] : [];
  if (!typed.trim().includes('\n') || !(text.includes('\n') || /[.!?;,:]$/.test(text))) return [node];
  const lines = typed.slice(0, typed.lastIndexOf('\n'));
  const paragraphs = readLines({ type: 'paragraph', children: node.children ?? [] }, lines);
  return typed.endsWith('-') ? [...paragraphs, { type: 'thematicBreak' }] : paragraphs;
}

/** A list as meant: without empty items; years and numbers that do not count up are words. */
export function readList(list: TreeNode, markdown: string): TreeNode[] {
  const { children = [] } = list;
  const signs = children.map((item) => /^(\d+)[.)]/.exec(markdown.slice(item.position?.start.offset)) ?? undefined);
  const numbers = signs.map((sign) => Number(sign?.[1] ?? NaN));
  if (signs[0] && !countsUp(numbers)) return children.flatMap((item, at) => asWords(item, signs[at]?.[0] ?? ''));
  const items = children.filter((item) => item.children?.length);
  return items.length ? [{ ...list, children: items }] : [];
}

function countsUp(numbers: readonly number[]): boolean {
  const [first = 0] = numbers;
  if (numbers.length === 1) return first < 100;
  return numbers.every((number) => number === first) || numbers.every((number, at) => number === first + at);
}

function asWords(item: TreeNode, sign: string): TreeNode[] {
  const [first, ...rest] = item.children ?? [];
  if (first?.type !== 'paragraph')
    return [{ type: 'paragraph', children: [words(sign)] }, ...(first ? [first] : []), ...rest];
  return [{ ...first, children: [words(`${sign} `), ...(first.children ?? [])] }, ...rest];
}

const deepest = 6;

/** Lowers headings so that the highest has a depth, and none is more than one below the one that it belongs to. */
export function lowerHeadings(tree: TreeNode, highest: number): void {
  const above: number[] = [];
  visitTree(tree, (node) => {
    if (node.type !== 'heading') return;
    const depth = node.depth ?? 1;
    while ((above.at(-1) ?? 0) >= depth) above.pop();
    above.push(depth);
    node.depth = Math.min(deepest, highest + above.length - 1);
  });
}
