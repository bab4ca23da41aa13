import { describe, expect, test } from 'vitest';
import { createAuthority, createText, measure, oddTexts } from '../../../tests/support/similar.ts';
import { createCatalogue } from '../catalogue.ts';
import { createPlaceFinder } from './place-names.ts';

const finder = createPlaceFinder(
  createCatalogue([
    createAuthority('ashmere', { combinedAuthority: 'tarnshire' }),
    createAuthority('brackwater', { combinedAuthority: 'tarnshire', altNames: ['City of Brackwater'] }),
    createAuthority('corlund', { officialName: 'Corlund County Council' }),
    createAuthority('saltby', { county: 'corlund' }),
    createAuthority('oldmere', { successors: ['ashmere'] }),
    createAuthority('orm', { officialName: 'St. Orm (North) Council', shortName: 'Orm' }),
    createAuthority('tarnshire', { officialName: 'Tarnshire Combined Authority' }),
  ]),
);

describe('the places of a text', () => {
  test.each([
    ['by its full name, anywhere', { passages: ['Told by Ashmere District Council.'] }, ['ashmere']],
    ['by another name it has', { passages: ['the City of Brackwater'] }, ['brackwater']],
    ['by its short name in the title', { title: 'Bins in Ashmere' }, ['ashmere']],
    ['by its short name in the summary', { summary: 'Ashmere’s bins.' }, ['ashmere']],
    ['not by its short name further down', { passages: ['As in Ashmere.'] }, []],
    ['not inside another word', { title: 'Ashmerean bins in Greatashmere' }, []],
    ['not in small letters', { title: 'ashmere' }, []],
    ['not by a name as short as a word', { title: 'Orm' }, []],
    ['with signs that a pattern would obey', { summary: 'St. Orm (North) Council' }, ['orm']],
    ['not where a sign differs', { summary: 'Stx Orm (North) Council' }, []],
    [
      'each once, full names first',
      { title: 'Saltby and Ashmere', passages: ['Corlund County Council'] },
      ['corlund', 'saltby', 'ashmere'],
    ],
  ])('%s', (_, parts, places) => expect(finder.find(createText(parts))).toEqual(places));
});

describe('how near places are', () => {
  test.each([
    [['ashmere'], ['brackwater', 'ashmere'], { closeness: 1, shared: ['ashmere'] }],
    [['ashmere'], ['tarnshire'], { closeness: 0.5, shared: ['ashmere'] }],
    [['tarnshire'], ['ashmere'], { closeness: 0.5, shared: ['tarnshire'] }],
    [['saltby'], ['corlund'], { closeness: 0.5, shared: ['saltby'] }],
    [['oldmere'], ['ashmere'], { closeness: 0.5, shared: ['oldmere'] }],
    [['ashmere'], ['brackwater'], { closeness: 0, shared: [] }],
    [[], ['ashmere'], { closeness: 0, shared: [] }],
    [['__proto__'], ['constructor'], { closeness: 0, shared: [] }],
  ])('%j and %j: %j', (some, others, nearness) => expect(finder.closeness(some, others)).toEqual(nearness));
});

test('the words of a name are those of the full one', () => {
  expect([...finder.wordsOf(['orm', 'nowhere'])]).toEqual(['st', 'orm', 'north', 'council']);
});

test.each([
  ['Ashmere District Council', 'ashmere'],
  ['City of Brackwater', 'brackwater'],
  ['Ashmere', 'ashmere'],
  ['Ashmere Council', 'ashmere'],
  ['Brackwater City Council', 'brackwater'],
  ['Nowhere Council', undefined],
  ['', undefined],
  ['__proto__', undefined],
])('%j is called %j', (name, id) => expect(finder.named(name)).toBe(id));

test('where no authority is known, none is found', () => {
  const none = createPlaceFinder(createCatalogue([]));
  expect(none.find(createText({ title: 'Ashmere' }))).toEqual([]);
  expect(none.find(createText())).toEqual([]);
});

test.each(oddTexts)('%s are searched in under a second', (_, text) => {
  expect(measure(() => finder.find(createText({ title: text, passages: [text] })))).toBeLessThan(1000);
});
