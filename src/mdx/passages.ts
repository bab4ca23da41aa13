import type { Place } from '../model/problem.ts';
import { placeOf, textOf, type TreeNode } from './tree.ts';

/** A stretch of running text: a paragraph, a list item, a heading, a table cell, or a value of the front matter. */
export interface Passage {
  text: string;
  /** Where it starts in the file; or the path of a field. */
  place?: Place;
  path?: (string | number)[];
  /** Headings and cells are words, but not sentences. */
  isSentence: boolean;
}

const citation = /\[\^[^\]\s]{1,80}\]/g;
// Code is no prose, and quoted words are somebody else's.
const silent = new Set([
  'code',
  'inlineCode',
  'blockquote',
  'image',
  'definition',
  'mdxFlowExpression',
  'citation',
  'break',
]);
const blocks = new Set(['paragraph', 'heading', 'tableCell']);

/** Whether a node is a block of running text. */
export const isBlock = ({ type }: TreeNode): boolean => blocks.has(type);

/** Lists the passages of a body, without code, quoted blocks and citations, in reading order. */
export function listPassages(tree: TreeNode): Passage[] {
  if (silent.has(tree.type) || tree.name === 'Quote') return [];
  if (!isBlock(tree)) return (tree.children ?? []).flatMap(listPassages);
  const text = wordsOf(tree).replaceAll(citation, '').replaceAll(/\s+/g, ' ').trim();
  return text ? [{ text, place: placeOf(tree), isSentence: tree.type === 'paragraph' }] : [];
}

function wordsOf(node: TreeNode): string {
  if (silent.has(node.type) || node.name === 'br') return ' ';
  return node.children ? node.children.map(wordsOf).join('') : textOf(node);
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const mostLetters = 300;

/** The sentence of a block in which one of the nodes below it stands, shortened where it is very long. */
export function sentenceAround(node: TreeNode, block: TreeNode): string {
  const text = wordsOf(block);
  const { found } = countBefore(block, node);
  const segment = sentences.segment(text).containing(Math.min(found, text.length - 1));
  const sentence = (segment?.segment ?? text).replaceAll(citation, '').replaceAll(/\s+/g, ' ').trim();
  return sentence.length > mostLetters ? `${sentence.slice(0, mostLetters).replace(/\s\S*$/, '')} …` : sentence;
}

/** How many letters of a block come before a node. */
function countBefore(block: TreeNode, node: TreeNode): { found: number; isFound: boolean } {
  if (block === node) return { found: 0, isFound: true };
  if (silent.has(block.type) || !block.children) return { found: wordsOf(block).length, isFound: false };
  let found = 0;
  for (const child of block.children) {
    const inner = countBefore(child, node);
    found += inner.found;
    if (inner.isFound) return { found, isFound: true };
  }
  return { found, isFound: false };
}
