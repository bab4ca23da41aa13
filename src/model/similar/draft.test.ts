import { describe, expect, test } from 'vitest';
import {
  createAuthority,
  createBothOrders,
  createPage,
  createText,
  measure,
  oddTexts,
  type PageParts,
} from '../../../tests/support/similar.ts';
import { createCatalogue } from '../catalogue.ts';
import type { AnyEntry } from '../entry.ts';
import { createSimilarIndex, samePractice, type Reason, type Similar } from './draft.ts';

// No two of these share a stem.
const bins = 'lorry bin crew sensor battery wasp tablet market trader rubbish aerial lid';
const permits = 'permit plate warden scanner queue visitor renewal fine windscreen disc street clerk';
const authorities = [
  createAuthority('ashmere', { combinedAuthority: 'tarnshire' }),
  createAuthority('brackwater', { combinedAuthority: 'tarnshire' }),
  createAuthority('tarnshire', { officialName: 'Tarnshire Combined Authority' }),
];
const other = createPage('permits', { summary: permits, leads: ['brackwater'] });

const indexOf = (...entries: AnyEntry[]) => createSimilarIndex(createCatalogue([...authorities, ...entries]));
/** The best answer on a draft, when an entry and the one on permits are all there is. */
const findBest = (entry: PageParts, draft: Parameters<typeof createText>[0]) =>
  indexOf(createPage('bins', entry), other).find(createText(draft))[0];

/** What two texts share of one sort; nothing where they share none. */
const valuesOf = (found: Similar | undefined, shared: Reason['shared']) =>
  found?.because.find((one) => one.shared === shared)?.values ?? [];

describe('the score is the likeness of the words', () => {
  test('and nothing else where nothing else is shared', () => {
    expect(findBest({ summary: bins }, { summary: bins })).toEqual({
      id: 'bins',
      kind: 'case-studies',
      score: 1,
      verdict: 'same-practice',
      because: [{ shared: 'words', values: expect.arrayContaining(['lorry']) as string[] }],
      passages: [],
    });
  });

  test('plus 0.3 for the same place', () => {
    const found = findBest({ summary: bins, leads: ['ashmere'] }, { summary: bins, authorities: ['ashmere'] });
    expect(found?.score).toBe(1.3);
    expect(valuesOf(found, 'places')).toEqual(['ashmere']);
  });

  test('plus half of that for a place that belongs to it', () => {
    const found = findBest({ summary: bins, leads: ['ashmere'] }, { summary: bins, authorities: ['tarnshire'] });
    expect(found?.score).toBe(1.15);
    expect(valuesOf(found, 'places')).toEqual(['tarnshire']);
  });

  test('and nothing for a neighbour in the same body', () => {
    const found = findBest({ summary: bins, leads: ['ashmere'] }, { summary: bins, authorities: ['brackwater'] });
    expect([found?.score, valuesOf(found, 'places')]).toEqual([1, []]);
  });

  test('plus 0.045 for a figure that nobody else has, for five at most', () => {
    const passages = ['315, 316, 317, 318, 319, 320, 321'];
    expect(findBest({ summary: bins, passages: ['315'] }, { summary: bins, passages: ['315'] })?.score).toBe(1.045);
    const found = findBest({ summary: bins, passages }, { summary: bins, passages });
    expect(found?.score).toBe(1.225);
    expect(valuesOf(found, 'figures')).toEqual(['315', '316', '317', '318', '319', '320']);
  });

  test('and less for one that others have: here ln(3/2.5) of ln(3/1.5)', () => {
    const entries = [
      createPage('bins', { summary: bins, passages: ['315'] }),
      createPage('permits', { summary: permits, passages: ['315'] }),
    ];
    const [found] = indexOf(...entries).find(createText({ summary: bins, passages: ['315'] }));
    expect(found?.score).toBeCloseTo(1 + 0.045 * (Math.log(1.2) / Math.log(2)), 3);
  });

  test('plus 0.014 for a name, though not for one of the place itself', () => {
    const passages = ['for Lindqvist in Ashmere'];
    const [entry, draft] = [
      { summary: bins, passages, leads: ['ashmere'] },
      { summary: bins, passages, authorities: ['ashmere'] },
    ];
    const found = findBest(entry, draft);
    expect(found?.score).toBe(1.314);
    expect(valuesOf(found, 'names')).toEqual(['lindqvist']);
  });
});

describe('where a draft names no authority', () => {
  test('its place is read from its title', () => {
    const found = findBest({ summary: bins, leads: ['ashmere'] }, { title: 'Ashmere', summary: bins });
    expect(valuesOf(found, 'places')).toEqual(['ashmere']);
  });

  test('but what the front matter says comes first', () => {
    const draft = { title: 'Ashmere', summary: bins, authorities: ['brackwater'] };
    expect(valuesOf(findBest({ summary: bins, leads: ['ashmere'] }, draft), 'places')).toEqual([]);
  });
});

