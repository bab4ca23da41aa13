import { expect, test } from 'vitest';
import { listFindings, readBoth, writeBoth } from '../../tests/support/case-study.ts';

/** The numbers that a text shows, with the ids of their sources, as they are read. */
const numbersIn = (html: string) =>
  [...html.matchAll(/href="#source-([\w-]+)"><span[^>]*>[^<]*<\/span>(\d+)/g)].map(
    ([, id, number]) => `${id ?? ''} ${number ?? ''}`,
  );

test.each([
  ['in a row', 'A[^report] B[^minutes] C[^report].', ['report 1', 'minutes 2', 'report 1']],
  ['inside and after strong words', '**A[^report]** B[^minutes]', ['report 1', 'minutes 2']],
  ['in a list inside a list', '- A\n  - B[^report]\n\n  C[^minutes]', ['report 1', 'minutes 2']],
  [
    'in a caption and its table',
    'Table: A[^report]\n\n| B[^minutes] |\n| - |\n| C[^report] |',
    ['report 1', 'minutes 2', 'report 1'],
  ],
  ['in a component', '<Callout>\nA[^report]\n</Callout>\n\nB[^minutes]', ['report 1', 'minutes 2']],
  ['in a heading', '## A[^report]\n\nB[^minutes]', ['report 1', 'minutes 2']],
])('sources are numbered in the order in which they are read: %s', (_, body, numbers) => {
  const pages = readBoth(body);
  writeBoth(body).forEach((html, index) => {
    expect(numbersIn(html)).toEqual(numbers);
    const cited = pages[index]?.outline?.citations.map(({ id }) => id);
    expect(cited).toEqual(numbers.map((number) => number.split(' ')[0]));
  });
});

test.each([
  ['a backslash', 'A \\[^x] b', 'A [^x] b'],
  ['a reference for the bracket', 'A &#91;^x] &lbrack;^x] &#x5B;^x]', 'A [^x] [^x] [^x]'],
  ['a reference for the sign after it', 'A [&#94;x]', 'A [^x]'],
  ['two of them around a real one', 'A \\[^x] [^report] \\[^y]', undefined],
])('what %s makes plain words stays so', (_, body, text) => {
  for (const html of writeBoth(body)) {
    expect(html).not.toMatch(/source-[xy]/);
    if (text) expect(html).toBe(`<p>${text}</p>`);
    else expect(numbersIn(html)).toEqual(['report 1']);
  }
});

test('two backslashes are one, and what follows is a citation', () => {
  for (const html of writeBoth('A \\\\[^report]')) {
    expect(html).toContain('A \\<sup');
    expect(numbersIn(html)).toEqual(['report 1']);
  }
});

test.each([
  [
    'after an address',
    'See "www.example.gov.uk" and \\[^x] then [^y] and "www.example.com" [^z]',
    ['SP214 1:41', 'SP214 1:68'],
  ],
  ['after letters of several bytes', 'é 🎉 [^x]', ['SP214 1:6']],
  ['in the second line of a quote', '> a\n> b [^x]', ['SP214 2:5']],
  ['in a cell', '| a |\n| - |\n| b [^x] |', ['SP214 3:5']],
  ['twice', '[^x] [^report] [^x]', ['SP214 1:1', 'SP214 1:16']],
])('a citation without a source is found where it stands: %s', (_, body, findings) => {
  for (const found of listFindings(body)) expect(found).toEqual(findings);
});

test('code, braces, attributes and the words of a link hold no citation', () => {
  for (const body of [
    '`[^x]`',
    '```\n[^x]\n```',
    '{"[^x]"}',
    '<Callout title="[^x]">a</Callout>',
    '[a [^x]](/b)',
    '[^a b]',
    '[^]',
  ])
    for (const found of listFindings(body)) expect(found).toEqual([]);
});

test('a footnote by hand is found, and what cites it', () => {
  for (const found of listFindings('A.[^1]\n\n[^1]: By the crews.')) expect(found).toEqual(['SP213 3:1']);
});
