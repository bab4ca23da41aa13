import type { Named } from '../model/named.ts';
import { expect, test } from 'vitest';
import { correctQuery, findNamed, listWords } from './search-plan.ts';

const named = (title: string, names: string[], text = 'What it is.'): Named => ({
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
  { ...named('The Mill', ['the mill'], ''), path: 'case-studies/mill/' },
];

test.each([
  ['bins', ['Waste']],
  ['Chief Digital Officer', ['CDO']],
  ['CDIC vs CDO', ['CDIC', 'CDO']],
  ['technology enabled care at home', ['Telecare']],
  ['bins and telecare and cdo costs in one big long question', ['Waste']],
  ['Leeds', ['Leeds']],
  ['the mill', []],
  ['roads in Leeds', []],
  ['', []],
])('%j names %j', (query, titles) => {
  expect(findNamed(query, things).map(({ title }) => title)).toEqual(titles);
});

const vocabulary = [
  'council',
  'councils',
  'hackney',
  'cyber',
  'attack',
  'website',
  'drupal',
  'data',
  'sharing',
  'agreement',
];

test.each([
  ['hackny cyber atack', 'hackney cyber attack'],
  ['drupel council wesbite', 'drupal council website'],
  ['dayta sharing agrement', 'data sharing agreement'],
  ['Hackney', undefined],
  ['agreements', undefined],
  ['xylophone', undefined],
  ['abc', undefined],
])('%j was meant as %j', (query, mended) => {
  expect(correctQuery(query, vocabulary)).toBe(mended);
});
