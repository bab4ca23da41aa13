import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import type { TreeNode } from '../../mdx/tree.ts';

// What nobody means who types into a form: HTML, code by four spaces, and footnotes, whose marks are citations here.
const unmeant = [
  'htmlFlow',
  'htmlText',
  'codeIndented',
  'gfmFootnoteCall',
  'gfmFootnoteDefinition',
  'gfmPotentialFootnoteCall',
];

function withoutUnmeant(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: object[] };
  (data.micromarkExtensions ??= []).push({ disable: { null: unmeant } });
}

// "~5 to ~10" is about numbers, so one tilde strikes nothing out.
const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(withoutUnmeant).freeze();

/** The tree of a typed text: Markdown as on GitHub, in which HTML, braces and components are words. */
export function parseTyped(markdown: string): TreeNode {
  return processor.parse(markdown) as unknown as TreeNode;
}

/** The words and inline marks of one cell of a table; anything else typed there is plain words. */
export function parseCell(typed: string): TreeNode[] {
  const { children = [] } = parseTyped(typed);
  const [only] = children;
  if (children.length === 1 && only?.type === 'paragraph') return only.children ?? [];
  return typed ? [{ type: 'text', value: typed }] : [];
}
