import { textOf, type TreeNode } from '../../mdx/tree.ts';
import { words } from './map-tree.ts';

// A program that wraps lines does it somewhere here; whoever types shorter lines means them.
const [narrowest, widest] = [50, 120];
const sentenceEnd = /[.!?…]["'”’)\]]*$/;

/**
 * Reads the new lines of a paragraph as they were meant: where a program wrapped the text, as spaces; after a sentence
 * or a long line, as the end of a paragraph, which is how Word writes one; else as the end of a line. `typed` is the
 * paragraph as it stood in the text.
 */
export function readLines(paragraph: TreeNode, typed: string): TreeNode[] {
  const { children = [] } = paragraph;
  if (!typed.includes('\n') || isWrapped(typed.split('\n'))) return [paragraph];
  const parts: TreeNode[][] = [[]];
  let line = '';
  for (const child of children) {
    if (child.type === 'break') line = '';
    if (child.type !== 'text') parts.at(-1)?.push(child);
    else line = addLines(child.value ?? '', line, parts);
    if (child.type !== 'text' && child.type !== 'break') line += textOf(child);
  }
  return parts.map((part) => ({ type: 'paragraph', children: part }));
}

/** Adds a text to the paragraphs there are; `line` is what stands before it in its line, the answer what does after. */
function addLines(text: string, line: string, parts: TreeNode[][]): string {
  const [first = '', ...rest] = text.split('\n');
  parts.at(-1)?.push(words(first));
  let before = line + first;
  for (const next of rest) {
    const isEnd = sentenceEnd.test(before.trimEnd()) || before.length > widest || next.length > widest;
    if (isEnd) parts.push([words(next)]);
    else parts.at(-1)?.push({ type: 'break' }, words(next));
    before = next;
  }
  return before;
}

/** Whether lines end where they do because the next word had no room. */
function isWrapped(lines: readonly string[]): boolean {
  const width = Math.max(...lines.map(({ length }) => length));
  if (width < narrowest || width > widest) return false;
  return lines.every((line, at) => {
    const next = /^\s*(\S+)/.exec(lines[at + 1] ?? '')?.[1];
    return next === undefined || line.length + 1 + next.length > width;
  });
}
