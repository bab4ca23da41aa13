import type { Named } from '../model/named.ts';
import { expect, test } from 'vitest';
import { letterOf } from '../model/named.ts';
import { correctQuery, findNamed, isTitled, listWords } from './search-plan.ts';

const named = (title: string, names: string[] = [], text = 'What it is.'): Named => ({
  title,
  names,
  kind: 'Topic',
  path: title,
  text,
});

test.each([
  ['Who saved money on bins?', ['saved', 'money', 'bins']],
  ['what is it', ['what', 'is', 'it']],
  ['£5 back for every £1 spent', ['£5', 'back', '£1', 'spent']],
  ['bins BINS', ['bins']],
  ['', []],
])('the words of %j are %j', (query, words) => {
  expect(listWords(query)).toEqual(words);
});

const things = [
  named('Waste', ['waste', 'bins']),
  named('CDO', ['cdo', 'chief digital officer']),
  named('CDIC', ['cdic']),
  named('Telecare', ['telecare', 'technology enabled care']),
  { ...named('Leeds', ['leeds'], ''), path: 'authorities/leeds/' },
];

test.each([
  ['bins', ['Waste']],
  ['Chief Digital Officer', ['CDO']],
  ['CDIC vs CDO', ['CDIC', 'CDO']],
  ['technology enabled care at home', ['Telecare']],
  ['bins and telecare and cdo costs in one big long question', ['Waste']],
  ['Leeds', ['Leeds']],
  ['roads in Leeds', []],
  ['', []],
])('%j names %j', (query, titles) => {
  expect(findNamed(query, things).map(({ title }) => title)).toEqual(titles);
});

const under = (words: string) => (letter: string) =>
  Promise.resolve(words.split(' ').filter((word) => letterOf(word) === letter));
const lists = {
  words: under(
    'council councils hackney cyber attack website drupal data sharing agreement open waste was conversation',
  ),
  dictionary: under('condensation dodge cram volunteer'),
};

test.each([
  ['hackny cyber atack', 'hackney cyber attack'],
  ['drupel council wesbite', 'drupal council website'],
  ['dayta sharing agrement', 'data sharing agreement'],
  ['Hackny', 'hackney'],
  ['poen data', 'open data'],
  ['wasts', 'waste'],
  ['Hackney', undefined],
  ['agreements', undefined],
  ['condensation', undefined],
  ['dodging and crammed volunteers', undefined],
  ['telecare', undefined],
  ['xylophone', undefined],
  ['abc', undefined],
])('%j was meant as %j', async (query, mended) => {
  expect(await correctQuery(query, things, lists)).toBe(mended);
});

test('the lists of words are not asked for where the names hold every word', async () => {
  const asked = (): never => {
    throw new Error('asked for');
  };
  expect(await correctQuery('chief digital officer', things, { words: asked, dictionary: asked })).toBeUndefined();
});

test.each([
  ['wigan deal', 'The Wigan Deal: a new bargain', true],
  ['Wigan deals', 'The Wigan Deal: a new bargain', false],
  ['wigan', 'The Wigan Deal: a new bargain', false],
])('%j stands in the title %j: %j', (query, title, expected) => {
  expect(isTitled(query, title)).toBe(expected);
});
