import { expect, test } from 'vitest';
import { world } from '../../tests/support/forms.ts';
import { createCatalogue, listPageEntries } from '../model/catalogue.ts';
import type { AnyEntry } from '../model/entry.ts';
import { createSimilarIndex } from '../model/similar/draft.ts';
import { textOfEntry } from '../model/similar/text.ts';
import { createTopicSuggester } from '../model/similar/topics.ts';
import { createLibrary, openLibrary } from './library.ts';

const { catalogue } = world;
const made = createLibrary(catalogue);
const { library, texts } = JSON.parse(JSON.stringify(made)) as typeof made;
const pages = listPageEntries(catalogue);

test('a browser finds what is like a draft, and which topics fit it, exactly as the command does', () => {
  const opened = openLibrary(library, texts);
  const [here, there] = [createSimilarIndex(catalogue), createSimilarIndex(opened)];
  const [suggestHere, suggestThere] = [createTopicSuggester(catalogue), createTopicSuggester(opened)];
  for (const page of pages.filter((_, index) => index % 6 === 0)) {
    const draft = { ...textOfEntry(page), title: 'Another title' };
    expect(there.find(draft)).toEqual(here.find(draft));
    expect(suggestThere(draft)).toEqual(suggestHere(draft));
  }
});

test('without the texts every entry can be named all the same', () => {
  const opened = openLibrary(library);
  for (const { kind, id } of pages) expect(opened.isKnown(kind, id)).toBe(true);
  expect(opened.list('authorities')).toHaveLength(catalogue.list('authorities').length);
  expect(opened.list('topics')).toHaveLength(catalogue.list('topics').length);
  const [page] = pages;
  const slug = page?.outline?.headings[0]?.slug ?? '';
  expect(
    opened.resolve(`../${page?.kind ?? ''}/${page?.id ?? ''}.mdx#${slug}`, { kind: 'guides', id: 'a' }),
  ).toBeDefined();
});

test('what a browser loads stays bounded, however large the library is', () => {
  const [page] = pages;
  const passages = Array.from({ length: 40 }, (_, index) => `Passage ${index} of the page. `.repeat(8));
  const many = Array.from({ length: 4000 }, (_, index) => ({
    ...page,
    id: `page-${index}`,
    outline: { ...page?.outline, passages },
  }));
  const large = createLibrary(createCatalogue(many as unknown as AnyEntry[])).texts;
  const letters = Object.values(large).reduce((sum, one) => sum + one.passages.join('').length, 0);
  expect(letters).toBeLessThanOrEqual(6_000_000);
  expect(Object.values(large).every((one) => one.passages.length > 0)).toBe(true);
});
