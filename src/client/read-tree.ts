import type { Element, ElementContent, Root, RootContent } from 'hast';

/** HTML as a tree, read by the browser without running or loading anything of it. */
export function readTree(html: string): Root {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return { type: 'root', children: readNodes(body) };
}

function readNodes(parent: Node): (RootContent & ElementContent)[] {
  return [...parent.childNodes].flatMap((node): (RootContent & ElementContent)[] => {
    if (node instanceof Text) return [{ type: 'text', value: node.data }];
    return node instanceof HTMLElement ? [readElement(node)] : [];
  });
}

function readElement(element: HTMLElement): Element {
  const [href, alt] = [element.getAttribute('href'), element.getAttribute('alt')];
  const properties = {
    className: [...element.classList],
    ...(href === null ? {} : { href }),
    ...(alt === null ? {} : { alt }),
  };
  return { type: 'element', tagName: element.localName, properties, children: readNodes(element) };
}
