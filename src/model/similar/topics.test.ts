import { describe, expect, test } from 'vitest';
import {
  createBothOrders,
  createPage,
  createText,
  createTopic,
  measure,
  oddTexts,
} from '../../../tests/support/similar.ts';
import { createCatalogue } from '../catalogue.ts';
import { createTopicSuggester } from './topics.ts';

const bins = 'lorry bin crew sensor battery wasp';
const permits = 'permit plate warden scanner queue visitor';
const topics = [
  createTopic('waste', { prefLabel: 'Refuse rounds', altLabels: ['Bin days', 'ICT'] }),
  createTopic('parking', { prefLabel: 'Parking' }),
  createTopic('theme', { prefLabel: 'Great theme', kind: 'theme' }),
];
const pages = [
  createPage('a', { summary: bins, topics: ['waste', 'streets'] }),
  createPage('b', { summary: permits, topics: ['parking'] }),
];
const suggest = createTopicSuggester(createCatalogue([...topics, ...pages]));
const suggestFor = (draft: Parameters<typeof createText>[0], own?: { kind: string; id: string }) =>
  suggest(createText(draft), own);

describe('the nearest pages vote', () => {
  test('for all of their topics, with all the votes where there is one', () => {
    expect(suggestFor({ summary: bins })).toEqual([
      { id: 'streets', share: 1 },
      { id: 'waste', share: 1 },
    ]);
  });

  test('with their likeness: of two that are as near, each topic has half', () => {
    expect(suggestFor({ summary: `${bins} ${permits}` })).toEqual([
      { id: 'parking', share: 0.5 },
      { id: 'streets', share: 0.5 },
      { id: 'waste', share: 0.5 },
    ]);
  });

  // Two words of eight against six: the cosines are as 2 to 6, and a quarter of the votes is enough.
  test('and those with few votes are shown from a fifth on', () => {
    const two = permits.split(' ').slice(0, 2).join(' ');
    expect(suggestFor({ summary: `${bins} ${two}` }).at(-1)).toEqual({ id: 'parking', share: 0.25 });
    expect(suggestFor({ summary: `${bins} permit` }).map(({ id }) => id)).toEqual(['streets', 'waste']);
  });

  test('the draft itself does not', () => {
    expect(suggestFor({ summary: bins }, { kind: 'case-studies', id: 'a' })).toEqual([]);
    expect(suggestFor({ summary: bins }, { kind: 'guides', id: 'a' })).toHaveLength(2);
  });
});

describe('a topic that the text names has 0.12 of the votes more', () => {
  // 1 of 7 votes is 0.143; the 0.12 of the name make it 0.263.
  test.each([
    ['in the title', { title: 'PARKING' }],
    ['in the first passages', { passages: ['', '', '', 'parking'] }],
  ])('%s', (_, parts) => {
    expect(suggestFor({ summary: `${bins} permit`, ...parts }).at(-1)).toEqual({ id: 'parking', share: 0.263 });
  });

  test.each([
    ['not further down', { passages: ['', '', '', '', 'parking'] }],
    ['not by a name of three letters', { title: 'ICT' }],
    ['not for a theme', { title: 'Great theme' }],
  ])('%s', (_, parts) => {
    const ids = suggestFor({ summary: `${permits} bin`, ...parts }).map(({ id }) => id);
    expect(ids).toEqual(['parking']);
  });

  test('and no share is above 1', () => {
    expect(suggestFor({ summary: bins, passages: ['On bin days.'] }).map(({ share }) => share)).toEqual([1, 1]);
  });
});

test('a text like nothing has no topic, be it named', () => {
  expect(suggestFor({})).toEqual([]);
  expect(suggestFor({ title: 'Parking' })).toEqual([]);
  expect(createTopicSuggester(createCatalogue([]))(createText({ title: 'Parking' }))).toEqual([]);
});

test('at most five topics are suggested, and seven pages asked', () => {
  const many = Array.from({ length: 9 }, (_, at) =>
    createPage(`p${at}`, { summary: bins, topics: at < 2 ? ['x', 'y'] : ['x'] }),
  );
  const six = createPage('six', { summary: permits, topics: ['a', 'b', 'c', 'd', 'e', 'f'] });
  const ask = createTopicSuggester(createCatalogue([...many, six]));
  // Two of seven.
  expect(ask(createText({ summary: bins }))).toEqual([
    { id: 'x', share: 1 },
    { id: 'y', share: 0.286 },
  ]);
  expect(ask(createText({ summary: permits })).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('the order in which entries are read changes nothing', () => {
  const many = Array.from({ length: 12 }, (_, at) => createPage(`p${at}`, { summary: bins, topics: [`t${at % 3}`] }));
  const [one, reverse] = createBothOrders([...topics, ...many]).map(createTopicSuggester);
  const found = one?.(createText({ summary: bins }));
  expect(found).toHaveLength(3);
  expect(reverse?.(createText({ summary: bins }))).toEqual(found);
});

test.each(oddTexts)('%s are voted on in under a second', (_, text) => {
  expect(measure(() => suggestFor({ title: text, passages: [text] }))).toBeLessThan(1000);
});
