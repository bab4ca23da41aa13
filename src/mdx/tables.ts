import type { Element } from 'hast';
import { h } from 'hastscript';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { messageToken } from './components/component.ts';
import { textOf, type TreeNode } from './tree.ts';

const opening = /^Table: /;

/** A paragraph `Table: words` right above a table becomes its caption. */
export function captionTables(tree: TreeNode): TreeNode {
  const children = tree.children ?? [];
  return {
    ...tree,
    children: children.flatMap((node, index) => {
      const before = children[index - 1];
      if (children[index + 1]?.type === 'table' && isCaption(node)) return [];
      return [node.type === 'table' && before && isCaption(before) ? { ...node, data: { caption: before } } : node];
    }),
  };
}

function isCaption({ type, children }: TreeNode): boolean {
  return type === 'paragraph' && children?.[0]?.type === 'text' && opening.test(children[0].value ?? '');
}

/** Writes a table: its alignment as classes, and around it a frame that scrolls and has a name. */
export function writeTable(state: State, node: TreeNode): Element {
  const paragraph = node.data?.['caption'] as TreeNode | undefined;
  // Before the cells, so that sources are numbered in the order in which they are read.
  const caption = paragraph && writeCaption(state, paragraph);
  const made = defaultHandlers.table(state, node as never);
  visitCells(made, (cell) => {
    const { align } = cell.properties;
    delete cell.properties['align'];
    if (align === 'right' || align === 'center') cell.properties['className'] = [`cell--${align}`];
    if (cell.tagName === 'th') cell.properties['scope'] = 'col';
  });
  if (caption) made.children.unshift(caption);
  const label = paragraph ? textOf(paragraph).replace(opening, '').trim() : messageToken('table.label');
  return h('div', { className: ['table-scroll'], role: 'group', ariaLabel: label, tabIndex: 0 }, [made]);
}

function writeCaption(state: State, paragraph: TreeNode): Element {
  const [first, ...rest] = paragraph.children ?? [];
  const children = [{ ...first, value: first?.value?.replace(opening, '') }, ...rest];
  return h('caption', state.all({ ...paragraph, children } as never));
}

function visitCells(node: Element, visit: (cell: Element) => void): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'th' || child.tagName === 'td') visit(child);
    else visitCells(child, visit);
  }
}
