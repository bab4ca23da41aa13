import { expect, test } from 'vitest';
import { createEntry } from '../../tests/support/page-context.ts';
import { createCatalogue } from './catalogue.ts';
import type { AnyEntry } from './entry.ts';
import { findFirstKey, idNow } from './moved.ts';

test('a page is known by its first name, whatever it has been called since', () => {
  const move = (from: string, position: number) => ({
    ...createEntry('redirects', from, { from, to: 'guides/now' }),
    position,
  });
  const catalogue = createCatalogue([move('guides/b-first', 0), move('guides/a-second', 1)] as AnyEntry[]);
  expect(findFirstKey({ kind: 'guides', id: 'now' }, catalogue)).toBe('guides/b-first');
  expect(findFirstKey({ kind: 'guides', id: 'stayed' }, catalogue)).toBe('guides/stayed');
});

test('an old id leads to the one of now, and all others stay', () => {
  const from = 'authorities/leeds';
  const moved = { kind: 'redirects', id: from, file: 'redirects.yaml', data: { from, to: 'authorities/new-leeds' } };
  const catalogue = createCatalogue([moved as AnyEntry]);
  const ids = ['leeds', 'new-leeds', 'wigan', 'England'].map((id) => idNow('authorities', id, catalogue));
  expect(ids).toEqual(['new-leeds', 'new-leeds', 'wigan', 'England']);
  expect(idNow('topics', 'leeds', catalogue)).toBe('leeds');
});
