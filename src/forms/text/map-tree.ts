import type { TreeNode } from '../../mdx/tree.ts';

/** Replaces every node below one, deepest first, by what `change` makes of it: the same, another, several or none. */
export function mapTree(parent: TreeNode, change: (node: TreeNode, parent: TreeNode) => TreeNode[]): void {
  if (!parent.children) return;
  for (const child of parent.children) mapTree(child, change);
  parent.children = parent.children.flatMap((child) => change(child, parent));
}

/** A text node. */
export const words = (value: string): TreeNode => ({ type: 'text', value });
