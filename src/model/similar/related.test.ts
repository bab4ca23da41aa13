import { describe, expect, test } from 'vitest';
import { createBothOrders, createPage, measure, oddTexts } from '../../../tests/support/similar.ts';
import { createCatalogue } from '../catalogue.ts';
import type { PageEntry } from '../entry.ts';
import { createRelated } from './related.ts';

const bins = 'lorry bin crew sensor battery wasp';
const permits = 'permit plate warden scanner queue visitor';
const keyOf = ({ kind, id }: PageEntry) => (kind === 'case-studies' ? id : `${kind}/${id}`);
/** What is related to the first of some pages. */
const listRelated = (first: PageEntry, ...others: PageEntry[]) =>
  createRelated(createCatalogue([first, ...others]))(first);

describe('the score is the likeness of the words', () => {
  test('and nothing else where nothing else is shared', () => {
    const [found, ...rest] = listRelated(
      createPage('a', { summary: bins }),
      createPage('b', { summary: bins }),
      createPage('c', { summary: permits }),
    );
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ topics: [], standards: [], isLinked: false });
    expect(found?.entry.id).toBe('b');
    expect(found?.score).toBeCloseTo(1);
  });

  test('with the words that say so', () => {
    const both = 'zilch quokka';
    const [found] = listRelated(
      createPage('a', { summary: `${both} bin crew` }),
      createPage('b', { summary: `${both} permit plate` }),
    );
    expect(found?.words).toEqual(['quokka', 'zilch']);
  });

  // Two of four pages have the topic: ln(4/2) = 0.6931.
  test('plus 0.04 for a shared topic, times how rare it is', () => {
    const [found] = listRelated(
      createPage('a', { summary: bins, topics: ['waste'] }),
      createPage('b', { summary: bins, topics: ['waste'] }),
      createPage('c', { summary: permits }),
      createPage('d', { summary: permits }),
    );
    expect(found?.score).toBeCloseTo(1 + 0.04 * 0.6931, 4);
    expect(found?.topics).toEqual(['waste']);
  });

  test('and nothing for a topic that every page has, though it is named', () => {
    const [found] = listRelated(
      createPage('a', { summary: bins, topics: ['all'] }),
      createPage('b', { summary: bins, topics: ['all'] }),
    );
    expect(found?.score).toBeCloseTo(1);
    expect(found?.topics).toEqual(['all']);
  });

  test('plus 0.05 for each standard that both follow', () => {
    const data = { implements: [{ standard: 'rule' }, { standard: 'code' }] };
    const [found] = listRelated(
      createPage('a', { summary: bins, data }),
      createPage('b', { summary: bins, data: { implements: [...data.implements, { standard: 'else' }] } }),
    );
    expect(found?.score).toBeCloseTo(1.1);
    expect(found?.standards).toEqual(['code', 'rule']);
  });

  test('plus 0.05 for the standard itself, which is also a link', () => {
    const follower = createPage('a', { summary: bins, data: { implements: [{ standard: 'rule' }] } });
    const standard = createPage('standards/rule', { summary: bins });
    for (const [found] of [listRelated(follower, standard), listRelated(standard, follower)]) {
      expect(found?.score).toBeCloseTo(1.11);
      expect(found).toMatchObject({ standards: ['rule'], isLinked: true });
    }
  });

  test.each([
    ['in the text', { links: ['./b.mdx#lessons', './b.mdx'] }],
    ['in a field', { data: { buildsOn: ['case-studies/b'] } }],
  ])('plus 0.06 for a link %s, on both sides', (_, parts) => {
    const [from, to] = [createPage('a', { summary: bins, ...parts }), createPage('b', { summary: bins })];
    for (const [found] of [listRelated(from, to), listRelated(to, from)]) {
      expect(found?.score).toBeCloseTo(1.06);
      expect(found?.isLinked).toBe(true);
    }
  });
});

