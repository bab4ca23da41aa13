import { visitTree, type TreeNode } from '../../mdx/tree.ts';
import { mapTree, words } from './map-tree.ts';

interface Reference extends TreeNode {
  referenceType?: string;
}

// `[1]` and `[^minutes]` are marks of a source, even where a line below says `[1]: https://…`.
const isMark = (node: TreeNode) =>
  (node as Reference).referenceType !== 'full' && /^(?:\^|\d{1,3}$)/.test(node.label ?? node.identifier ?? '');
const labelOf = (node: TreeNode) => (node.identifier ?? '').toLowerCase().toUpperCase();

/** Turns `[words][label]` into links; marks of sources, and definitions that no link uses, stay words. */
export function resolveTyped(tree: TreeNode, markdown: string): void {
  const definitions = new Map<string, TreeNode>();
  const [used, marked] = [new Set<string>(), new Set<string>()];
  visitTree(tree, (node) => {
    if (node.type === 'definition' && !definitions.has(labelOf(node))) definitions.set(labelOf(node), node);
    if (node.type.endsWith('Reference')) (isMark(node) ? marked : used).add(labelOf(node));
  });
  mapTree(tree, (node) => {
    const label = labelOf(node);
    const isKept = marked.has(label) || !used.has(label) || definitions.get(label) !== node;
    if (node.type === 'definition') return isKept ? [{ type: 'paragraph', children: [asTyped(node, markdown)] }] : [];
    if (!node.type.endsWith('Reference')) return [node];
    const { url = '', title = null } = definitions.get(label) ?? {};
    if (isMark(node)) return [asTyped(node, markdown)];
    return [{ ...node, type: node.type === 'linkReference' ? 'link' : 'image', url, title }];
  });
}

function asTyped({ position }: TreeNode, markdown: string): TreeNode {
  return words(markdown.slice(position?.start.offset, position?.end.offset));
}
