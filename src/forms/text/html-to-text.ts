import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { TreeNode } from '../../mdx/tree.ts';
import { cleanHtml, mapHtml } from './html-clean.ts';
import { gatherLists, takeMark } from './html-lists.ts';
import { evenTables } from './html-tables.ts';
import { tidyInline } from './tidy-inline.ts';
import { writeText } from './write-text.ts';

/**
 * Turns HTML, as the clipboard or a Word file brings it, into text as people type it: words, headings, lists, tables
 * and links in simple Markdown, for `createMdx` to read. What a program keeps for itself is left out.
 */
export function createText(html: string): string {
  try {
    const root = fromHtml(takeFragment(html), { fragment: true });
    cleanHtml(root);
    gatherLists(root);
    dropMarks(root);
    evenTables(root);
    const tree = toMdast(root) as unknown as TreeNode;
    tidyInline(tree);
    return writeText(tree);
  } catch (fault) {
    // Elements in elements by the thousand, which nobody copies from a document.
    if (fault instanceof RangeError) return html.replaceAll(/<[^<>]*>/g, ' ').trim();
    throw fault;
  }
}

// What was selected; around it stand the parts of the page that hold it.
function takeFragment(html: string): string {
  const start = html.indexOf('<!--StartFragment-->');
  const end = html.lastIndexOf('<!--EndFragment-->');
  return start >= 0 && end > start ? html.slice(start, end) : html;
}

// Numbers that Word keeps for headings, and marks of lists that were none.
function dropMarks(root: Root): void {
  mapHtml(root, (node) => {
    if (node.type === 'element' && /^h[1-6]$/.test(node.tagName)) takeMark(node);
    return [node];
  });
}
