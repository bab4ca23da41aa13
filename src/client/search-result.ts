import { createElement, createLink } from './create.ts';
import type { SearchWords } from './search.ts';
import type { ResultData } from './pagefind.ts';

const mostSections = 3;

/** The list item of a result: title, kind and authority, excerpt, and the sections that matched. */
export function createResult(data: ResultData, words: SearchWords): HTMLLIElement {
  const item = createElement('li', 'result');
  const title = createElement('h2', 'result__title', createLink(data.url, data.meta['title'] ?? data.url));
  const authorities = data.filters['authority'] ?? [];
  const facts = [data.filters['kind']?.[0], authorities.slice(0, 2).join(', ')].filter(Boolean).join(' · ');
  const sections = data.sub_results
    .filter(({ url, title: name }) => url.includes('#') && name !== data.meta['title'])
    .slice(0, mostSections);
  item.append(title, createElement('p', 'result__facts', facts), excerpt(data.excerpt));
  if (sections.length) {
    const line = createElement('p', 'result__section', `${words.inSection} `);
    sections.forEach((section, index) => line.append(index ? '; ' : '', createLink(section.url, section.title)));
    item.append(line);
  }
  return item;
}

/** Pagefind marks the words it found with <mark>; nothing else of its HTML is taken over. */
function excerpt(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(html, 'text/html').body;
  const paragraph = createElement('p', '');
  for (const node of parsed.childNodes) {
    const text = node.textContent ?? '';
    paragraph.append(node.nodeName === 'MARK' ? createElement('mark', '', text) : text);
  }
  return paragraph;
}
