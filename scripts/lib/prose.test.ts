import { expect, test } from 'vitest';
import type { Passage } from '../../src/mdx/passages.ts';
import { checkProse, listProse } from './prose.ts';

const place = { line: 7, column: 1 };
const said = (...texts: string[]): Passage[] => texts.map((text) => ({ text, place, isSentence: true }));
const hints = async (...texts: string[]) =>
  (await checkProse(said(...texts), [])).map(({ code, values }) => [code, values?.['word']]);

test.each([
  ['The council changed its behaviour and its programme.', []],
  ['The council changed its behavior.', [['SP501', 'behavior']]],
  ['Datastores, techUK and Zzyzx Ltd are words of the field or names.', []],
  ['It saved the the council money.', [['SP502', 'the the']]],
  ['It was a honest account.', [['SP503', 'a']]],
  [
    `It ${'went on and '.repeat(14)}ended.`,
    [
      ['SP505', undefined],
      ['SP504', undefined],
    ],
  ],
])('%j: %j', async (text, expected) => {
  expect(await hints(text)).toEqual(expected);
});

test('a slip is found in the passage where it stands', async () => {
  const passages = [...said('All is well.'), { text: 'Its color.', place: { line: 9, column: 1 }, isSentence: true }];
  expect((await checkProse(passages, []))[0]).toMatchObject({ code: 'SP501', place: { line: 9, column: 1 } });
});

test('a page that is hard to read is hinted at once', async () => {
  const hard =
    'Organisational interoperability necessitates comprehensive institutional collaboration regarding infrastructural standardisation.';
  expect(await hints(hard)).toContainEqual(['SP505', undefined]);
});

test('the prose of a page is its sentences: no code, no quoted blocks, no addresses, no names of sources', () => {
  const data = { title: 'Bins', summary: 'They were missed.', sources: [{ title: 'Bins in color' }] };
  const body = '## Problem\n\nCrews `missd` them.[^report]\n\n> Their color.\n\n- One\n- Two\n\n| A |\n| - |\n| b |\n';
  const prose = listProse({ data: data as never }, `---\ntitle: Bins\n---\n${body}`);
  expect(prose.map(({ text, isSentence }) => [text, isSentence])).toEqual([
    ['They were missed.', true],
    ['Problem', false],
    ['Crews them.', true],
    ['One', true],
    ['Two', true],
    ['A', false],
    ['b', false],
  ]);
});
