import { describe, expect, test } from 'vitest';
import { messagesFor } from '../messages/index.ts';
import { createCatalogue } from '../model/catalogue.ts';
import type { AnyEntry, PageEntry } from '../model/entry.ts';
import { createInsights } from '../model/insights.ts';
import type { Kind } from '../model/kinds.ts';
import { fill } from '../model/words.ts';
import type { PageContext } from '../page.ts';
import { createUrls } from '../urls.ts';
import { createEntry, createPageContext } from '../../tests/support/page-context.ts';
import { describeCorrections, listCorrections } from './corrections.ts';

const create = (kind: Kind, id: string, data: object) => ({ kind, id, file: '', data }) as unknown as AnyEntry;
const bins = create('case-studies', 'bins', { title: 'Bins', claims: [], costs: [] }) as PageEntry;
const record = (id: string, data: object) => create('corrections', id, { by: 'Waste team', figures: [], ...data });
const correction = {
  page: 'case-studies/bins',
  kind: 'correction',
  text: '300',
  was: '400',
  source: 'https://a.example',
};
const catalogue = createCatalogue([
  bins,
  create('guides', 'bins', { title: 'A guide' }),
  record('a--1', { ...correction, on: '2020-01-02' }),
  record('a--2', { page: 'case-studies/bins', kind: 'reply', on: '2021-01-02', text: 'No.' }),
  record('a--0', { page: 'guides/bins', kind: 'reply', on: '2021-01-02', text: 'Yes.' }),
]);
const insights = createInsights(catalogue);
const m = messagesFor('en');
const context = {
  ...{ catalogue: { ...catalogue, insights }, m, t: fill, lang: 'en', urls: createUrls('/', 'en', 'en') },
} as unknown as PageContext;

test('the address of a figure that was taken out leads to the correction, one that is still there to its row', () => {
  const cost = { amount: 5, currency: 'GBP', year: 2019, what: 'S', kind: 'spent', source: 'a' };
  const page = createEntry('case-studies', 'bins', {
    costs: [cost],
    sources: [{ id: 'a', title: 'A', publisher: 'P' }],
  });
  const told = createEntry('corrections', 'c', { ...correction, on: '2020-01-02', figures: ['cost-spent-2019-5', 'cost-spent-2019-4'] }); // prettier-ignore
  const items = describeCorrections([told, told], createPageContext([page, told]));
  expect(items.map(({ anchors }) => anchors)).toEqual([['cost-spent-2019-4'], []]);
});

test('a page has its own corrections and replies, newest first', () => {
  expect(insights.correctionsOf(bins).map(({ id }) => id)).toEqual(['a--2', 'a--1']);
  const guide = catalogue.find('guides', 'bins') as PageEntry;
  expect(insights.correctionsOf(guide).map(({ id }) => id)).toEqual(['a--0']);
  expect(insights.correctionsOf({ ...bins, id: 'roads' })).toEqual([]);
});

test('the list has those of all pages, newest first, then by name', () => {
  expect(listCorrections(context).map(({ id }) => id)).toEqual(['a--0', 'a--2', 'a--1']);
});

describe('in words', () => {
  const [reply, corrected] = describeCorrections(insights.correctionsOf(bins), context);

  test('a correction says of when it is, who asked, and what its source is about', () => {
    expect(corrected).toMatchObject({
      heading: 'Correction, 2 January 2020',
      page: { text: 'Bins', href: '/case-studies/bins/' },
      by: 'asked for by Waste team',
      was: '400',
      text: '300',
      sourceOf: 'Correction of 2 January 2020, Bins',
    });
  });

  test('a reply is somebody’s own, and has neither source nor earlier words', () => {
    expect(reply).toMatchObject({ heading: 'Reply, 2 January 2021', by: 'from Waste team', text: 'No.' });
    expect([reply?.was, reply?.source]).toEqual([undefined, undefined]);
  });
});
