import { gfmFromMarkdown } from 'mdast-util-gfm';
import { asMdast, textOf, type TreeNode } from '../../mdx/tree.ts';
import { cleanText } from './clean-text.ts';
import { mapTree, words } from './map-tree.ts';
import { readAddress } from './typed-address.ts';

const inline = new Set(['emphasis', 'strong', 'delete', 'link']);
const framed = new Set(['paragraph', 'heading', 'tableCell']);

/** Cleans what character references brought in, joins texts that stand side by side, and drops marks without words. */
export function tidyWords(tree: TreeNode): number {
  let removed = 0;
  mapTree(tree, (node) => {
    if (node.type === 'text' || node.type === 'code' || node.type === 'inlineCode') {
      const clean = cleanText(node.value ?? '');
      removed += clean.removed;
      return clean.text ? [{ ...node, value: clean.text }] : [];
    }
    if (node.children) node.children = joinTexts(node.children);
    if (framed.has(node.type)) node.children = trimEnds(node.children ?? []);
    const isEmpty = (inline.has(node.type) || node.type === 'paragraph') && !node.children?.length;
    return isEmpty ? [] : [node];
  });
  return removed;
}

// Code beside code would share its signs.
function joinTexts(nodes: readonly TreeNode[]): TreeNode[] {
  const joined: TreeNode[] = [];
  for (const node of nodes) {
    const before = joined.at(-1);
    const isLike = node.type === before?.type && (node.type === 'text' || node.type === 'inlineCode');
    if (isLike) joined.splice(-1, 1, { ...node, value: `${before.value ?? ''}${node.value ?? ''}` });
    else joined.push(node);
  }
  return joined;
}

function trimEnds(nodes: readonly TreeNode[]): TreeNode[] {
  const left = [...nodes];
  for (let [node] = left; isWhite(node); [node] = left) left.shift();
  for (let node = left.at(-1); isWhite(node); node = left.at(-1)) left.pop();
  const [first] = left;
  if (first?.type === 'text') left[0] = { ...first, value: first.value?.trimStart() ?? '' };
  const last = left.at(-1);
  if (last?.type === 'text') left[left.length - 1] = { ...last, value: last.value?.trimEnd() ?? '' };
  return left;
}

const isWhite = (node: TreeNode | undefined) =>
  node?.type === 'break' || (node?.type === 'text' && node.value?.trim() === '');

const findAddresses = gfmFromMarkdown().flatMap(({ transforms }) => transforms ?? []);
// To one parser an address may follow a sign such as an emoji, to the other not: so it always may.
const afterSign = /(?<=[\u{10000}-\u{10ffff}])(?=https?:\/\/|www\.)/giu;

/**
 * Finds the addresses that a reader of the file will find in its words, since no escape hides them: those that may be
 * linked become links, the others code, in which nothing is looked for.
 */
export function linkAddresses(tree: TreeNode): void {
  for (let found = 1; found > 0;) {
    found = 0;
    const known = new Set<TreeNode>();
    mapTree(tree, (node) => {
      known.add(node);
      return node.type === 'text' ? (node.value ?? '').split(afterSign).map(words) : [node];
    });
    for (const find of findAddresses) find(asMdast(tree));
    mapTree(tree, (node) => {
      if (node.children) node.children = joinTexts(node.children);
      if (node.type !== 'link' || known.has(node)) return [node];
      found += 1;
      const url = readAddress(node.url ?? '');
      return [url === undefined ? { type: 'inlineCode', value: textOf(node) } : { ...node, url }];
    });
  }
}