test('a rare topic brings a page before one that shares a frequent topic', () => {
  const found = listRelated(
    createPage('a', { summary: bins, topics: ['frequent', 'rare'] }),
    createPage('b', { summary: bins, topics: ['frequent'] }),
    createPage('c', { summary: bins, topics: ['rare'] }),
    createPage('d', { summary: permits, topics: ['frequent'] }),
  );
  expect(found.map(({ entry }) => keyOf(entry))).toEqual(['c', 'b']);
});

test('of shared topics the rarest is named first', () => {
  const topics = ['frequent', 'rare', 'also-rare'];
  const [found] = listRelated(
    createPage('a', { summary: bins, topics }),
    createPage('b', { summary: bins, topics }),
    createPage('c', { summary: permits, topics: ['frequent'] }),
  );
  expect(found?.topics).toEqual(['also-rare', 'rare', 'frequent']);
});

test('a page that is linked is listed though it shares no word, one that is not is not', () => {
  const found = listRelated(
    createPage('a', { summary: bins, links: ['../guides/b.mdx', './nowhere.mdx', './a.mdx'] }),
    createPage('guides/b', { summary: permits }),
    createPage('guides/c', { summary: permits }),
  );
  expect(found.map(({ entry, score, isLinked }) => [keyOf(entry), score, isLinked])).toEqual([
    ['guides/b', 0.06, true],
  ]);
});

describe('of one authority', () => {
  const own = createPage('a', { summary: bins });
  const of = (id: string, ...leads: string[]) => createPage(id, { summary: bins, leads });

  test('at most two are listed, the best ones', () => {
    const found = listRelated(own, of('b', 'leeds'), of('c', 'leeds'), of('d', 'leeds'), of('e', 'york'));
    expect(found.map(({ entry }) => keyOf(entry))).toEqual(['b', 'c', 'e']);
  });

  test('its part as a partner does not count', () => {
    const found = listRelated(own, of('b', 'leeds'), of('c', 'leeds'), of('d', 'york', 'leeds'));
    expect(found.map(({ entry }) => keyOf(entry))).toEqual(['b', 'c', 'd']);
  });

  test('pages of no authority are as many as there are, up to five', () => {
    const found = listRelated(
      own,
      ...['b', 'c', 'd', 'e', 'f', 'g'].map((id) => createPage(`guides/${id}`, { summary: bins })),
    );
    expect(found).toHaveLength(5);
  });
});

test('a page that is not in the catalogue has no relations, and an empty one neither', () => {
  const find = createRelated(createCatalogue([createPage('a', { summary: bins })]));
  expect(find(createPage('a', { summary: bins }))).toEqual([]);
  expect(listRelated(createPage('a'), createPage('b', { summary: bins }))).toEqual([]);
});

test('the order in which pages are read changes nothing', () => {
  // 30 words, six a page: each stands in twelve pages, which is not yet too many to count.
  const word = (at: number) => `q${'bcdfg'[at % 5] ?? ''}${'hjklmn'[Math.floor(at / 5) % 6] ?? ''}`;
  const pages = Array.from({ length: 60 }, (_, at) =>
    createPage(`p${at}`, {
      summary: Array.from({ length: 6 }, (__, more) => word(at + more * more)).join(' '),
      topics: [`t${at % 7}`],
      leads: [`l${at % 11}`],
      links: [`./p${(at * 7) % 60}.mdx`],
    }),
  );
  const [one, reverse] = createBothOrders(pages).map(createRelated);
  for (const page of pages) {
    const found = one?.(page);
    expect(found).toHaveLength(5);
    expect(reverse?.(page)).toEqual(found);
  }
});

test('words and topics that mean something to JavaScript do no harm', () => {
  const parts = { summary: '__proto__ constructor', topics: ['__proto__', 'constructor'], leads: ['__proto__'] };
  const [found] = listRelated(createPage('a', parts), createPage('b', parts));
  expect(found?.topics).toEqual(['__proto__', 'constructor']);
});

test.each(oddTexts)('%s are related in under a second', (_, text) => {
  const parts = { title: text, passages: [text] };
  expect(measure(() => listRelated(createPage('a', parts), createPage('b', parts)))).toBeLessThan(1000);
});
