import { pageAnchors } from '../model/anchors.ts';
import { fill } from '../model/words.ts';
import { createElement, createLink, speak } from './create.ts';
import type { HitData } from './pagefind.ts';
import type { Found } from './search-rank.ts';
import type { SearchWords } from './search.ts';

const mostHits = 4;
const mostSections = 3;

/** What is shown of a page that was found. */
export interface Result {
  url: string;
  title: string;
  facts: string;
  /** The language of title and text, where it is another one than the page's. */
  lang: string | undefined;
  excerpt: string;
  /** The sections that matched, the best first; empty where the page matched as a whole. */
  sections: Section[];
  /** The words that matched, in small letters. */
  marked: ReadonlySet<string>;
}

interface Section {
  title: string;
  url: string;
  excerpt: string;
  /** By how many of the query's words it was found, all together counted as one more. */
  matches: number;
  score: number;
}

/** Fetches a page that was found, and joins what its words matched one by one. */
export async function readResult({ hits }: Found): Promise<Result> {
  const marked = new Set<string>();
  const sections = new Map<string, Section>();
  let first: HitData | undefined;
  // One after the other: Pagefind computes all excerpts of a page in the same object.
  for (const hit of hits.slice(0, mostHits)) {
    const data = await hit.data();
    first ??= { ...data };
    for (const section of data.sub_results) addSection(sections, section);
    for (const html of [data.excerpt, ...data.sub_results.map(({ excerpt }) => excerpt)])
      for (const word of listMarked(html)) marked.add(word);
  }
  if (!first) throw new Error('A result without a hit.');
  const { url, excerpt, meta } = first;
  const best = [...sections.values()].sort((a, b) => b.matches - a.matches || b.score - a.score);
  const title = meta['title'] ?? url;
  const isWhole = !best[0]?.url.includes('#');
  return {
    url,
    title,
    facts: meta['facts'] ?? '',
    lang: meta['lang'],
    excerpt,
    sections: isWhole ? [] : best.filter((one) => one.url.includes('#')).slice(0, mostSections),
    marked,
  };
}

function addSection(sections: Map<string, Section>, from: HitData['sub_results'][number]): void {
  const score = from.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
  const known = sections.get(from.url);
  if (!known) sections.set(from.url, { title: from.title, url: from.url, excerpt: from.excerpt, matches: 1, score });
  else {
    known.score += score;
    known.matches += 1;
  }
}

/** The list item of a result: title, kind, authority, year and evidence, and the section that matched best. */
export function createResult(
  { url, title, facts, lang, excerpt, sections, marked }: Result,
  words: SearchWords,
  /** The collection that the page belongs to, where it is not ours. */
  from?: string,
): HTMLElement {
  const [best, ...others] = sections;
  // Another site's index may name any address.
  if (!/^https?:$|^file:$/.test(URL.parse(url, location.href)?.protocol ?? ''))
    return createElement('li', 'result', title);
  const item = createElement('li', 'result');
  item.append(createElement('h2', 'result__title', speak(createLink(url, title), lang)));
  const own = from === undefined ? '' : `${fill(words.peers.from, { name: from })} · `;
  item.append(createElement('p', 'result__facts', own + facts));
  if (best) {
    item.append(createElement('h3', 'result__section', linkSection(best, lang)));
  }
  item.append(speak(createExcerpt(best?.excerpt ?? excerpt, marked), lang));
  if (others.length) {
    const line = createElement('p', 'result__others', `${words.alsoIn} `);
    others.forEach((one, index) => line.append(index ? '; ' : '', linkSection(one, lang)));
    item.append(line);
  }
  return item;
}

/** A section that the page makes of its values has its heading in the page's language. */
function linkSection({ url, title, excerpt }: Section, lang: string | undefined): HTMLAnchorElement {
  const link = createLink(url + pointTo(excerpt), title);
  return speak(link, pageAnchors.has(url.split('#')[1] ?? '') ? undefined : lang);
}

/** Pagefind marks the words it found with <mark>; nothing else of its HTML is taken over. */
function parse(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

const wordIn = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

function listMarked(html: string): string[] {
  return [...parse(html).querySelectorAll('mark')].flatMap(
    (mark) => mark.textContent.toLowerCase().match(wordIn) ?? [],
  );
}

function createExcerpt(html: string, marked: ReadonlySet<string>): HTMLElement {
  const text = parse(html).textContent;
  const paragraph = createElement('p', 'result__excerpt');
  let from = 0;
  for (const { 0: word, index } of text.matchAll(wordIn)) {
    if (!marked.has(word.toLowerCase())) continue;
    paragraph.append(text.slice(from, index), createElement('mark', '', word));
    from = index + word.length;
  }
  paragraph.append(text.slice(from));
  return paragraph;
}

const pointed = 4;

/** The part of an address by which a browser marks the words it leads to; empty where browsers cannot. */
function pointTo(html: string): string {
  if (!('fragmentDirective' in document)) return '';
  const body = parse(html);
  const mark = body.querySelector('mark');
  if (!mark) return '';
  let text = '';
  for (let node: Node | null = mark; node && text.split(/\s+/).length <= pointed; node = node.nextSibling)
    text += node.textContent ?? '';
  const words = text
    .trim()
    .split(/\s+/)
    .slice(0, pointed)
    .join(' ')
    .replace(/[.,:;!?]+$/, '');
  // A hyphen has a meaning of its own there.
  return `:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`;
}
