import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Nodes } from 'mdast';
import { defaultHandlers, toHast, type State } from 'mdast-util-to-hast';
import { isOwnAddress, pictureName } from './addresses.ts';
import { components } from './components/index.ts';
import { linkToken, messageToken, pictureToken } from './components/component.ts';
import { readLiteral } from './literal.ts';
import { readProps } from './props.ts';
import { captionTables, writeTable } from './tables.ts';
import { asMdast, textOf, type TreeNode } from './tree.ts';

type Write = (state: State, node: TreeNode) => ElementContent | ElementContent[] | undefined;

/** Writes a checked tree as HTML. Links between entries, pictures and interface words stay tokens until page time. */
export function writeHtml(tree: TreeNode, anchors: ReadonlyMap<TreeNode, string>): string {
  const numbers = new Map<string, number>();
  const handlers: Record<string, Write> = {
    heading: (state, node) => heading(state, node, anchors),
    citation: (_, node) => citation(node.identifier ?? '', numbers),
    mdxJsxFlowElement: element,
    mdxJsxTextElement: element,
    mdxFlowExpression: expression,
    mdxTextExpression: expression,
    footnoteReference: () => undefined,
    footnoteDefinition: () => undefined,
    paragraph,
    table: writeTable,
    listItem,
    link,
    image,
    code,
  };
  // The library searches what it is given for definitions, which takes longer than all the rest. They are resolved
  // already; so it is given an empty root, and the tree when it comes to write that.
  handlers['root'] = (state) => defaultHandlers.root(state, asMdast(captionTables(tree))) as never;
  return toHtml(toHast(asMdast({ type: 'root', children: [] }), { handlers: handlers as never }));
}

function inner(state: State, node: TreeNode): ElementContent[] {
  return state.all(node as unknown as Nodes);
}

function heading(state: State, node: TreeNode, anchors: ReadonlyMap<TreeNode, string>): Element {
  return h(`h${Math.max(2, node.depth ?? 2)}`, { id: anchors.get(node) }, inner(state, node));
}

function citation(id: string, numbers: Map<string, number>): Element {
  const number = numbers.get(id) ?? numbers.size + 1;
  numbers.set(id, number);
  const hidden = h('span', { className: ['govuk-visually-hidden'] }, [messageToken('citation.prefix'), ' ']);
  return h('sup', { className: ['cite'] }, [h('a', { href: `#source-${id}` }, [hidden, String(number)])]);
}

function element(state: State, node: TreeNode): ElementContent | undefined {
  const component = components.get(node.name ?? '');
  if (!component) return undefined;
  return component.render(readProps(node, component).props, inner(state, node));
}

function expression(_: State, node: TreeNode): ElementContent {
  return { type: 'text', value: String(readLiteral(node.value ?? '') ?? '') };
}

// A paragraph that holds a block component would be broken up by every browser; so it is no <p>.
function paragraph(state: State, node: TreeNode): ElementContent | ElementContent[] {
  const parts = node.children ?? [];
  const blocks = parts.filter(holdsBlock);
  if (!blocks.length) return figureOf(state, parts) ?? h('p', inner(state, node));
  const rest = parts.filter((part) => !isBlock(part) && (holdsBlock(part) || textOf(part).trim() !== ''));
  return rest.length
    ? h('div', { className: ['paragraph'] }, inner(state, node))
    : inner(state, { ...node, children: blocks });
}

function isBlock(node: TreeNode): boolean {
  return node.type.startsWith('mdxJsx') && components.get(node.name ?? '')?.inline !== true;
}

function holdsBlock(node: TreeNode): boolean {
  return isBlock(node) || (node.children ?? []).some(holdsBlock);
}

/** A picture alone in its paragraph with a title becomes a figure whose caption is the title. */
function figureOf(state: State, parts: TreeNode[]): Element | undefined {
  const [only] = parts;
  if (parts.length !== 1 || only?.type !== 'image' || !only.title) return undefined;
  return h('figure', { className: ['figure'] }, [image(state, only), h('figcaption', only.title)]);
}

function image(_: State, node: TreeNode): Element {
  return h('img', { src: pictureToken(pictureName(node.url ?? '') ?? ''), alt: node.alt ?? '' });
}

function link(state: State, node: TreeNode): Element {
  const url = node.url ?? '';
  const href = isOwnAddress(url) && !url.startsWith('#') ? linkToken(url) : url;
  return h('a', { href, title: node.title ?? undefined }, inner(state, node));
}

function code(state: State, node: TreeNode): ElementContent {
  const pre = defaultHandlers.code(state, node as never);
  pre.properties['tabIndex'] = 0;
  return pre;
}

function listItem(state: State, node: TreeNode): Element {
  const { checked } = node;
  const item = defaultHandlers.listItem(state, { ...node, checked: null } as never, undefined);
  if (checked === null || checked === undefined) return item;
  const label = h(
    'span',
    { className: ['task', checked ? 'task--done' : 'task--open'] },
    messageToken(checked ? 'task.done' : 'task.open'),
  );
  const first = item.children.find((child) => child.type === 'element' && child.tagName === 'p');
  ((first as Element | undefined) ?? item).children.unshift(label, { type: 'text', value: ' ' });
  return item;
}
