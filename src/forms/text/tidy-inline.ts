import { textOf, type TreeNode } from '../../mdx/tree.ts';
import { mapTree, words } from './map-tree.ts';

const marks = new Set(['strong', 'emphasis', 'delete']);
const blocks = new Set(['paragraph', 'heading']);

/** Mends what programs make of bold and italic: runs that are cut up, and spaces inside where Markdown has them outside. */
export function tidyInline(tree: TreeNode): void {
  mapTree(tree, (node) => {
    if (node.type === 'list') node.children = node.children?.map(tighten) ?? [];
    if (node.type === 'list') Object.assign(node, { spread: node.children?.some((item) => isSpread(item)) ?? false });
    if (node.children?.some(({ type }) => marks.has(type))) node.children = joinMarks(node.children.flatMap(moveEnds));
    const isEmpty = (marks.has(node.type) || blocks.has(node.type)) && textOf(node).trim() === '';
    return isEmpty ? (node.children ?? []).filter(({ type }) => type === 'text' && marks.has(node.type)) : [node];
  });
}

const isSpread = (item: TreeNode) => (item.children ?? []).filter(({ type }) => type === 'paragraph').length > 1;
const tighten = (item: TreeNode): TreeNode => Object.assign({ ...item }, { spread: isSpread(item) });

/** Bold words with the spaces, and the signs at their end, outside. */
function moveEnds(node: TreeNode, at: number, siblings: readonly TreeNode[]): TreeNode[] {
  if (!marks.has(node.type) || !node.children) return [node];
  const inner = node.children.flatMap((child) => (child.type === node.type ? (child.children ?? []) : [child]));
  const [first, last] = [inner[0], inner.at(-1)];
  const before = first?.type === 'text' ? (/^\s+/.exec(first.value ?? '')?.[0] ?? '') : '';
  if (first && before) inner[0] = words((first.value ?? '').slice(before.length));
  const isTight = /^[\p{L}\p{N}]/u.test(textOf(siblings[at + 1] ?? words('')));
  const value = inner.at(-1)?.value ?? '';
  const ending = isTight && !/\s$/.test(value) ? /[\p{P}\p{S}]+$/u : /\s+$/;
  const after = last?.type === 'text' ? (ending.exec(value)?.[0] ?? '') : '';
  if (after) inner[inner.length - 1] = words(value.slice(0, value.length - after.length));
  const left = inner.filter((child) => child.type !== 'text' || child.value !== '');
  const parts = [words(before), ...(left.length ? [{ ...node, children: left }] : []), words(after)];
  return parts.filter((part) => part.type !== 'text' || part.value !== '');
}

/** Joins bold words that only a space parts, or nothing. */
function joinMarks(nodes: readonly TreeNode[]): TreeNode[] {
  const joined: TreeNode[] = [];
  for (const node of nodes) {
    const gap = joined.at(-1)?.type === 'text' && joined.at(-1)?.value?.trim() === '' ? joined.at(-1) : undefined;
    const before = joined.at(gap ? -2 : -1);
    if (before && marks.has(node.type) && before.type === node.type) {
      joined.splice(gap ? -2 : -1, 2, {
        ...before,
        children: [...(before.children ?? []), ...(gap ? [gap] : []), ...(node.children ?? [])],
      });
    } else joined.push(node);
  }
  return joined;
}
