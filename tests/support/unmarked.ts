import { defaultTreeAdapter as adapter, parse, type DefaultTreeAdapterMap } from 'parse5';
import { attributeOf, textOf, type BuiltPage } from './pages.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

// The words of a drawing are told by its title alone, which cannot say in which language a part of it is.
const unread = /^(script|style|template|head|title|desc)$/;

/** The text of a page in a language that is not marked as being in another one, piece by piece. */
export function readUnmarked(html: string, language: string): string[] {
  const lines: string[] = [];
  const visit = (node: Node, lang: string): void => {
    if (adapter.isTextNode(node) && lang === language) lines.push(node.value.replaceAll(/\s+/g, ' ').trim());
    if (!('childNodes' in node) || (adapter.isElementNode(node) && unread.test(node.tagName))) return;
    const own = adapter.isElementNode(node) ? (attributeOf(node, 'lang') ?? lang) : lang;
    // A group of options is named by an attribute.
    if (adapter.isElementNode(node) && node.tagName === 'optgroup' && own === language)
      lines.push(attributeOf(node, 'label') ?? '');
    for (const child of node.childNodes) visit(child, own);
  };
  visit(parse(html, { scriptingEnabled: false }), language);
  return lines.filter(Boolean);
}

/** The title and the summary of an entry's page, where it marks them as being in another language. */
export const listForeignWords = ({ elements }: BuiltPage): string[] => elements.filter(isNamed).map(textOf);

const isNamed = (element: Element) =>
  /^(title|lead)$/.test(attributeOf(element, 'class') ?? '') && attributeOf(element, 'lang') !== undefined;

/** The words that stand in lines without being marked: several anywhere, a single one where it stands alone. */
export function findUnmarked(words: readonly string[], lines: readonly string[]): string[] {
  const text = lines.join('\n');
  return words.filter((one) => (one.includes(' ') ? text.includes(one) : lines.includes(one)));
}
