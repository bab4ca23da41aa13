import { expect, test } from 'vitest';
import { listFacetRows } from './facets.ts';
import { countValues, partOf, partSize, selectPlaces, type ListData } from './list.ts';

const themes = [['Data'], ['Data', 'Skills'], ['Skills'], [], ['Data']];
const stages = [['Live'], ['Stopped'], ['Live'], ['Stopped'], ['Stopped']];
const data: ListData = {
  count: 5,
  orders: { title: [4, 2, 0, 1, 3] },
  facets: { theme: listFacetRows(themes), stage: listFacetRows(stages) },
};

test('without a choice all places come, in the order asked for', () => {
  expect(selectPlaces(data, {}, 'newest')).toEqual([0, 1, 2, 3, 4]);
  expect(selectPlaces(data, {}, 'title')).toEqual([4, 2, 0, 1, 3]);
  expect(selectPlaces({ count: 0, orders: {}, facets: {} }, {}, 'newest')).toEqual([]);
});

test('of one facet any value will do, of several all must fit', () => {
  expect(selectPlaces(data, { theme: ['Data'] }, 'title')).toEqual([4, 0, 1]);
  expect(selectPlaces(data, { theme: ['Data', 'Skills'] }, 'newest')).toEqual([0, 1, 2, 4]);
  expect(selectPlaces(data, { theme: ['Data'], stage: ['Stopped'] }, 'newest')).toEqual([1, 4]);
  expect(selectPlaces(data, { theme: ['Nothing'] }, 'newest')).toEqual([]);
});

test('counts are of what the other facets leave', () => {
  expect([...countValues(data, { theme: ['Data'] }, 'theme')]).toEqual([
    ['Data', 3],
    ['Skills', 2],
  ]);
  expect([...countValues(data, { theme: ['Data'] }, 'stage')]).toEqual([
    ['Live', 1],
    ['Stopped', 2],
  ]);
});

test('cards lie in parts, counted from 1', () => {
  expect([0, partSize - 1, partSize].map(partOf)).toEqual([1, 1, 2]);
});