describe('the verdict', () => {
  const kinds = ['case-studies', 'collaborations', 'standards', 'guides'];
  test.each(kinds.map((kind, at) => [kind, at < 2 ? 'same-practice' : 'related']))('on %s: %s', (kind, verdict) => {
    const [found] = indexOf(createPage(`${kind}/a`, { summary: bins }), other).find(createText({ summary: bins }));
    expect(found).toMatchObject({ kind, id: 'a', score: 1, verdict });
  });

  test.each([
    [12, 'same-practice'],
    [11, 'related'],
  ])('on a draft of %i words that say something: %s', (count, verdict) => {
    const summary = bins.split(' ').slice(0, count).join(' ');
    expect(findBest({ summary }, { summary })).toMatchObject({ score: 1, verdict });
  });

  test('of a text that is repeated is a copy, whatever kind it repeats, and shows what', () => {
    const text = `${bins} ${permits}`;
    const [found] = indexOf(createPage('guides/a', { passages: [text] })).find(createText({ passages: [text] }));
    expect(found).toMatchObject({ kind: 'guides', verdict: 'copy', passages: [text] });
  });

  test('stands before the score: what is the same comes before what is only near', () => {
    const near = createPage('guides/a', { summary: bins });
    const same = createPage('b', { summary: `${bins} permit` });
    const found = indexOf(near, same, other).find(createText({ summary: bins }));
    expect(found.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['b', 'same-practice'],
      ['a', 'related'],
    ]);
    // Twelve of thirteen words, all as rare: the root of 12/13. The guide has no other words than the draft.
    expect(found.map(({ score }) => score)).toEqual([0.961, 1]);
    expect(samePractice).toBeLessThan(0.961);
  });
});

describe('a draft that is an entry itself', () => {
  const twice = [createPage('bins', { summary: bins }), createPage('collaborations/bins', { summary: bins }), other];
  const keysOf = (own?: { kind: string; id: string }) =>
    indexOf(...twice)
      .find(createText({ summary: bins }), { own })
      .map(({ kind, id }) => `${kind}/${id}`);

  test('is not compared with itself', () => {
    expect(keysOf({ kind: 'case-studies', id: 'bins' })).toEqual(['collaborations/bins']);
    expect(keysOf({ kind: 'collaborations', id: 'bins' })).toEqual(['case-studies/bins']);
  });

  test('is like itself when it is not said which it is', () => {
    expect(keysOf().toSorted()).toEqual(['case-studies/bins', 'collaborations/bins']);
  });
});

describe('a draft with hardly anything in it', () => {
  test.each([
    ['nothing at all', {}],
    ['words that nobody else has', { title: 'Zebra', passages: ['Xylophone.'] }],
    ['what a new page asks for', { passages: [`To be written: ${bins}`] }],
    ['topics and a place', { topics: ['bins'], authorities: ['ashmere'] }],
  ])('%s is like nothing', (_, draft) => {
    const entry = createPage('bins', { summary: bins, topics: ['bins'], leads: ['ashmere'] });
    expect(indexOf(entry, other).find(createText(draft))).toEqual([]);
  });

  test.each([
    ['a title', { title: bins }],
    ['a summary', { summary: bins }],
    ['a text', { passages: [bins] }],
  ])('%s alone is enough', (_, draft) =>
    expect(findBest({ summary: bins }, draft)).toMatchObject({ id: 'bins', score: 1, verdict: 'same-practice' }),
  );
});

test('of many that are near the five nearest are listed', () => {
  const entries = Array.from({ length: 9 }, (_, at) =>
    createPage(`n${at}`, { summary: bins, passages: [`${at + 400}`] }),
  );
  const found = indexOf(...entries, other).find(createText({ summary: bins, passages: ['407'] }));
  expect(found.map(({ id }) => id)).toEqual(['n7', 'n0', 'n1', 'n2', 'n3']);
});

test('what is less like the words than asked is not looked into', () => {
  const draft = createText({ summary: `${bins} ${permits}` });
  const index = indexOf(createPage('bins', { summary: bins }));
  expect(index.find(draft, { leastCosine: 0.99 })).toHaveLength(1);
  expect(index.find(draft, { leastCosine: 1.01 })).toEqual([]);
});

test('the order in which entries are read changes nothing', () => {
  const entries = Array.from({ length: 20 }, (_, at) =>
    createPage(`e${at}`, {
      summary: `${bins} ${permits
        .split(' ')
        .slice(at % 7)
        .join(' ')}`,
      leads: ['ashmere'],
    }),
  );
  const [one, reverse] = createBothOrders([...authorities, ...entries]);
  const draft = createText({ title: 'Ashmere', summary: `${bins} plate` });
  const found = createSimilarIndex(one).find(draft);
  expect(found).toHaveLength(5);
  expect(createSimilarIndex(reverse).find(draft)).toEqual(found);
});

test.each(oddTexts)('%s are answered in under a second', (_, text) => {
  const index = indexOf(createPage('odd', { title: text, passages: [text] }), other);
  expect(measure(() => index.find(createText({ title: text, passages: [text] })))).toBeLessThan(1000);
});

test('words that mean something to JavaScript do no harm', () => {
  const summary = `__proto__ constructor hasOwnProperty ${bins}`;
  const found = findBest({ summary }, { summary, topics: ['__proto__'], authorities: ['constructor'] });
  expect(found).toMatchObject({ id: 'bins', score: 1 });
});
