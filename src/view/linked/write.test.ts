import fc from 'fast-check';
import { defaultTreeAdapter as adapter, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { writeJsonLd } from './write.ts';

const ends = [
  '</script>',
  '<!--',
  '-->',
  '<script>',
  ']]>',
  '\u2028',
  '\u2029',
  '&lt;',
  '</SCRIPT\n>',
  '"',
  '\\',
  '\u0000',
];

/** What a browser's parser makes of a page with such a block: the text of the block, and the names of all elements. */
function readBlock(text: string) {
  const { childNodes } = parseFragment(`<script type="application/ld+json">${text}</script><p></p>`);
  const [script] = childNodes;
  const [words] = script && adapter.isElementNode(script) ? script.childNodes : [];
  return { words: words && 'value' in words ? words.value : '', names: childNodes.map(({ nodeName }) => nodeName) };
}

test('whatever words are in it, a block ends where it ends and says the same', () => {
  const words = fc
    .array(fc.oneof(fc.constantFrom(...ends), fc.string({ unit: 'binary' })))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(words, (name) => {
      const { words: text, names } = readBlock(writeJsonLd([{ '@type': 'Article', name }]));
      expect(names).toEqual(['script', 'p']);
      expect(JSON.parse(text)).toEqual({ '@context': 'https://schema.org', '@type': 'Article', name });
      expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    }),
  );
});

test('what would end it is one of these, and ends a block that is not written so', () => {
  const { names } = readBlock(JSON.stringify({ name: '</script><b>' }));
  expect(names).not.toEqual(['script', 'p']);
});

test('several things are one graph; what has no value is left out', () => {
  expect(JSON.parse(writeJsonLd([{ '@id': 'a', url: undefined }, { '@id': 'b' }]))).toEqual({
    '@context': 'https://schema.org',
    '@graph': [{ '@id': 'a' }, { '@id': 'b' }],
  });
});
