import { describe, expect, test } from 'vitest';
import { linesBefore, readBoth } from '../../tests/support/case-study.ts';
import type { Outline } from '../model/entry.ts';

const outlinesOf = (body: string) =>
  readBoth(body).map(({ outline }): Outline => {
    if (!outline) throw new Error('The text was refused');
    return outline;
  });
const at = (line: number, column: number) => ({ line: line + linesBefore, column });

describe.each([
  ['verdict', 0],
  ['build', 1],
] as const)('with the parser of the %s', (_, index) => {
  const outlineOf = (body: string) => outlinesOf(body)[index];

  test('headings have their words, a slug and a place', () => {
    expect(outlineOf('\n## What **did** `not` work?\n\nWords\n\n### Tŷ a gŵr\n')?.headings).toEqual([
      { depth: 2, text: 'What did not work?', slug: 'what-did-not-work', place: at(2, 1), words: 1 },
      { depth: 3, text: 'Tŷ a gŵr', slug: 'tŷ-a-gŵr', place: at(6, 1), words: 0 },
    ]);
  });

  test('links are those written in the text, by definition, by address alone and in components', () => {
    const body = `
[One](https://www.gov.uk) and [two][b], see www.gov.uk.

[b]: ../case-studies/data-mill-north.mdx#lessons

<Download href="../standards/service-standard.mdx" label="Three" />
`;
    expect(outlineOf(body)?.links.map(({ url, text }) => [url, text])).toEqual([
      ['https://www.gov.uk', 'One'],
      ['../case-studies/data-mill-north.mdx#lessons', 'two'],
      ['http://www.gov.uk', 'www.gov.uk'],
      ['../standards/service-standard.mdx', 'Three'],
    ]);
    expect(outlineOf(body)?.links.map(({ place }) => place)).toEqual([at(2, 1), at(2, 31), at(2, 45), at(6, 1)]);
  });

  test('pictures are those of the text and of figures', () => {
    const body = '\n![A](./images/a.png) and ![](./b.jpg)\n\n<Figure src="./images/c.webp" alt="C" />\n';
    expect(outlineOf(body)?.pictures).toEqual([
      { name: 'a.png', alt: 'A', place: at(2, 1) },
      { name: 'b.jpg', alt: '', place: at(2, 26) },
      { name: 'c.webp', alt: 'C', place: at(4, 1) },
    ]);
  });

  test('citations stand in the order of the text, repeated ones too', () => {
    expect(outlineOf('\nOne[^report], two[^minutes],\nthree[^report].\n')?.citations).toEqual([
      { id: 'report', place: at(2, 4) },
      { id: 'minutes', place: at(2, 18) },
      { id: 'report', place: at(3, 6) },
    ]);
  });

  test('words are counted, signs and code are not', () => {
    expect(outlineOf('## Two words\n\nIt’s a well-known fact: 5 – 6.\n\n```\nnot this\n```\n')?.words).toBe(8);
    expect(outlineOf('')?.words).toBe(0);
  });
});
