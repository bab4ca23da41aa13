import { toMarkdown } from 'mdast-util-to-markdown';
import { removeHidden } from '../../src/mdx/text.ts';

/** Text of others as it may stand in an issue: one line, no markup, nobody called and no other issue named by it. */
export function showText(text: string): string {
  const line = removeHidden(text.replaceAll(/\s+/g, ' ')).text.trim();
  const markdown = toMarkdown({ type: 'paragraph', children: [{ type: 'text', value: line }] }).trim();
  // An unseen joiner keeps GitHub from reading a name or a number.
  return markdown.replaceAll(/([@#])(?=[\w-])/g, '$1\u2060').replaceAll(/\b(gh)-(?=\d)/gi, '$1-\u2060');
}

/** A link with the words that stand for it. */
export function showLink(text: string, url: string): string {
  return toMarkdown({
    type: 'paragraph',
    children: [{ type: 'link', url, children: [{ type: 'text', value: removeHidden(text).text }] }],
  })
    .trim()
    .replaceAll(/([@#])(?=[\w-])(?=[^\]]*\])/g, '$1\u2060');
}
