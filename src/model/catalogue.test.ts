import { expect, test } from 'vitest';
import { createCatalogue } from './catalogue.ts';
import type { AnyEntry } from './entry.ts';
import type { Kind } from './kinds.ts';

test('an empty catalogue finds nothing and lists nothing', () => {
  const catalogue = createCatalogue([]);
  expect(catalogue.find('topics', 'open-data')).toBeUndefined();
  expect(catalogue.list('case-studies')).toEqual([]);
});

test('neighbours are those before and after in the list of the same kind', () => {
  const create = (kind: string, id: string) => ({ kind, id, file: '', data: {} }) as unknown as AnyEntry;
  const [a, b, c] = ['a', 'b', 'c'].map((id) => create('guides', id)) as [AnyEntry, AnyEntry, AnyEntry];
  const catalogue = createCatalogue([c, a, create('standards', 'aa'), b]);
  expect(catalogue.neighbours(a)).toEqual([undefined, b]);
  expect(catalogue.neighbours(b)).toEqual([a, c]);
  expect(catalogue.neighbours(c)).toEqual([b, undefined]);
  expect(catalogue.neighbours(create('guides', 'd'))).toEqual([undefined, undefined]);
});

interface Parts {
  data?: Record<string, unknown>;
  links?: string[];
}

function create(kind: Kind, id: string, { data = {}, links = [] }: Parts = {}): AnyEntry {
  const place = { line: 1, column: 1 };
  const outline = { headings: [], links: links.map((url) => ({ url, text: '', place })), pictures: [], citations: [] };
  return { kind, id, file: `${kind}/${id}`, data, outline: { ...outline, words: 0 } } as unknown as AnyEntry;
}

test('an entry is found by its kind and id, and a list is sorted by code, not by locale', () => {
  const [b, a, capital] = [create('guides', 'b'), create('guides', 'a'), create('guides', 'Z')];
  const other = create('standards', 'a');
  const catalogue = createCatalogue([b, a, other, capital]);
  expect(catalogue.find('guides', 'a')).toBe(a);
  expect(catalogue.find('standards', 'a')).toBe(other);
  expect(catalogue.find('standards', 'b')).toBeUndefined();
  expect(catalogue.find('guides', 'constructor')).toBeUndefined();
  expect(catalogue.list('guides')).toEqual([capital, a, b]);
});

test('a link is resolved to its entry and heading, or to nothing', () => {
  const [a, b] = [create('guides', 'a'), create('standards', 'b')];
  const { resolve } = createCatalogue([a, b]);
  expect(resolve('../standards/b.mdx#scope', a)).toEqual({ kind: 'standards', id: 'b', fragment: 'scope', entry: b });
  expect(resolve('#scope', b)?.entry).toBe(b);
  expect(resolve('/guides/a/', b)?.entry).toBe(a);
  expect(resolve('../standards/c.mdx', a)).toBeUndefined();
  expect(resolve('https://www.example.gov.uk/', a)).toBeUndefined();
});

test('who mentions an entry is listed once, by its text before its fields, sorted by kind and id', () => {
  const target = create('case-studies', 'target', { links: ['#lessons', './target.mdx'] });
  const byField = create('reuse', 'a', { data: { practice: 'case-studies/target' } });
  const byText = create('guides', 'z', { links: ['../case-studies/target.mdx', '../case-studies/target.mdx#lessons'] });
  const byBoth = create('guides', 'b', {
    data: { steps: [{ links: ['case-studies/target', 'case-studies/target'] }] },
    links: ['../case-studies/target.mdx', './nowhere.mdx'],
  });
  const catalogue = createCatalogue([byField, byText, target, byBoth]);
  expect(catalogue.backlinks('case-studies', 'target')).toEqual([
    { from: byBoth, by: 'text' },
    { from: byText, by: 'text' },
    { from: byField, by: 'field' },
  ]);
  expect(catalogue.backlinks('guides', 'nowhere')).toEqual([]);
  expect(catalogue.backlinks('guides', 'b')).toEqual([]);
});

test('what could not be read is known, a single file or a whole list, but not found', () => {
  const catalogue = createCatalogue([create('guides', 'a')], new Set(), new Set(['guides/broken', 'topics']));
  expect(catalogue.isKnown('guides', 'a')).toBe(true);
  expect(catalogue.isKnown('guides', 'broken')).toBe(true);
  expect(catalogue.isKnown('standards', 'broken')).toBe(false);
  expect(catalogue.isKnown('guides', 'other')).toBe(false);
  expect(catalogue.isKnown('topics', 'anything')).toBe(true);
  expect(catalogue.find('guides', 'broken')).toBeUndefined();
});

test('a picture lies in the folder of its kind', () => {
  const catalogue = createCatalogue([], new Set(['guides/map.png']));
  expect(catalogue.hasPicture('guides', 'map.png')).toBe(true);
  expect(catalogue.hasPicture('standards', 'map.png')).toBe(false);
  expect(catalogue.hasPicture('guides', 'Map.png')).toBe(false);
});
