import { expect, test } from 'vitest';
import { countChosen, readState, toggleChosen, writeState } from './search-state.ts';

const empty = { query: '', chosen: {}, sort: 'relevance', isExact: false } as const;

test('the state goes into the address and comes back', () => {
  const chosen = { kind: ['Case study', 'Standard'], topic: ['Open data'] };
  const state = { query: 'open data & more', chosen, sort: 'newest', isExact: true } as const;
  const written = writeState(state);
  expect(written).toBe('?q=open+data+%26+more&kind=Case+study&kind=Standard&topic=Open+data&sort=newest&exact=');
  expect(readState(written)).toEqual(state);
  expect(countChosen(state)).toBe(3);
});

test('an empty state leaves the address bare, and what is unknown or said twice is passed over', () => {
  expect(writeState(empty)).toBe('');
  expect(readState('?utm=1&q=%20%20&sort=up&__proto__=x')).toEqual(empty);
  expect(readState('?kind=Guide&kind=Guide').chosen).toEqual({ kind: ['Guide'] });
});

test('a value is chosen, and taken away again', () => {
  const one = toggleChosen(empty, 'region', 'London');
  expect(one.chosen).toEqual({ region: ['London'] });
  expect(toggleChosen(one, 'region', 'Wales').chosen).toEqual({ region: ['London', 'Wales'] });
  expect(toggleChosen(one, 'region', 'London').chosen).toEqual({});
});
