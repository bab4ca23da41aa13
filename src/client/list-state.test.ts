import { expect, test } from 'vitest';
import { countListChosen, readListState, writeListState } from './list-state.ts';

const sorts = ['newest', 'evidence', 'title'] as const;

test('the state of a list is read from the address that was written of it', () => {
  const state = {
    chosen: { theme: ['Data and insight', 'Places & services'], year: ['2018'] },
    sort: 'title',
  } as const;
  expect(readListState(writeListState(state), sorts)).toEqual(state);
  expect(countListChosen(state)).toBe(3);
});

test('the list as it comes has an empty address; unknown orders and names are passed over', () => {
  expect(writeListState({ chosen: {}, sort: undefined })).toBe('');
  expect(readListState('?sort=newest&other=1&theme=', sorts).sort).toBeUndefined();
  expect(readListState('?sort=best', sorts)).toEqual({ chosen: {}, sort: undefined });
});
