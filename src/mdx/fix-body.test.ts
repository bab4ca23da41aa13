import { expect, test } from 'vitest';
import { markLists, trimBody } from './fix-body.ts';

test.each([
  ['* a\n* b', '- a\n- b', 1],
  ['+ a\n  * b\n\n    c', '- a\n  - b\n\n    c', 2],
  ['> * a\n> * b', '> - a\n> - b', 1],
  ['<Callout>\n  * a\n</Callout>', '<Callout>\n  - a\n</Callout>', 1],
  ['* [ ] a\n* [x] b', '- [ ] a\n- [x] b', 1],
  ['* a\n\n+ b\n\n* c', '- a\n\n+ b\n\n- c', 2],
  ['* a\n\ntext\n\n+ b', '- a\n\ntext\n\n- b', 2],
  ['1. a\n\n* b', '1. a\n\n- b', 1],
])('the lists of %j start with hyphens', (page, text, lists) => {
  expect(markLists(page)).toEqual({ text, lists });
});

test.each([
  ...['- a\n- b', '* a\n\n- b', '- a\n\n+ b', '1. a\n2. b', 'a * b + c', '***', '\\* a', '```\n* a\n```', '{/*\n* a\n*/}'],
  ...['| * |\n| - |\n| * |', 'text\n*'],
])('%j stays as it is', (page) => {
  expect(markLists(page)).toEqual({ text: page, lists: 0 });
}); // prettier-ignore

test.each([
  ['a \nb', 'a\nb', 1],
  ['## A  \n\n \t\nb\t', '## A\n\n\nb', 3],
  ['| a |  \n| - | \n| b |', '| a |\n| - |\n| b |', 2],
  ['<Callout>  \na \n</Callout> ', '<Callout>\na\n</Callout>', 3],
])('%j loses the spaces at the ends of its lines', (page, text, lines) => {
  expect(trimBody(page, 0)).toEqual({ text, lines });
});

test.each([
  ...['a  \nb', '```\na  \n\n \n```', '`a  \nb`', 'a\\ \nb', '{/* a  \n b */}', '<Quote cite="a  \nb">\nc\n</Quote>'],
  ...['![a  \nb](./images/a.png)', '[a]: https://www.example.gov.uk "b  \nc"'],
])('%j keeps the spaces that count', (page) => {
  expect(trimBody(page, 0)).toEqual({ text: page, lines: 0 });
}); // prettier-ignore

test('the front matter is left to others', () => {
  const head = '---\ntitle: a  \n---\n';
  expect(trimBody(`${head}\nb  \n`, head.length).text).toBe(`${head}\nb\n`);
});
