import { expect, test } from 'vitest';
import { createEntry, createPageContext } from '../../../tests/support/page-context.ts';
import type { PageEntry } from '../../model/entry.ts';
import { readSaid } from '../pieces.ts';
import { tellChange } from './change.ts';

const page = (lifecycle: object) => createEntry('guides', 'bins', { lifecycle }) as PageEntry;
const tell = (entry: PageEntry, type: 'withdrawn' | 'superseded' | 'moved') => {
  const record = createEntry('redirects', 'guides/old', { from: 'guides/old', to: 'guides/bins', on: '2026-03-04' });
  const change = { day: '2026-03-04', type, entry, ...(type === 'moved' && { record }) };
  const { href, note } = tellChange(change, createPageContext([entry]));
  return [href, readSaid(note)];
};

test('what was withdrawn is told with its reason, what moved leads to where it is', () => {
  const reason = 'The figures were wrong.';
  expect(tell(page({ state: 'withdrawn', on: '2026-03-04', reason }), 'withdrawn')).toEqual(['/guides/bins/', reason]);
  expect(tell(page({ state: 'superseded', on: '2026-03-04' }), 'superseded')).toEqual(['/guides/bins/', 'Guide']);
  expect(tell(page({ state: 'withdrawn', on: '2026-03-04', reason }), 'moved')).toEqual(['/guides/bins/', 'Guide']);
});
