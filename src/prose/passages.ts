import { textOf, placeOf, type TreeNode } from '../mdx/tree.ts';
import type { Place } from '../model/problem.ts';

/** A stretch of running text: a paragraph, a list item, a heading, a table cell, or a value of the front matter. */
export interface Passage {
  text: string;
  /** Where it starts in the body, counted from the body's first line; or the path of a field. */
  place?: Place;
  path?: (string | number)[];
  /** Headings and cells are words, but not sentences. */
  isSentence: boolean;
}

const citation = /\[\^[^\]\s]{1,80}\]/g;
// Code is no prose, and quoted words are somebody else's.
const silent = new Set(['code', 'inlineCode', 'blockquote', 'image', 'definition', 'mdxFlowExpression']);
const ends = new Set(['paragraph', 'heading', 'tableCell']);

/** Lists the passages of a body, without code, quoted blocks and citations, in reading order. */
export function listPassages(tree: TreeNode): Passage[] {
  if (silent.has(tree.type) || tree.name === 'Quote') return [];
  if (!ends.has(tree.type)) return (tree.children ?? []).flatMap(listPassages);
  const text = wordsOf(tree).replaceAll(citation, '').replaceAll(/\s+/g, ' ').trim();
  return text ? [{ text, place: placeOf(tree), isSentence: tree.type === 'paragraph' }] : [];
}

function wordsOf(node: TreeNode): string {
  if (silent.has(node.type)) return ' ';
  return node.children ? node.children.map(wordsOf).join('') : textOf(node);
}

// The fields that hold sentences of our own; names, titles and units are none.
const sentenceFields = new Set([
  'summary',
  'statement',
  'text',
  'what',
  'note',
  'question',
  'why',
  'do',
  'evidence',
  'howToTest',
  'adoption',
  'reason',
]);

/** Lists the sentences in the values of a front matter or record, at any depth. */
export function listFieldPassages(values: unknown, path: (string | number)[] = []): Passage[] {
  if (typeof values === 'string') {
    const field = path.findLast((part) => typeof part === 'string');
    return sentenceFields.has(String(field)) ? [{ text: values, path, isSentence: true }] : [];
  }
  if (typeof values !== 'object' || values === null) return [];
  const parts = Array.isArray(values) ? values.entries() : Object.entries(values);
  return [...parts].flatMap(([key, value]: [string | number, unknown]) => listFieldPassages(value, [...path, key]));
}
