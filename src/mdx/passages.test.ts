import { describe, expect, test } from 'vitest';
import { measure, oddTexts } from '../../tests/support/similar.ts';
import { parsers, readBoth } from '../../tests/support/case-study.ts';
import { isBlock, listPassages, sentenceAround } from './passages.ts';
import { visitTree, type Parse, type TreeNode } from './tree.ts';

/** The passages of a body; those that are no sentences stand in brackets. */
const list = (parse: Parse, body: string) =>
  listPassages(parse(body)).map(({ text, isSentence }) => (isSentence ? text : `[${text}]`));

/** The sentence around the first link of a body. */
function sentenceOf(parse: Parse, body: string): string | undefined {
  let found: string | undefined;
  visitTree(parse(body), (node, ancestors) => {
    const block: TreeNode | undefined = ancestors.findLast(isBlock);
    if (node.type === 'link' && block) found ??= sentenceAround(node, block);
  });
  return found;
}

test('citations, which stand after the full stop, do not join sentences', () => {
  for (const { outline } of readBoth('One.[^minutes] See [it](../guides/a.mdx).[^report] Four.'))
    expect(outline?.links.map(({ sentence }) => sentence)).toEqual(['See it.']);
});

describe.each(parsers)('%s', (_, parse) => {
  test.each([
    ['paragraphs and list items', 'One.\n\n- Two.\n- Three.', ['One.', 'Two.', 'Three.']],
    ['headings and cells as no sentences', '## H\n\n| a | b |\n| - | - |\n| c |   |', ['[H]', '[a]', '[b]', '[c]']],
    ['the words of links and emphasis', 'See [the *map*](./map.mdx), **please**.', ['See the map, please.']],
    ['lines as one', 'One\ntwo   three.', ['One two three.']],
    ['a line break as a space', 'One  \ntwo<br />three.', ['One two three.']],
    ['the text in components', '<Callout type="info">\n\nOne.\n\n</Callout>', ['One.']],
    ['steps in order', '<Steps>\n  <Step title="T">\n    One.\n  </Step>\n</Steps>', ['One.']],
    ['no code', 'One `two` three.\n\n```\nfour\n```', ['One three.']],
    ['no quotations', '> One.\n\n<Quote cite="M">\n\nTwo.\n\n</Quote>\n\nThree.', ['Three.']],
    ['no citations', 'One.[^one] Two.[^two]', ['One. Two.']],
    ['no pictures', '![One](./images/one.png)\n\nTwo ![three](./images/one.png).', ['Two .']],
    ['no expressions', '{1}\n\nOne {2} two.', ['One two.']],
    ['no definitions', 'One [two].\n\n[two]: ./two.mdx "Three"', ['One two.']],
    ['nothing', '', []],
  ])('lists %s', (__, body, passages) => expect(list(parse, body)).toEqual(passages));

  test('a passage knows where it starts', () => {
    const places = listPassages(parse('One.\n\n- Two.')).map(({ place }) => place);
    expect(places).toEqual([
      { line: 1, column: 1 },
      { line: 3, column: 3 },
    ]);
  });

  test.each([
    ['in the middle', 'One. See [it](./a.mdx) here. Three.', 'See it here.'],
    ['at the start', '[It](./a.mdx) is. Two.', 'It is.'],
    ['at the end', 'One. Two [it](./a.mdx)', 'Two it'],
    ['after code', 'A `b`. See *the* [it](./a.mdx). Four.', 'See the it.'],
    ['in a heading', '## See [it](./a.mdx)', 'See it'],
    ['that is all there is', '[it](./a.mdx)', 'it'],
    ['that has no words', 'One. [](./a.mdx)', 'One.'],
  ])('the sentence around a link %s', (__, body, sentence) => expect(sentenceOf(parse, body)).toBe(sentence));

  test('a sentence without an end is shortened at a word', () => {
    const sentence = sentenceOf(parse, `[It](./a.mdx) ${'wordy '.repeat(100)}`) ?? '';
    expect(sentence).toMatch(/^It (wordy )+…$/);
    expect(sentence.length).toBeLessThanOrEqual(302);
  });

  test.each(oddTexts)('%s are listed in under a second', (__, long) => {
    const text = long.slice(0, 40_000);
    expect(measure(() => list(parse, text))).toBeLessThan(1000);
    expect(measure(() => sentenceOf(parse, `[It](./a.mdx) ${text}`))).toBeLessThan(1000);
  });
});
