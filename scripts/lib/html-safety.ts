import { defaultTreeAdapter as adapter, parseFragment, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

const dangerous = /^[\s\u0000-\u0020]*(javascript|vbscript|data|file|blob)[\s\u0000-\u0020]*:/i;
const addresses = new Set(['href', 'src', 'action', 'formaction', 'srcset', 'poster', 'xlink:href', 'ping', 'cite']);
const elements = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'form',
  'base',
  'meta',
  'link',
  'svg',
  'math',
  'template',
]);

/** What no contributed text may turn into: elements that act, event handlers, styles, dangerous addresses. */
export function findUnsafe(html: string): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (adapter.isElementNode(node)) {
      if (elements.has(node.tagName)) found.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs) {
        if (/^on/i.test(name) || name === 'style' || name === 'srcdoc') found.push(name);
        if (addresses.has(name) && dangerous.test(value.replace(/[\s\u0000-\u0020]/g, '')))
          found.push(`${name}=${value}`);
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
  return found;
}
