import {
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { numbered, packDocx } from '../forms/pack-docx.ts';
import type { Block, Run } from './blocks.ts';
import { nameOf, type Briefing, type BriefingPart } from './briefing.ts';

type Options = Omit<IParagraphOptions, 'children' | 'text'>;

const line = (text: string, options: Options = {}) => createParagraph([{ text }], options);
const heading = (text: string, level: 1 | 2 | 3) => line(text, { heading: HeadingLevel[`HEADING_${level}`] });
const muted = (text: string) => line(text, { style: 'said' });

/** A briefing as a Word document. */
export function writeBriefingDocx(briefing: Briefing): Promise<Uint8Array> {
  const { title, made, parts, missing, sources, foot, words } = briefing;
  const lists = countLists();
  return packDocx(title, [
    line(title, { heading: HeadingLevel.TITLE }),
    muted(made),
    ...(parts.length > 1 ? [heading(words.contents, 1)] : []),
    ...(parts.length > 1 ? parts.map((part, index) => line(`${index + 1}. ${nameOf(part)}`)) : []),
    ...missing.map(muted),
    ...parts.flatMap((part) => writePart(part, words, lists)),
    ...(sources.length ? [heading(words.sources, 1)] : []),
    ...sources.map(({ number, text, url }) =>
      createParagraph([{ text: `[${number}] ${text}${url ? ' ' : ''}` }, ...(url ? [{ text: url, href: url }] : [])]),
    ),
    ...(foot.length ? [heading(words.licence, 1), ...foot.map((text) => line(text))] : []),
  ]);
}

/** Numbers the lists of a document, so that each begins at 1. */
function countLists(): () => number {
  let last = 0;
  return () => (last += 1);
}

function writePart(part: BriefingPart, words: Briefing['words'], lists: () => number): FileChild[] {
  const { kind, summary, note, facts, remarks, sections, address } = part;
  const border = { style: BorderStyle.SINGLE, size: 8, space: 6, color: '12232e' };
  const noted = [{ text: `${words.note}: `, bold: true as const }, { text: note }];
  return [
    line(nameOf(part), { heading: HeadingLevel.HEADING_1, spacing: { before: 480 } }),
    muted(kind),
    line(summary),
    ...(note ? [createParagraph(noted, { border: { top: border, bottom: border, left: border, right: border } })] : []),
    ...(facts.length ? [createTable(facts)] : []),
    ...remarks.map((text) => line(text, { style: 'said', spacing: { before: 120 } })),
    ...sections.flatMap(({ title, blocks }) => [
      ...(title && !part.section ? [heading(title, 2)] : []),
      ...blocks.flatMap((block) => writeBlock(block, lists)),
    ]),
    createParagraph([{ text: `${words.from}: ` }, { text: address, href: address }], { style: 'said' }),
  ];
}

function writeBlock(block: Block, lists: () => number, options: Options = {}): FileChild[] {
  switch (block.is) {
    case 'heading':
      return [createParagraph(block.runs, { heading: HeadingLevel.HEADING_3 })];
    case 'paragraph':
      return [createParagraph(block.runs, options)];
    case 'quote':
      return block.blocks.flatMap((one) => writeBlock(one, lists, { indent: { left: 500 } }));
    case 'list':
      return writeList(block, lists, 0);
    case 'table':
      return [
        createGrid(
          block.rows.map((row) => row.map(({ head, runs }) => createCell([createParagraph(embolden(runs, head))]))),
        ),
        line(''),
      ];
  }
}

// Word knows nine levels; three can still be told apart.
const deepest = 2;

function writeList(list: Extract<Block, { is: 'list' }>, lists: () => number, depth: number): FileChild[] {
  const level = Math.min(depth, deepest);
  const instance = lists();
  const mark: Options = list.ordered ? { numbering: { reference: numbered, level, instance } } : { bullet: { level } };
  const inside: Options = { indent: { left: 500 * (level + 1) } };
  return list.items.flatMap((item) =>
    item.flatMap((block, index) =>
      block.is === 'list' ? writeList(block, lists, depth + 1) : writeBlock(block, lists, index === 0 ? mark : inside),
    ),
  );
}

function createParagraph(runs: readonly Run[], options: Options = {}): Paragraph {
  return new Paragraph({ ...options, children: runs.flatMap(writeRun) });
}

const embolden = (runs: readonly Run[], isBold: boolean): Run[] =>
  runs.map((run) => (isBold ? { ...run, bold: true } : run));

function writeRun({ text, bold, italic, code, raised, href, cite }: Run): ParagraphChild[] {
  if (!text) return [];
  const isLink = href !== undefined && /^(?:https?:|mailto:|tel:)/i.test(href);
  const style: IRunOptions = {
    ...(bold ? { bold } : {}),
    ...(italic ? { italics: true } : {}),
    ...(code ? { font: 'Consolas' } : {}),
    ...(raised === 'sub' ? { subScript: true } : raised || cite !== undefined ? { superScript: true } : {}),
    ...(isLink ? { style: 'Hyperlink' } : {}),
  };
  // A line break is an element of its own in Word.
  const runs = text
    .split('\n')
    .map((part, index) => new TextRun({ ...style, text: part, ...(index ? { break: 1 } : {}) }));
  return isLink ? [new ExternalHyperlink({ link: href, children: runs })] : runs;
}

function createTable(facts: BriefingPart['facts']): Table {
  return createGrid(
    facts.map(({ term, lines }) => [
      createCell([createParagraph([{ text: term, bold: true }])], 28),
      createCell(lines.map((one) => line(one))),
    ]),
  );
}

const createGrid = (rows: TableCell[][]) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((children) => new TableRow({ children, cantSplit: true })),
  });

const createCell = (children: Paragraph[], percent?: number) =>
  new TableCell({
    children,
    margins: { top: 40, bottom: 40, left: 100, right: 100 },
    ...(percent ? { width: { size: percent, type: WidthType.PERCENTAGE } } : {}),
  });
