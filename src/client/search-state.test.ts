import { expect, test } from 'vitest';
import { countChosen, readState, writeState } from './search-state.ts';

test('the state goes into the address and comes back', () => {
  const state = { query: 'open data & more', filters: { kind: ['Case study', 'Standard'], topic: ['Open data'] } };
  const written = writeState(state);
  expect(written).toBe('?q=open+data+%26+more&kind=Case+study&kind=Standard&topic=Open+data');
  expect(readState(written)).toEqual(state);
  expect(countChosen(state)).toBe(3);
});

test('an empty state leaves the address bare, and unknown parameters are passed over', () => {
  expect(writeState({ query: '', filters: {} })).toBe('');
  expect(readState('?utm=1&q=%20%20')).toEqual({ query: '', filters: {} });
});
