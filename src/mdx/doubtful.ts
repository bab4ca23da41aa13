import { visitTree, type TreeNode } from './tree.ts';

/**
 * Whether Sätteri may have let a tag pass that the verdict does not: an element that begins in a line which ends before
 * it does (a heading, a table's cell, or a line before a table), or a tag in the words of a picture. Then the verdict's
 * parser shall say.
 */
export function isDoubtful(tree: TreeNode, body: string): boolean {
  if (!body.includes('<')) return false;
  let isFound = false;
  visitTree(tree, (node, ancestors) => {
    if (node.type === 'image' || node.type === 'imageReference') isFound ||= /<[/\w$]/.test(sourceOf(node, body));
    if (node.type === 'mdxJsxTextElement') isFound ||= isCut(node, ancestors, body);
  });
  return isFound;
}

const lines = new Set(['heading', 'tableCell', 'paragraph']);

const sourceOf = ({ position }: TreeNode, body: string) =>
  body.slice(position?.start.offset ?? 0, position?.end.offset ?? body.length);

function isCut(node: TreeNode, ancestors: readonly TreeNode[], body: string): boolean {
  const line = ancestors.findLast(({ type }) => lines.has(type));
  if (line?.type === 'paragraph') return startsTable(node, line, body);
  return line !== undefined && !/(?:\/|<\/[^<>]*)>$/.test(sourceOf(node, body));
}

function startsTable({ position }: TreeNode, paragraph: TreeNode, body: string): boolean {
  const isSpread = position?.start.line !== position?.end.line;
  return isSpread && /^[ \t>]*[|:]?[ \t]*:?-[-|: \t]*$/m.test(sourceOf(paragraph, body));
}
