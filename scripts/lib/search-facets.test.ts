import { expect, test } from 'vitest';
import { headWord, readFacets } from './search-facets.ts';

const head =
  '<meta name="description" content="x"><meta property="facet:standard" content="A > B &amp; &#34;C&#34;">' +
  '<meta property="sp:own" content="a > b" data-pagefind-meta="own[content]"><meta property="og:title" content="y">';

test('a value may hold whatever stands in an attribute', () => {
  expect(readFacets(head)).toEqual({ standard: ['A > B & "C"'] });
});

test('what pages tell the index alone goes whole, and nothing else goes', () => {
  expect(head.replaceAll(headWord, '')).toBe(
    '<meta name="description" content="x"><meta property="og:title" content="y">',
  );
});
