import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultTreeAdapter as adapter, parse, type DefaultTreeAdapterMap } from 'parse5';
import { listPages } from '../../scripts/lib/search-index.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** A built page: its path below the site's folder, its source, its elements in document order. */
export interface BuiltPage {
  path: string;
  html: string;
  elements: Element[];
}

/** Reads all pages of a built site. */
export function readPages(folder: string): BuiltPage[] {
  return listPages(folder).map((path) => readPage(folder, path));
}

/** Reads one page of a built site. */
export function readPage(folder: string, path: string): BuiltPage {
  const html = readFileSync(join(folder, path), 'utf8');
  return { path, html, elements: listInside(parse(html, { scriptingEnabled: false })) };
}

/** The elements inside a node, itself left out, in document order. */
export function listInside(node: Node): Element[] {
  const found: Element[] = [];
  const visit = (one: Node): void => {
    for (const child of 'childNodes' in one ? one.childNodes : []) {
      if (adapter.isElementNode(child)) found.push(child);
      visit(child);
    }
  };
  visit(node);
  return found;
}

/** The words of a node and of all inside it. */
export function textOf(node: Node): string {
  const words = (one: Node): string =>
    adapter.isTextNode(one) ? one.value : 'childNodes' in one ? one.childNodes.map(words).join('') : '';
  return words(node).replaceAll(/\s+/g, ' ').trim();
}

/** The value of an element's attribute, or undefined. */
export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** One page of each layout, as paths of the site. */
export const layouts = [
  '', 'case-studies/', 'case-studies/london-chief-digital-officer/', 'standards/', 'standards/service-standard/',
  'guides/', 'guides/first-100-days/', 'collaborations/', 'corrections/', 'in-progress/', 'topics/', 'topics/open-data/', 'topics/data/', 'authorities/', 'map/',
  'authorities/leeds/', 'authorities/northamptonshire-county-council/', 'glossary/', 'search/', 'compare/', 'about/', 'contribute/',
  'contribute/story/', 'contribute/case-study/', 'adoption/', 'insights/', 'topics/map/', 'decide/', 'learn/', 'maintain/', 'case-studies/page/2/',
  'topics/open-data/brief/', 'reading-list/', 'cy/', 'cy/case-studies/data-mill-north/', 'cy/search/',
  'accessibility/', 'cookies/', 'offline/', '404.html',
]; // prettier-ignore
