import type { BlockContent, ListItem, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Handle } from 'mdast-util-to-markdown';
import { createList, type Block, type Run } from './blocks.ts';
import { isSafe } from './html.ts';

/** A page as plain Markdown: title and summary, facts, sections, numbered sources, and what to know of the page itself. */
export interface PlainPage {
  title: string;
  summary: string;
  facts: readonly PlainFact[];
  remarks: readonly string[];
  sections: readonly { title: string; blocks: readonly Block[] }[];
  sources: { title: string; items: readonly { text: string; url?: string | undefined }[] };
  about: { title: string; facts: readonly PlainFact[] };
}

/** A fact: what is asked, and what there is to say to that; each line may lead somewhere. */
export interface PlainFact {
  term: string;
  lines: readonly (string | { text: string; href: string })[];
}

/** A text before it is written: its title, what stands before the first section, and the sections. */
export interface PlainText {
  title: string;
  blocks: readonly Block[];
  sections: PlainPage['sections'];
}

/** Writes a text as Markdown (GFM) without any HTML. */
export const writeText = ({ title, blocks, sections }: PlainText): string =>
  writeTree({
    type: 'root',
    children: [
      writeHeading(1, [{ text: title }]),
      ...writeBlocks(blocks),
      ...sections.flatMap((one) => [
        ...(one.title ? [writeHeading(2, [{ text: one.title }])] : []),
        ...writeBlocks(one.blocks),
      ]),
    ],
  });

/** Writes a page as Markdown (GFM) without any HTML. Sources keep the numbers that `[1]` in the text has. */
export function writePlainPage(page: PlainPage): string {
  const { title, summary, facts, remarks, sections, sources, about } = page;
  const listed = sources.items.length
    ? [{ title: sources.title, blocks: [createList(sources.items.map(writeSource), true)] }]
    : [];
  return writeText({
    title,
    blocks: [...(summary ? [createParagraph(summary)] : []), ...listFacts(facts), ...remarks.map(createParagraph)],
    sections: [...sections, ...listed, { title: about.title, blocks: listFacts(about.facts) }],
  });
}

const createParagraph = (text: string): Block => ({ is: 'paragraph', runs: [{ text }] });

const listFacts = (facts: readonly PlainFact[]): Block[] => (facts.length ? [createList(facts.map(writeFact))] : []);

const writeFact = ({ term, lines }: PlainFact): Run[] => [
  { text: /\p{P}$/u.test(term) ? term : `${term}:`, bold: true },
  { text: ' ' },
  ...lines.flatMap((line, index): Run[] => [
    ...(index ? [{ text: '; ' }] : []),
    typeof line === 'string' ? { text: line } : line,
  ]),
];

const writeSource = ({ text, url }: PlainPage['sources']['items'][number]): Run[] =>
  url ? [{ text: `${text} ` }, { text: url, href: url }] : [{ text }];

function writeTree(tree: Root): string {
  return toMarkdown(tree, {
    ...{ bullet: '-', fences: true, listItemIndent: 'one' },
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    handlers: { citation: writeCitation },
  } as Parameters<typeof toMarkdown>[1]);
}

// `[1]` is words as long as nothing behind it says where a link leads; a bracket is escaped by the words behind it.
const writeCitation: Handle = ({ value }: { value: string }, ...[, , { after }]) =>
  after === ':' ? `\\${value}` : value;

const writeItem = (blocks: readonly Block[]): ListItem => ({
  type: 'listItem',
  spread: blocks.length > 1 && blocks.some(({ is }, index) => index > 0 && is !== 'list'),
  children: writeBlocks(blocks),
});

const writeBlocks = (blocks: readonly Block[]): BlockContent[] => blocks.map(writeBlock);

function writeBlock(block: Block): BlockContent {
  switch (block.is) {
    case 'heading':
      return writeHeading(block.level, block.runs);
    case 'paragraph':
      return isCode(block.runs) ? { type: 'code', value: textOf(block.runs) } : writeParagraph(block.runs);
    case 'quote':
      return { type: 'blockquote', children: writeBlocks(block.blocks) };
    case 'list':
      return {
        ...{ type: 'list', ordered: block.ordered, spread: false, ...(block.ordered ? { start: 1 } : {}) },
        children: block.items.map(writeItem),
      };
    case 'table':
      return writeTable(block.rows);
  }
}

const textOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');
const isCode = (runs: readonly Run[]) => runs.every(({ code }) => code) && textOf(runs).includes('\n');

// GFM knows one row of heads, the first; in another row a head is a strong word.
function writeTable(rows: Extract<Block, { is: 'table' }>['rows']): Table {
  const hasHeads = rows[0]?.every(({ head, runs }) => head || !runs.length) ?? false;
  const all = hasHeads ? rows : [(rows[0] ?? []).map(() => ({ head: false, runs: [] })), ...rows];
  return {
    type: 'table',
    children: all.map((cells, row) => ({
      type: 'tableRow',
      children: cells.map(({ head, runs }) => ({
        type: 'tableCell',
        children: writeRuns(head && row ? runs.map((run) => ({ ...run, bold: true })) : runs.map(keepInLine)),
      })),
    })),
  };
}

const keepInLine = (run: Run): Run => ({ ...run, text: run.text.replaceAll('\n', ' ') });

const writeHeading = (depth: 1 | 2 | 3 | 4 | 5 | 6, runs: readonly Run[]): RootContent & BlockContent => ({
  type: 'heading',
  depth,
  children: writeRuns(runs.map(keepInLine)),
});

const writeParagraph = (runs: readonly Run[]): Paragraph => ({ type: 'paragraph', children: writeRuns(runs) });

const wraps = ['bold', 'italic', 'href'] as const;

/** Runs as Markdown: what is alike in a row stands in one link, one strong or one emphasised part. */
function writeRuns(runs: readonly Run[], from = 0): PhrasingContent[] {
  const key = wraps[from];
  if (!key) return runs.flatMap(writeWords);
  const groups: Run[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last && last[0]?.[key] === run[key]) last.push(run);
    else groups.push([run]);
  }
  return groups.flatMap((group) => {
    const children = writeRuns(group, from + 1);
    const value = group[0]?.[key];
    if (!value || !children.length) return children;
    if (key !== 'href') return [{ type: key === 'bold' ? 'strong' : 'emphasis', children }];
    return isSafe(String(value)) ? [{ type: 'link', url: String(value), children }] : children;
  });
}

function writeWords({ text, code, raised, cite }: Run): PhrasingContent[] {
  if (!text) return [];
  if (cite !== undefined) return [{ type: 'citation', value: text } as unknown as PhrasingContent];
  if (code) return [{ type: 'inlineCode', value: text.replaceAll('\n', ' ') }];
  const lines = (raised ? raise(text, raised) : text).split('\n');
  return lines.flatMap((value, index) => [
    ...(index ? [{ type: 'break' } as const] : []),
    ...(value ? [{ type: 'text', value } as const] : []),
  ]);
}

const signs = { sub: '₀₁₂₃₄₅₆₇₈₉₊₋', sup: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻' };
const plain = '0123456789+-';

/** Raised words without HTML: by the signs that there are, else marked, so that 10⁶ never reads as 106. */
function raise(text: string, how: 'sub' | 'sup'): string {
  if (Array.from(text).every((sign) => plain.includes(sign)))
    return Array.from(text)
      .map((sign) => signs[how][plain.indexOf(sign)])
      .join('');
  return how === 'sup' ? `^(${text})` : `_(${text})`;
}
