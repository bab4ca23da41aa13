import { defaultTreeAdapter as adapter, parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import type { Entry } from '../model/entry.ts';
import { sectionsOf, type SectionName } from '../model/sections.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The lessons of a case study as plain text, as `listPoints` reads them. */
export function listLessons(entry: Entry<'case-studies'>, html: string): string[] {
  return listPoints(entry, html, 'lessons');
}

/**
 * What a section of a case study says, as plain text: the items of its lists; where it has none, the first sentence of
 * each paragraph. `html` is the entry's text as it is stored.
 */
export function listPoints(entry: Entry<'case-studies'>, html: string, section: SectionName): string[] {
  const slug = findSection(entry, section);
  const start = slug === undefined ? -1 : html.indexOf(`<h2 id="${slug}">`);
  if (start < 0) return [];
  const next = html.indexOf('<h2 ', start + 1);
  const blocks = listBlocks(parseFragment(html.slice(start, next < 0 ? undefined : next)));
  const items = blocks.filter(({ tagName }) => tagName === 'li').map(readText);
  const lines = items.length ? items : blocks.map((block) => firstSentence(readText(block)));
  return lines.filter(Boolean);
}

/** Where a section of a case study begins, as its page's address says it: in the language that the text is in. */
export function findSection(
  { data, outline, translation }: Entry<'case-studies'>,
  section: SectionName,
): string | undefined {
  const title = sectionsOf(translation?.lang ?? data.lang)[section];
  return outline?.headings.find(({ depth, text }) => depth === 2 && text === title)?.slug;
}

/** The list items and the paragraphs outside lists, outermost first; what is not known teaches nothing. */
function listBlocks(node: Node): Element[] {
  if (adapter.isElementNode(node)) {
    if (node.tagName === 'li' || (node.tagName === 'p' && !classOf(node))) return [node];
    if (/\bnot-known\b/.test(classOf(node))) return [];
  }
  return 'childNodes' in node ? node.childNodes.flatMap(listBlocks) : [];
}

function readText(block: Element): string {
  return collect(block).replaceAll(/\s+/g, ' ').trim();
}

// Citations and what only a screen reader hears are no part of the sentence; a list inside an item follows it.
function collect(node: Node): string {
  if (adapter.isTextNode(node)) return node.value.replaceAll(/\u0003[^\u0003]*\u0003/g, '');
  if (adapter.isElementNode(node) && /\b(cite|govuk-visually-hidden)\b/.test(classOf(node))) return '';
  const inner = 'childNodes' in node ? node.childNodes.map(collect).join('') : '';
  return adapter.isElementNode(node) && /^(p|li|br)$/.test(node.tagName) ? `${inner} ` : inner;
}

const classOf = ({ attrs }: Element) => attrs.find(({ name }) => name === 'class')?.value ?? '';

function firstSentence(text: string): string {
  return [...sentences.segment(text)][0]?.segment.trim() ?? '';
}
