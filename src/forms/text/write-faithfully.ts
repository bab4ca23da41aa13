import { checkTree } from '../../mdx/allow.ts';
import { checkBounds } from '../../mdx/bounds.ts';
import { checkCitations, markCitations } from '../../mdx/citations.ts';
import { parseWithRemark } from '../../mdx/parse-remark.ts';
import { ParseFault, visitTree, type TreeNode } from '../../mdx/tree.ts';
import { writeMdx } from './write-mdx.ts';

/**
 * Writes a tree as MDX, reads it back and compares. A block that would be refused or would read otherwise is written as
 * code, which shows its words as they are; `asTyped` tells how many were.
 */
export function writeFaithfully(tree: TreeNode): { body: string; asTyped: number } {
  const body = writeMdx(tree);
  if (isFaithful(body, tree)) return { body, asTyped: 0 };
  const blocks = (tree.children ?? []).map((block) => {
    const alone = { ...tree, children: [block] };
    return isFaithful(writeMdx(alone), alone) ? block : asCode([block]);
  });
  const mended = { ...tree, children: blocks };
  const written = writeMdx(mended);
  const asTyped = blocks.filter((block, at) => block !== tree.children?.[at]).length;
  if (isFaithful(written, mended)) return { body: written, asTyped };
  return { body: writeMdx({ ...tree, children: [asCode(tree.children ?? [])] }), asTyped: 1 };
}

function asCode(blocks: readonly TreeNode[]): TreeNode {
  return { type: 'code', lang: null, meta: null, value: blocks.map((block) => wordsOf(block).trim()).join('\n\n') };
}

function isFaithful(body: string, meant: TreeNode): boolean {
  const read = checkBounds(body).length ? undefined : parse(body);
  if (!read || checkTree(read).length) return false;
  const cited = new Set<string>();
  visitTree(meant, (node) => node.type === 'citation' && cited.add(node.identifier ?? ''));
  const citations = markCitations(read, body);
  return !checkCitations(read, citations, cited).length && formatTree(read) === formatTree(meant);
}

function parse(body: string): TreeNode | undefined {
  try {
    return parseWithRemark(body);
  } catch (fault) {
    if (fault instanceof ParseFault || fault instanceof RangeError) return undefined;
    throw fault;
  }
}

function formatTree(tree: TreeNode): string {
  const addresses: string[] = [];
  visitTree(tree, (node) => node.type === 'link' && addresses.push(node.url ?? ''));
  return [wordsOf(tree).replaceAll(/\s+/g, ' ').trim(), ...addresses].join('\n');
}

const blocks = new Set(['paragraph', 'heading', 'tableCell', 'listItem', 'code', 'break', 'tableRow']);

/** The words of a tree with its citations, a space between blocks. */
function wordsOf(node: TreeNode): string {
  if (node.type === 'citation') return `[^${node.identifier ?? ''}]`;
  const inner = node.value ?? (node.children ?? []).map(wordsOf).join('');
  return blocks.has(node.type) ? `${inner}\n` : inner;
}
