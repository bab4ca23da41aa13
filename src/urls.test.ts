import { expect, test } from 'vitest';
import { createUrls, hrefOf, termAnchor } from './urls.ts';

test('addresses lie below the base path, and below the language but for the first', () => {
  expect(createUrls('/', 'en', 'en').to('/search/')).toBe('/search/');
  expect(createUrls('/practice', 'en', 'en').entry('topics', 'open-data')).toBe('/practice/topics/open-data/');
  expect(createUrls('/practice/', 'cy', 'en').entry('guides', 'x', 'why')).toBe('/practice/cy/guides/x/#why');
  expect(createUrls('/practice', 'cy', 'en').file('/pictures/a.webp')).toBe('/practice/pictures/a.webp');
  expect(createUrls('/', 'en', 'en').entry('glossary', 'G-Cloud 14')).toBe('/glossary/#G-Cloud-14');
});

test('links of a text become addresses of pages; others stay', () => {
  const urls = createUrls('/', 'en', 'en');
  const from = { kind: 'guides' as const, id: 'how' };
  expect(hrefOf('../case-studies/x.mdx#lessons', from, urls)).toBe('/case-studies/x/#lessons');
  expect(hrefOf('../authorities.csv#leeds', from, urls)).toBe('/authorities/leeds/');
  expect(hrefOf('https://www.gov.uk/', from, urls)).toBe('https://www.gov.uk/');
});

test('a term has an anchor in every script', () => {
  expect(termAnchor('R&D')).toBe('R-D');
  expect(termAnchor('ΑΒΓ')).toBe('ΑΒΓ');
});
