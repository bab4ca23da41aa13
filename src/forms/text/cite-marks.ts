import type { TreeNode } from '../../mdx/tree.ts';
import { words } from './map-tree.ts';

/** The id of the source that a mark stands for, by what is between its brackets, without `^`; undefined where it is none. */
export type Cite = (label: string) => string | undefined;

const mark = /\[\^?([^[\]\s^]{1,80}(?:, ?\^?[^[\]\s^]{1,80}){0,9})\]/g;

/** Turns marks of sources (`[1]`, `[^minutes]`, `[1, 3]`) into citations, where `cite` knows every source of a mark. */
export function citeMarks(node: TreeNode, cite: Cite): void {
  if (!node.children || node.type === 'link') return;
  for (const child of node.children) citeMarks(child, cite);
  node.children = node.children.flatMap((child) =>
    child.type === 'text' ? splitText(child.value ?? '', cite) : child,
  );
}

function splitText(text: string, cite: Cite): TreeNode[] {
  const parts: TreeNode[] = [];
  let from = 0;
  for (const { 0: whole, 1: labels = '', index } of text.matchAll(mark)) {
    const ids = labels.split(/, ?\^?/).map(cite);
    if (!ids.every((id) => id !== undefined)) continue;
    parts.push(words(text.slice(from, index)), ...ids.map((id) => ({ type: 'citation', identifier: id })));
    from = index + whole.length;
  }
  return [...parts, words(text.slice(from))].filter(({ value }) => value !== '');
}
