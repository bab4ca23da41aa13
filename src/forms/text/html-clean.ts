import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { cleanText } from './clean-text.ts';
import { readHref } from './html-address.ts';
import { listClasses, readStyle, wordsIn } from './html-style.ts';

/** Replaces every node below one, deepest first, by what `change` makes of it. */
export function mapHtml(parent: Root | Element, change: (node: ElementContent) => ElementContent[]): void {
  for (const child of parent.children) if (child.type === 'element') mapHtml(child, change);
  parent.children = (parent.children as ElementContent[]).flatMap(change);
}

const dropped = new Set(
  (
    'script style xml head title meta link base template svg math object embed iframe audio video canvas ' +
    'button input select textarea nav del colgroup col w:sdtpr o:oleobject'
  ).split(' '),
);
const unwrapped = new Set('u mark ins font small big sub sup abbr label html body center'.split(' '));
const hiddenClasses =
  /^(?:govuk-visually-hidden|visually-?hidden|sr-only|screen-reader-text|MsoCommentReference|msocomanchor|msocomtxt|TrackChangeTextDeletion|Apple-interchange-newline)$/i;

/** Takes out of a page's HTML what only serves its own program, and says in plain elements what styles say. */
export function cleanHtml(root: Root): void {
  mapHtml(root, (node) => {
    if (node.type === 'text') return [{ type: 'text', value: cleanText(node.value).text }];
    return node.type === 'element' && !isDropped(node) ? cleanElement(node) : [];
  });
}

function isDropped(node: Element): boolean {
  const { tagName, properties } = node;
  if (dropped.has(tagName) || /^v:/.test(tagName) || listClasses(node).some((one) => hiddenClasses.test(one)))
    return true;
  if (properties['hidden'] === true || properties['ariaHidden'] === 'true') return true;
  const isComment = /comment/.test(readStyle(node, 'mso-element'));
  return isComment || readStyle(node, 'display') === 'none' || readStyle(node, 'mso-hide') === 'all';
}

function cleanElement(node: Element): ElementContent[] {
  const { tagName, children } = node;
  if (tagName === 'img') return readPicture(node);
  if (tagName === 'a') return readAnchor(node);
  // Word Online puts each item into a list of its own, and that into such an element.
  const isFrame = unwrapped.has(tagName) || tagName.includes(':') || listClasses(node).includes('ListContainerWrapper');
  if (isFrame) return children;
  const level = readLevel(node);
  if (level) return [{ ...node, tagName: `h${level}`, children: children.flatMap(withoutEmphasis) }];
  return ['span', 'b', 'strong', 'i', 'em'].includes(tagName) ? readEmphasis(node) : [node];
}

function readPicture({ properties }: Element): ElementContent[] {
  const alt = cleanText(properties['alt'] ?? '')
    .text.replaceAll(/\s+/g, ' ')
    .trim();
  if (alt) return [{ type: 'text', value: `[picture: ${alt}]` }];
  const isForShow = properties['role'] === 'presentation' || Number(properties['width'] ?? 99) < 3;
  return isForShow || properties['alt'] === '' ? [] : [{ type: 'text', value: '[picture]' }];
}

function readAnchor(node: Element): ElementContent[] {
  const typed = node.properties['href'] ?? '';
  const href = readHref(typed);
  // A footnote's way back to its mark.
  if (typed.startsWith('#') && wordsIn(node).trim() === '↑') return [];
  return href === undefined ? node.children : [h('a', { href }, node.children)];
}

/** The level of a heading, also of those that are headings by their role or style alone; 0 for anything else. */
function readLevel(node: Element): number {
  if (/^h[1-6]$/.test(node.tagName)) return Number(node.tagName.slice(1));
  if (!['p', 'div'].includes(node.tagName)) return 0;
  if (node.properties['role'] === 'heading') return Math.min(6, Number(node.properties['ariaLevel'] ?? 2) || 2);
  const classes = listClasses(node);
  return classes.includes('MsoTitle') ? 1 : classes.includes('MsoSubtitle') ? 2 : 0;
}

/** The same without bold and italic, for where everything is. */
export function withoutEmphasis(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  const children = node.children.flatMap(withoutEmphasis);
  return ['strong', 'em', 'b', 'i'].includes(node.tagName) ? children : [{ ...node, children }];
}

// Google Docs wraps a whole document into a <b> that is not bold.
function readEmphasis(node: Element): ElementContent[] {
  const [weight, slant] = [readStyle(node, 'font-weight'), readStyle(node, 'font-style')];
  const isBold = weight ? /^(?:bold|bolder|[6-9]00)$/.test(weight) : /^(?:b|strong)$/.test(node.tagName);
  const isItalic = slant ? slant === 'italic' : /^(?:i|em)$/.test(node.tagName);
  const isMark = /^mso-list:\s*ignore/.test((node.properties['style'] ?? '').toLowerCase().trim());
  const inner = isMark ? [h('span', { className: ['list-mark'] }, wordsIn(node))] : node.children;
  const slanted = isItalic ? [h('em', inner)] : inner;
  return isBold ? [h('strong', slanted)] : slanted;
}
