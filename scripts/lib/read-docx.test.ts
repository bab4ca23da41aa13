import { buffer } from 'node:stream/consumers';
import {
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type FileChild,
  type IRunOptions,
} from 'docx';
import { describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { createMdx } from '../../src/forms/text/text-to-mdx.ts';
import { UsageFault } from './command.ts';
import { readDocx } from './read-docx.ts';
import { unpack } from './unpack.ts';

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const cell = (...texts: string[]) => new TableCell({ children: texts.map((text) => new Paragraph(text)) });
const numbering = {
  config: [{ reference: 'numbers', levels: [{ level: 0, format: 'decimal' as const, text: '%1.' }] }],
};
const createDocx = (children: FileChild[]) =>
  Packer.toBuffer(
    new Document({
      numbering,
      footnotes: { 1: { children: [new Paragraph('Minutes, 4 July 2018.')] } },
      sections: [{ children }],
    }),
  );

async function createZip(files: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

const letters: IRunOptions = { text: 'letters', bold: true };

test('a Word file becomes text', async () => {
  const docx = await createDocx([
    new Paragraph({ text: 'Warm homes', heading: HeadingLevel.TITLE }),
    new Paragraph({ text: 'What we did', heading: HeadingLevel.HEADING_1 }),
    new Paragraph({
      children: [
        new TextRun('We sent '),
        new TextRun(letters),
        new TextRun(' in <5 days {see}. '),
        new ExternalHyperlink({ children: [new TextRun('The plan')], link: 'https://www.example.gov.uk/plan?a=b' }),
        new FootnoteReferenceRun(1),
      ],
    }),
    new Paragraph({ text: 'one', bullet: { level: 0 } }),
    new Paragraph({ text: 'in one', bullet: { level: 1 } }),
    new Paragraph({ text: 'two', bullet: { level: 0 } }),
    new Paragraph({ text: 'first', numbering: { reference: 'numbers', level: 0 } }),
    new Paragraph({ text: 'second', numbering: { reference: 'numbers', level: 0 } }),
    new Table({
      rows: [
        new TableRow({ children: [cell('Area'), cell('Cost')] }),
        new TableRow({ children: [cell('North', 'East'), cell('£5')] }),
      ],
    }),
    new Paragraph({
      children: [
        new ImageRun({
          type: 'png',
          data: pixel,
          transformation: { width: 9, height: 9 },
          altText: { name: 'x', title: 'x', description: 'A chart' },
        }),
      ],
    }),
  ]);
  const text = await readDocx(docx);
  expect(text).toBe(`# Warm homes

# What we did

We sent **letters** in <5 days {see}. [The plan](https://www.example.gov.uk/plan?a=b)[1]

- one
  - in one
- two

1. first
2. second

| Area | Cost |
| - | - |
| North; East | £5 |

[picture: A chart]

1. Minutes, 4 July 2018.`);
  expect(createMdx(text).body).toContain('We sent **letters** in \\<5 days \\{see}.');
});

describe('refused in plain words', () => {
  const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

  test.each([
    ['what is no zip', () => Buffer.from('Dear all,'), 'no Word file'],
    ['nothing', () => Buffer.alloc(0), 'no Word file'],
    ['an old Word file', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old Word file'],
    ['more than 10 MB', () => Buffer.alloc(10_000_001), '11 MB; the most is 10 MB'],
    ['another zip', () => createZip({ 'a.txt': 'a' }), 'no Word file'],
    ['a spreadsheet', () => createZip({ '[Content_Types].xml': types, 'xl/workbook.xml': '<a/>' }), 'no Word file'],
    [
      'a Word file without its parts',
      () => createZip({ '[Content_Types].xml': types, 'word/styles.xml': '<a/>' }),
      'can’t be read',
    ],
    [
      'a broken text',
      () => createZip({ '[Content_Types].xml': types, 'word/document.xml': '<w:p><' }),
      'can’t be read',
    ],
    [
      'a text that defines entities',
      () =>
        createZip({
          '[Content_Types].xml': types,
          'word/document.xml': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        }),
      'instructions',
    ],
    [
      'a zip that unpacks to more than its text can have',
      () => createZip({ '[Content_Types].xml': types, 'word/document.xml': Buffer.alloc(21_000_000, 32) }),
      'more than 20 MB',
    ],
    [
      'a zip that states too small a size',
      async () =>
        understate(
          await createZip({ '[Content_Types].xml': types, 'word/document.xml': Buffer.alloc(21_000_000, 32) }),
        ),
      'is broken',
    ],
  ])('%s', async (_, create, message) => {
    const reading = readDocx(await create());
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toBeInstanceOf(UsageFault);
  });
});

/** The same zip whose directory states 100 bytes for its last file. */
function understate(zip: Buffer): Buffer {
  const changed = Buffer.from(zip);
  changed.writeUInt32LE(100, changed.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24);
  return changed;
}

test('what is large but no text is not unpacked', async () => {
  const parts = await unpack(await createDocx([new Paragraph('Words')]), { isWanted: () => true, most: 1_000_000 });
  const docx = await createZip({ ...Object.fromEntries(parts), 'word/media/a.bmp': Buffer.alloc(30_000_000) });
  expect(docx.length).toBeLessThan(100_000);
  expect(await readDocx(docx)).toBe('Words');
});
