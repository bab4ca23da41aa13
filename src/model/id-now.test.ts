import { expect, test } from 'vitest';
import { createCatalogue } from './catalogue.ts';
import type { AnyEntry } from './entry.ts';
import { idNow } from './id-now.ts';

test('an old id leads to the one of now, and all others stay', () => {
  const from = 'authorities/leeds';
  const moved = { kind: 'redirects', id: from, file: 'redirects.yaml', data: { from, to: 'authorities/new-leeds' } };
  const catalogue = createCatalogue([moved as AnyEntry]);
  const ids = ['leeds', 'new-leeds', 'wigan', 'England'].map((id) => idNow('authorities', id, catalogue));
  expect(ids).toEqual(['new-leeds', 'new-leeds', 'wigan', 'England']);
  expect(idNow('topics', 'leeds', catalogue)).toBe('leeds');
});
