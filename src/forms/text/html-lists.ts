import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { listClasses, readStyle, wordsIn } from './html-style.ts';

interface Item {
  level: number;
  isOrdered: boolean;
  start: number | undefined;
  children: ElementContent[];
}

/** Makes lists of what programs write in other ways: Word's paragraphs with a mark, one list an item, lists in lists. */
export function gatherLists(parent: Root | Element): void {
  for (const child of parent.children) if (child.type === 'element') gatherLists(child);
  const children: ElementContent[] = [];
  let items: Item[] = [];
  for (const child of parent.children as ElementContent[]) {
    const found = readItems(child);
    const isGap = child.type === 'text' && child.value.trim() === '';
    if (found.length) items.push(...found);
    else if (!isGap || !items.length) {
      children.push(...createLists(items), ...nestList(child));
      items = [];
    }
  }
  parent.children = [...children, ...createLists(items)];
}

/** The items of a list that says their levels: a paragraph of Word's, or a list of Word Online's. */
function readItems(node: ElementContent): Item[] {
  if (node.type !== 'element') return [];
  const level = /\blevel([1-9])\b/.exec(readStyle(node, 'mso-list'))?.[1];
  if (node.tagName === 'p' && level) return [readParagraph(node, Number(level))];
  if (node.tagName !== 'ul' && node.tagName !== 'ol') return [];
  const items = node.children.flatMap((item) => (item.type === 'element' ? [item] : []));
  if (!items.length || !items.every(({ properties }) => properties['dataAriaLevel'])) return [];
  const start = Number(node.properties['start']) || undefined;
  return items.map(({ properties, children }) => ({
    level: Number(properties['dataAriaLevel']) || 1,
    isOrdered: node.tagName === 'ol',
    start,
    children,
  }));
}

function readParagraph(node: Element, level: number): Item {
  const sign = takeMark(node);
  const isOrdered = /^\(?(?:\d+(?:\.\d+)*|[a-z]{1,4})[.)]?$/i.test(sign) && sign !== 'o';
  return { level, isOrdered, start: Number(/^\(?(\d+)[.)]?$/.exec(sign)?.[1]) || undefined, children: node.children };
}

/** Takes out of a paragraph or heading the sign that Word put before it, and tells it. */
export function takeMark(node: Element): string {
  for (const [index, child] of node.children.entries()) {
    if (child.type !== 'element') continue;
    const isMark = listClasses(child).includes('list-mark');
    if (isMark) node.children.splice(index, 1);
    const sign = isMark ? wordsIn(child).trim() : takeMark(child);
    if (isMark || sign) return sign;
  }
  return '';
}

function createLists(items: readonly Item[]): ElementContent[] {
  const made: ElementContent[] = [];
  const open: { level: number; list: Element }[] = [];
  for (const { level, isOrdered, start, children } of items) {
    const tag = isOrdered ? 'ol' : 'ul';
    while (open.length && (open.at(-1)?.level ?? 0) > level) open.pop();
    const last = open.at(-1);
    if (last?.level === level && last.list.tagName !== tag) open.pop();
    if (open.at(-1)?.level !== level) {
      const list = h(tag, { start });
      const above = open.at(-1)?.list.children.at(-1);
      (above?.type === 'element' ? above.children : made).push(list);
      open.push({ level, list });
    }
    open.at(-1)?.list.children.push(h('li', children));
  }
  return made;
}

/** A list whose lists stand beside its items, not in them, as Google Docs and LibreOffice write them. */
function nestList(node: ElementContent): ElementContent[] {
  if (node.type !== 'element' || (node.tagName !== 'ul' && node.tagName !== 'ol')) return [node];
  const items: Element[] = [];
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const last = items.at(-1);
    if (child.tagName === 'li') items.push(child);
    else if (last) last.children.push(child);
    else items.push(h('li', [child]));
  }
  return [{ ...node, children: items }];
}
