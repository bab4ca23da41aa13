import { expect, inject, test } from 'vitest';
import { findPageFaults, listThings, readLinkedPages } from './support/linked.ts';
import { layouts } from './support/pages.ts';

const pages = readLinkedPages(inject('site').folder);

test('every layout and some pages of each kind, in each language, say only what schema.org has words for', async () => {
  const few = new Map<string, number>();
  const sample = pages.filter(({ path }) => {
    const kind = path.split('/').slice(0, -2).join('/');
    few.set(kind, (few.get(kind) ?? 0) + 1);
    return layouts.includes(path.replace(/index\.html$/, '')) || (few.get(kind) ?? 0) <= 4;
  });
  const types = sample.flatMap(({ blocks: [block = '{}'] }) => listThings(block)).map((thing) => thing['@type']);
  expect(types).toEqual(
    expect.arrayContaining(['Article', 'HowTo', 'TechArticle', 'GovernmentOrganization', 'WebSite']),
  );
  expect(sample.some(({ path }) => path.startsWith('cy/case-studies/'))).toBe(true);
  expect(await findPageFaults(sample)).toEqual([]);
});
