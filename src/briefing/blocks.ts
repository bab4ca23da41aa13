import type { Element, ElementContent, RootContent } from 'hast';

/** Words that look and lead alike. */
export interface Run {
  text: string;
  bold?: true;
  italic?: true;
  code?: true;
  raised?: 'sub' | 'sup';
  href?: string;
  /** The id of the source that is cited here; the words are its number, put in later. */
  cite?: string;
}

/** A part of a text as any document can hold it. */
export type Block =
  | { is: 'heading'; level: 3 | 4 | 5 | 6; runs: Run[] }
  | { is: 'paragraph'; runs: Run[] }
  | { is: 'list'; ordered: boolean; items: Block[][] }
  | { is: 'quote'; blocks: Block[] }
  | { is: 'table'; rows: { head: boolean; runs: Run[] }[][] };

/** A list of lines. */
export const createList = (lines: readonly Run[][], ordered = false): Block => ({
  is: 'list',
  ordered,
  items: lines.map((runs) => [{ is: 'paragraph', runs }]),
});

type Node = RootContent | ElementContent;
type Style = Omit<Run, 'text'>;

const containers = new Set(
  'div section figure figcaption details summary blockquote ul ol li table p pre h3 h4 h5 h6 hr'.split(' '),
);
const dropped = new Set(['script', 'style', 'template', 'svg', 'iframe', 'object', 'input', 'button', 'form']);

/** The blocks of a page's HTML. What no document can hold is left out: only words, links and their order come through. */
export function readBlocks(nodes: readonly Node[]): Block[] {
  const blocks: Block[] = [];
  let line: Run[] = [];
  const endLine = () => {
    const runs = trimRuns(line);
    if (runs.length) blocks.push({ is: 'paragraph', runs });
    line = [];
  };
  for (const node of nodes) {
    if (node.type === 'element' && containers.has(node.tagName)) {
      endLine();
      blocks.push(...readContainer(node));
    } else line.push(...readRuns([node]));
  }
  endLine();
  return blocks;
}

function readContainer(element: Element): Block[] {
  const { tagName, children } = element;
  if (/^h[3-6]$/.test(tagName)) return createHeading(Number(tagName[1]) as 3 | 4 | 5 | 6, children);
  if (tagName === 'ul' || tagName === 'ol') {
    const items = children.filter((child) => child.type === 'element').map((item) => readBlocks(item.children));
    const filled = items.filter((item) => item.length > 0);
    return filled.length ? [{ is: 'list', ordered: tagName === 'ol', items: filled }] : [];
  }
  if (classOf(element).includes('key-facts')) return readFigures(children);
  if (classOf(element).includes('key-fact')) return [readFigure(element)];
  if (tagName === 'blockquote') return [{ is: 'quote', blocks: readBlocks(children) }];
  if (tagName === 'table') return readTable(element);
  if (tagName === 'pre') return createParagraph(children, { code: true });
  return tagName === 'hr' ? [] : readBlocks(children);
}

/** Figures side by side, as a list. */
function readFigures(children: readonly Node[]): Block[] {
  const items = children.filter((child) => child.type === 'element').map((figure) => readBlocks([figure]));
  return items.length ? [{ is: 'list', ordered: false, items }] : [];
}

/** A figure and what it counts, in one line. */
function readFigure({ children }: Element): Block {
  const [value = [], ...words] = children.filter((child) => child.type === 'element').map((part) => part.children);
  const label = words.flatMap((one) => [{ text: ' ' }, ...readRuns(one)]);
  return { is: 'paragraph', runs: trimRuns([...readRuns(value, { bold: true }), ...label]) };
}

function createHeading(level: 3 | 4 | 5 | 6, children: readonly Node[]): Block[] {
  const runs = trimRuns(readRuns(children));
  return runs.length ? [{ is: 'heading', level, runs }] : [];
}

function createParagraph(children: readonly Node[], style: Style): Block[] {
  const runs = trimRuns(readRuns(children, style));
  return runs.length ? [{ is: 'paragraph', runs }] : [];
}

function readTable(table: Element): Block[] {
  const rows: Extract<Block, { is: 'table' }>['rows'] = [];
  const captions: Block[] = [];
  const visit = (node: Node): void => {
    if (node.type !== 'element') return;
    if (node.tagName === 'caption') captions.push(...createParagraph(node.children, { bold: true }));
    else if (node.tagName === 'tr') rows.push(readRow(node));
    else node.children.forEach(visit);
  };
  visit(table);
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (!width) return captions;
  const filled = rows.map((row) => [
    ...row,
    ...Array.from({ length: width - row.length }, () => ({ head: false, runs: [] })),
  ]);
  return [...captions, { is: 'table', rows: filled }];
}

function readRow(row: Element): { head: boolean; runs: Run[] }[] {
  const cells = row.children.filter((child) => child.type === 'element');
  return cells.map((cell) => ({ head: cell.tagName === 'th', runs: trimRuns(readRuns(cell.children)) }));
}

function readRuns(nodes: readonly Node[], style: Style = {}): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (node.type === 'text') return [{ ...style, text: style.code ? node.value : node.value.replaceAll(/\s+/g, ' ') }];
    return node.type === 'element' ? readElement(node, style) : [];
  });
}

const marks: Record<string, Style> = {
  strong: { bold: true },
  b: { bold: true },
  em: { italic: true },
  i: { italic: true },
  code: { code: true },
  kbd: { code: true },
  sub: { raised: 'sub' },
  sup: { raised: 'sup' },
};

function readElement(element: Element, style: Style): Run[] {
  const { tagName, children, properties } = element;
  if (dropped.has(tagName) || classOf(element).includes('govuk-visually-hidden')) return [];
  if (classOf(element).includes('cite')) return [{ ...style, text: '', cite: citedIn(element) }];
  if (tagName === 'br') return [{ ...style, text: '\n' }];
  if (tagName === 'img') return [{ ...style, text: textOf(properties['alt']), italic: true }];
  const href = tagName === 'a' ? textOf(properties['href']) : '';
  return readRuns(children, { ...style, ...marks[tagName], ...(href ? { href } : {}) });
}

function citedIn(element: Element): string {
  const link = element.children.find((child) => child.type === 'element');
  return textOf(link?.properties['href']).replace(/^#source-/, '');
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

function classOf({ properties }: Element): string[] {
  const { className } = properties;
  return Array.isArray(className) ? className.map(String) : textOf(className).split(' ');
}

/** Runs without space at both ends; none where nothing is left. */
function trimRuns(runs: readonly Run[]): Run[] {
  const isBlank = (run: Run | undefined) => run !== undefined && run.cite === undefined && !run.text.trim();
  let [from, to] = [0, runs.length];
  while (from < to && isBlank(runs[from])) from += 1;
  while (to > from && isBlank(runs[to - 1])) to -= 1;
  return runs.slice(from, to).map((run, index, kept) => {
    const text = index === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: index === kept.length - 1 ? text.trimEnd() : text };
  });
}
