import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

/** Reads all pages of a built site, those that only lead on to where a page has moved, too. */
export const readPages = (folder: string): BuiltPage[] => listPages(folder).map((path) => readPage(folder, path));

/** Whether a page only leads on to where a page has moved. */
export const isLeading = ({ html }: Pick<BuiltPage, 'html'>): boolean => html.includes('<meta http-equiv="refresh"');

/** Whether a file of a built site lies at an old address, beside a page that only leads on. */
export function isMoved(folder: string, path: string): boolean {
  const page = join(folder, dirname(path), 'index.html');
  return existsSync(page) && isLeading({ html: readFileSync(page, 'utf8') });
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
  'guides/', 'guides/first-100-days/', 'collaborations/', 'corrections/', 'in-progress/', 'changes/', 'feeds/', 'topics/open-data/changes/', 'topics/', 'topics/open-data/', 'topics/data/', 'authorities/', 'map/',
  'authorities/leeds/', 'authorities/northamptonshire-county-council/', 'glossary/', 'search/', 'compare/', 'about/', 'contribute/',
  'contribute/story/', 'contribute/case-study/', 'adoption/', 'insights/', 'topics/map/', 'decide/', 'learn/', 'maintain/', 'case-studies/page/2/',
  'topics/open-data/brief/', 'reading-list/', 'cy/', 'cy/case-studies/data-mill-north/', 'cy/search/',
  'claims/', 'data/', 'from/', 'accessibility/', 'cookies/', 'offline/', '404.html',
]; // prettier-ignore

/** Pages of the invented site that show what the real one has not: every component, and what other collections have. */
export const inventedLayouts = [
  'case-studies/everything/', 'from/', 'from/beyond/', 'from/beyond/case-studies/fewer-calls/',
  'from/beyond/case-studies/bridge/', 'from/beyond/standards/measure/', 'from/beyond/guides/walk/',
]; // prettier-ignore

/** An old address of the invented site, which leads on as soon as it is opened. */
export const inventedMove = 'authorities/alpha-before/';
