import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';
import { asMdast, textOf, type TreeNode } from '../../mdx/tree.ts';
import { parseTyped } from './parse-typed.ts';

const special =
  /`|\\[!-/:-@[-`{-~]|\S[*_~]|[*_~]\S|<[a-z][^\s>]*>|&#?\w+;|\]\s*[([:]|^\s*(?:#|>|=|[-+*•·]|\d+[.)]|\[.\]\s)/i;

// People see this text in a box and go on writing in it: a sign is only escaped where it would mean something else.
function isPlain(value: string): boolean {
  if (!special.test(value)) return true;
  const { children = [] } = parseTyped(value.trim());
  const [only] = children;
  const isWords = only?.type === 'paragraph' && only.children?.every(({ type }) => type === 'text' || type === 'link');
  return children.length === 1 && isWords === true && textOf(only) === value.trim();
}

const text: Handle = (node: TreeNode, ...[, state, info]) => {
  const value = isPlain(node.value ?? '') ? (node.value ?? '') : state.safe(node.value, info);
  return state.stack.includes('tableCell') ? value.replaceAll(/(?<!\\)\|/g, '\\|') : value;
};

const lineBreak: Handle = (_, __, state) =>
  state.stack.some((name) => name === 'headingAtx' || name === 'tableCell') ? ' ' : '  \n';

const link: Handle = (node: TreeNode, ...[, state, info]) => {
  const { url = '' } = node;
  const isBare = [url, url.replace(/^mailto:/, '')].includes(textOf(node)) && /^$|^[\s]/.test(info.after);
  if (isBare && /^(?:https?:\/\/|mailto:)/.test(url) && !/[\s<>|]/.test(url)) return textOf(node);
  const exit = state.enter('link');
  const label = state.containerPhrasing(node as never, { ...info, before: '[', after: ']' });
  exit();
  return `[${label}](${/[()\s<>]/.test(url) ? `<${url}>` : url})`;
};

const options: Options = {
  bullet: '-',
  rule: '-',
  emphasis: '_',
  fences: true,
  listItemIndent: 'one',
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  handlers: { text, break: lineBreak, link },
};

/** Writes a tree as the simple Markdown that people type into a form: few escapes, bare addresses. */
export function writeText(tree: TreeNode): string {
  return toMarkdown(asMdast(tree), options).trim();
}
