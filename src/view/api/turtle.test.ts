import fc from 'fast-check';
import { Parser } from 'n3';
import { expect, test } from 'vitest';
import { writeTurtle } from './turtle.ts';

const prefixes = { skos: 'http://www.w3.org/2004/02/skos/core#' };
const read = (text: string) => new Parser().parse(text).map(({ predicate, object }) => [predicate.value, object.value]);

test('any words come back from Turtle as they were', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (label, hidden) => {
      const text = writeTurtle(prefixes, [
        {
          '@id': 'https://a.example/b/',
          '@type': 'skos:Concept',
          'skos:prefLabel': { '@value': label, '@language': 'en' },
          'skos:hiddenLabel': [hidden, 'x'],
          'skos:broader': undefined,
        },
      ]);
      expect(read(text).slice(1)).toEqual([
        ['http://www.w3.org/2004/02/skos/core#prefLabel', label],
        ['http://www.w3.org/2004/02/skos/core#hiddenLabel', hidden],
        ['http://www.w3.org/2004/02/skos/core#hiddenLabel', 'x'],
      ]);
    }),
  );
});

test('an address cannot end early', () => {
  const text = writeTurtle(prefixes, [{ '@id': 'https://a.example/> <b', '@type': 'skos:Concept' }]);
  expect(new Parser().parse(text)).toHaveLength(1);
  expect(text).toContain('<https://a.example/%3E%20%3Cb>');
});
