import { describe, expect, test } from 'vitest';
import { measure, oddTexts } from '../../../tests/support/similar.ts';
import { listFigures, listNames, listStems, wordOf } from './words.ts';

test('stems are those of the words that say something, in their order, each time they come', () => {
  expect(listStems('The Councils were using libraries; a council’s library.')).toEqual([
    'council',
    'librari',
    'council',
    'librari',
  ]);
  expect(listStems('a I 5 – ...')).toEqual([]);
  expect(listStems('Llyfrgell Ωμέγα')).toEqual(['llyfrgel', 'ωμέγα']);
});

test('a stem is shown as the shortest word it was found for', () => {
  listStems('zibbling zibbled zibbles');
  expect(wordOf('zibbl')).toBe('zibbled');
  expect(wordOf('never-seen')).toBe('never-seen');
});

test('words that mean something to JavaScript are words like others', () => {
  expect(listStems('__proto__ constructor')).toEqual(['proto', 'constructor']);
  expect(wordOf('__proto__')).toBe('__proto__');
  expect(listNames('the Constructor')).toEqual(['constructor']);
});

test.each([
  ['The Wray floods.', ['wray']],
  ['Bins. Crews from Saltby! Then? Wray', ['saltby']],
  ['NHS staff. NHS', ['nhs', 'nhs']],
  ['near Saltby’s mill', ['saltby']],
  ['(Saltby) and O’Hare', ['saltby', 'o’hare']],
  ['nobody', []],
])('names in %j', (text, names) => expect(listNames(text)).toEqual(names));

describe('figures are written in one way', () => {
  test.each([
    ['£140 million', ['£140000000']],
    ['£140m', ['£140000000']],
    ['£1.4bn and £12k', ['£1400000000', '£12000']],
    ['£3', ['£3']],
    ['44% or 44 per cent', ['44%', '44%']],
    ['1,234.5 km', ['1234.5']],
    ['twenty-three per cent', ['23%']],
    ['eighty per cent', ['80%']],
    ['fourteen libraries, sixty-two hotspots', ['14', '62']],
    ['five hundred', ['500']],
    ['in 2017 and 2019, the council', ['y2017', 'y2019']],
    ['2,019 homes for £2019', ['2019', '£2019']],
    ['twelve, 12, two', []],
    ['a million', ['1000000']],
    ['I am up at 8 am', []],
    ['A4 and B12', []],
  ])('%s', (text, figures) => expect(listFigures(text)).toEqual(figures));
});

test.each(oddTexts)('%s are read in under a second', (_, text) => {
  const took = measure(() => [listStems(text), listNames(text), listFigures(text)]);
  expect(took).toBeLessThan(1000);
});

test('a number too long to be one is none', () => expect(listFigures('9'.repeat(400))).toEqual([]));
