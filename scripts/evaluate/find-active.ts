import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { messagesFor } from '../../src/messages/index.ts';
import { marker } from '../review/comment.ts';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
const { review } = messagesFor('en');

/** The tree that GitHub's kind of Markdown makes of a comment. */
export const parseComment = (comment: string) => parser.parse(comment);

// All that a comment of ours is made of: no link, no picture, no table, no note of any kind.
const own = new Set([
  ...['root', 'heading', 'paragraph', 'strong', 'list', 'listItem', 'text', 'inlineCode', 'thematicBreak', 'html'],
]);
const ownHtml = /^(?:<\/?code>|<details>\n<summary>[^<>&]*<\/summary>|<\/details>)$/;
const ownHeadings = new Set([review.title, review.problems.title]);
// What GitHub makes of bare words: mentions, references, addresses, commits, pictures of signs, formulas.
const bare = /@[\w-]|#\d|\bgh-\d|:\/\/|www\.|(?:mailto|xmpp):[^\s\u200b]|\b[0-9a-f]{7,40}\b|:[\w+-]+:|\$[^\s\u200b]/iu;
const unseen = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?!\u200b)\p{Cf}/u;

/** What in a comment of a review is more than words and its own frame; nothing in a good one. */
export function findActive(comment: string): string[] {
  const found: string[] = [];
  if (!comment.startsWith(`${marker}\n`) || comment.split(marker).length !== 2) found.push('the marker');
  if (comment.length >= 60_000) found.push('its length');
  if (unseen.test(comment.replaceAll('\n', ''))) found.push('a sign that nobody sees');
  const visit = (node: Nodes) => {
    if (!own.has(node.type) || !isOwn(node)) found.push(`${node.type}: ${toString(node).slice(0, 80)}`);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(parseComment(comment));
  return found;
}

function isOwn(node: Nodes): boolean {
  if (node.type === 'html') return node.value === marker || ownHtml.test(node.value);
  if (node.type === 'heading') return ownHeadings.has(toString(node));
  if (node.type === 'inlineCode') return /^[0-9a-f]{12}$/.test(node.value);
  return node.type !== 'text' || !bare.test(node.value);
}

/** The lines of some output that GitHub's runner would take for a command. */
export function findCommands(output: string): string[] {
  return output.split(/\r\n|[\n\r\u0085\u2028\u2029]/).filter((line) => /^\s*::/.test(line) || line.includes('##['));
}
