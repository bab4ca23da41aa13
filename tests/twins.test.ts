import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { List, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, inject, test } from 'vitest';
import { listFiles } from '../scripts/lib/read-content.ts';
import { siteConfig } from '../src/config.ts';
import { attributeOf, isMoved, readPage, textOf, type BuiltPage } from './support/pages.ts';

const reader = unified().use(remarkParse).use(remarkGfm);
const parse = (text: string): Root => reader.parse(text);
const plain = (text: string) => text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();

/** The addresses of all links of a text. */
function listLinks(tree: Root): string[] {
  const links: string[] = [];
  visit(tree, 'link', ({ url }) => void links.push(url));
  return links;
}

/** The headings of a text from the second level down. */
const listHeadings = ({ children }: Root) =>
  children.flatMap((node) =>
    node.type === 'heading' && node.depth > 1 ? [`${node.depth} ${plain(toString(node))}`] : [],
  );

/** The headings of what somebody wrote, without the links to them: those in the text's own part of the page. */
function listWritten({ elements }: BuiltPage): string[] {
  const prose = elements.find((one) => attributeOf(one, 'class')?.split(' ').includes('prose'));
  const inside = new Set(prose ? listInsideOf(prose, elements) : []);
  return elements
    .filter((one) => inside.has(one) && /^h[2-6]$/.test(one.tagName))
    .map((one) => `${one.tagName[1]} ${plain(textOf(one).replace(/#$/, ''))}`);
}

function listInsideOf(parent: BuiltPage['elements'][number], elements: BuiltPage['elements']) {
  const isInside = (one: BuiltPage['elements'][number]): boolean => {
    for (let node = one.parentNode; node; node = 'parentNode' in node ? node.parentNode : null)
      if (node === parent) return true;
    return false;
  };
  return elements.filter(isInside);
}

/** The words of a text, those of different places apart. */
function listWords(tree: Root): string {
  const words: string[] = [];
  visit(tree, (node) => {
    if ('value' in node) words.push(node.value);
  });
  return words.join('\n');
}

const numbersIn = (text: string) => plain(text).match(/\d+(?:[.,]\d+)*/g) ?? [];

describe.each([
  ['the real site', inject('site')],
  ['the invented site', inject('fixture')],
])('the plain twins of %s', (_, { folder, base }) => {
  const home = new URL(base, siteConfig.url).href;
  // At an old address lies the twin of the page that moved.
  const twins = listFiles(folder).filter((path) => path.endsWith('index.md') && !isMoved(folder, path));
  const trees = new Map<string, Root>();
  const read = (path: string) => {
    const tree = trees.get(path) ?? parse(readFileSync(join(folder, path), 'utf8'));
    trees.set(path, tree);
    return tree;
  };
  const isDead = (address: string) => {
    if (!address.startsWith(home)) return false;
    const path = decodeURI(address.slice(home.length).replace(/[?#].*$/s, ''));
    return !existsSync(join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path));
  };

  test('stand beside each page of the kinds that have one, and every such page leads to its own', () => {
    const pages = listFiles(folder).filter((path) =>
      /^(?:case-studies|standards|guides|collaborations|topics|authorities)\/[^/]+\/index\.html$/.test(path),
    );
    const own = pages.filter((path) => !isMoved(folder, path) && path !== 'topics/map/index.html');
    expect(own.map((path) => path.replace('.html', '.md')).filter((path) => !twins.includes(path))).toEqual([]);
    const link = /<link rel="alternate" type="text\/markdown" href="([^"]*)"/;
    const linked = own.map((path) => link.exec(readFileSync(join(folder, path), 'utf8'))?.[1]);
    expect(linked).toEqual(own.map((path) => base + path.replace('.html', '.md')));
  });

  test('hold nothing but Markdown, and full addresses that lead somewhere', () => {
    const faults: string[] = [];
    // Reading all of the many authorities would take longer than it tells.
    const sample = twins.filter((path, index) => !/(?:^|\/)authorities\//.test(path) || index % 8 === 0);
    for (const path of sample) {
      const tree = read(path);
      visit(tree, (node) => {
        if (['html', 'definition', 'linkReference', 'footnoteReference', 'image'].includes(node.type))
          faults.push(`${path}: ${node.type}`);
      });
      for (const link of listLinks(tree))
        if (!/^(?:https?:\/\/|mailto:|tel:)/.test(link) || isDead(link)) faults.push(`${path}: ${link}`);
    }
    expect(faults).toEqual([]);
    expect(twins.length).toBeGreaterThan(5);
  });

  test('have the headings, the numbers and the sources of their pages', () => {
    const pages = twins.filter((path) => /^(?:case-studies|standards|guides|collaborations)\//.test(path));
    for (const path of pages) {
      const [tree, page] = [read(path), readPage(folder, path.replace('.md', '.html'))];
      const [title] = page.elements.filter(({ tagName }) => tagName === 'h1').map(textOf);
      expect(plain(toString(tree.children[0])), path).toBe(plain(title ?? ''));
      const headings = listHeadings(tree);
      const written = listWritten(page);
      expect(
        headings.filter((one) => written.includes(one)),
        path,
      ).toEqual(written);
      const sources = page.elements.filter((one) => /^source-/.test(attributeOf(one, 'id') ?? ''));
      const listed = sources.length
        ? (tree.children.findLast((node) => node.type === 'list' && node.ordered) as List)
        : undefined;
      expect(listed?.children.length ?? 0, path).toBe(sources.length);
      const prose = page.elements.find((one) => attributeOf(one, 'class')?.split(' ').includes('prose'));
      const [said, has] = [numbersIn(prose ? textOf(prose) : ''), new Set(numbersIn(listWords(tree)))];
      expect(
        said.filter((one) => !has.has(one)),
        path,
      ).toEqual([]);
    }
    expect(pages.length).toBeGreaterThan(3);
  });

  test('are listed in llms.txt, behind what the site is', () => {
    const tree = parse(readFileSync(join(folder, 'llms.txt'), 'utf8'));
    expect(tree.children.slice(0, 3).map(({ type }) => type)).toEqual(['heading', 'blockquote', 'list']);
    expect(toString(tree.children[0])).toBe(siteConfig.name);
    const links = listLinks(tree);
    expect(links.filter((link) => !/^https?:\/\//.test(link) || isDead(link))).toEqual([]);
    const entries = twins.filter((path) => /^(?:case-studies|standards|guides|collaborations)\//.test(path));
    expect(entries.map((path) => home + path).filter((one) => !links.includes(one))).toEqual([]);
    const { items } = JSON.parse(readFileSync(join(folder, 'api/v1/case-studies.json'), 'utf8')) as {
      items: { id: string; data: { lifecycle: { state: string } } }[];
    };
    const marked = items.filter(({ data }) => data.lifecycle.state !== 'published').map(({ id }) => id);
    const listed = [...readFileSync(join(folder, 'llms.txt'), 'utf8').matchAll(/case-studies\/([^/]+)\/index\.md\): ⟦?This page is (?:superseded|withdrawn)\./g)]; // prettier-ignore
    expect(listed.map(([, id]) => id)).toEqual(marked);
  });
});
