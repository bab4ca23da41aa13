import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { readBlocks } from './blocks.ts';
import { writePlainPage, type PlainPage } from './markdown.ts';

const blocksOf = (html: string) => readBlocks(fromHtml(html, { fragment: true }).children);
const page = (html: string, parts: Partial<PlainPage> = {}): PlainPage => ({
  ...{ title: 'Title', summary: 'Summary.', facts: [], remarks: [] },
  sections: [{ title: 'Problem', blocks: blocksOf(html) }],
  ...{ sources: { title: 'Sources', items: [] }, about: { title: 'About', facts: [] } },
  ...parts,
});
const parse = (text: string): Root => unified().use(remarkParse).use(remarkGfm).parse(text);

/** The text of a section. */
function write(html: string): string {
  return /## Problem\n\n([^]*)\n\n## About\n$/.exec(writePlainPage(page(html)))?.[1] ?? '';
}

/** The kinds of all nodes of a text. */
function listTypes(text: string): string[] {
  const types: string[] = [];
  visit(parse(text), ({ type }) => void types.push(type));
  return types;
}

test('a page has its title, summary, facts, remarks, sections, numbered sources and what to know of it', () => {
  const text = writePlainPage(
    page('<p>Slow.</p>', {
      facts: [
        { term: 'Cost', lines: ['£5', { text: '£6', href: 'https://a.example/x' }] },
        { term: 'Did it work?', lines: ['Yes'] },
      ],
      remarks: ['Not yet confirmed.'],
      sources: { title: 'Sources', items: [{ text: 'A report.', url: 'https://a.example/r_1' }, { text: 'Minutes.' }] },
      about: { title: 'About', facts: [{ term: 'Licence', lines: ['OGL'] }] },
    }),
  );
  expect(text).toMatchInlineSnapshot(`
    "# Title

    Summary.

    - **Cost:** £5; [£6](https://a.example/x)
    - **Did it work?** Yes

    Not yet confirmed.

    ## Problem

    Slow.

    ## Sources

    1. A report. <https://a.example/r_1>
    2. Minutes.

    ## About

    - **Licence:** OGL
    "
  `);
});

test('every kind of block is written plainly', () => {
  const html =
    '<h3>How</h3><h4>By whom</h4><p>One<br>two <strong>bold <a href="https://a.example/">link</a> and</strong> <em>so</em>.</p>' +
    '<ol><li>One<ul><li>Inside</li></ul></li><li><p>Two</p><p>More</p></li></ol><blockquote><p>Said</p></blockquote>' +
    '<table><thead><tr><th>Month</th><th>Calls</th></tr></thead><tbody><tr><th>May</th><td>1 | 2</td></tr></tbody></table>' +
    '<pre><code>a\n  b</code></pre><p>Use <code>x</code></p>' +
    '<div class="key-facts key-facts--2"><div class="key-fact"><p class="key-fact__value">54 <span>sets</span></p>' +
    '<p class="key-fact__label">at launch</p></div></div>';
  expect(write(html)).toMatchInlineSnapshot(`
    "### How

    #### By whom

    One\\
    two **bold [link](https://a.example/) and** *so*.

    1. One
       - Inside
    2. Two

       More

    > Said

    | Month | Calls |
    | - | - |
    | **May** | 1 \\| 2 |

    \`\`\`
    a
      b
    \`\`\`

    Use \`x\`

    - **54 sets** at launch"
  `);
});

test('a table without heads gets an empty row of them', () => {
  expect(write('<table><tr><th>May</th><td>1</td></tr></table>')).toBe('| | |\n| - | - |\n| **May** | 1 |');
});

test('raised words stay apart from those before them', () => {
  expect(write('<p>10<sup>6</sup> CO<sub>2</sub> 1<sup>st</sup></p>')).toBe('10⁶ CO₂ 1^(st)');
});

test('a number of a source is words, whatever follows it', () => {
  const cite = { text: '[1]', cite: 'a' };
  const text = writePlainPage(
    page('', {
      sections: [
        {
          title: 'X',
          blocks: [
            { is: 'paragraph', runs: [cite, { text: '(b) ' }, cite, cite, { text: ' c' }] },
            { is: 'paragraph', runs: [cite, { text: ': so' }] },
          ],
        },
      ],
    }),
  );
  expect(text).toContain('[1]\\(b) [1][1] c\n\n\\[1]: so');
  expect(new Set(listTypes(text))).toEqual(new Set(['root', 'heading', 'paragraph', 'text']));
});

test('only addresses that are safe become links', () => {
  expect(write('<p><a href="javascript:alert(1)">x</a> <a href="mailto:a@b.example">y</a></p>')).toBe(
    'x [y](mailto:a@b.example)',
  );
});

test('whatever the words are, they are only ever words', () => {
  const hostile = fc.constantFrom(
    ...['<b>x</b>', '</p>', '{x}', '[a](b)', '[1]: x', '# x', '- x', '> x', '| a |', '`x`', '**x**', '&lt;', '1. x', '---', 'import x'],
  ); // prettier-ignore
  const words = fc.array(fc.oneof(hostile, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 4 });
  const plain = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  fc.assert(
    fc.property(words, (parts) => {
      // What text of a page cannot hold either.
      const said = plain(parts.join(' ').replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, ''));
      fc.pre(said !== '');
      const text = writePlainPage(page('', { summary: '', sections: [{ title: 'X', blocks: [{ is: 'paragraph', runs: [{ text: said }] }] }] })); // prettier-ignore
      const tree = parse(text);
      const paragraphs = tree.children.filter(({ type }) => type === 'paragraph').map((node) => plain(toString(node)));
      expect(paragraphs).toEqual([said]);
      expect(new Set(listTypes(text))).toEqual(new Set(['root', 'heading', 'paragraph', 'text']));
    }),
    { numRuns: 300 },
  );
});
