import { expect, test } from 'vitest';
import { createEntry } from '../../tests/support/page-context.ts';
import type { AnyEntry } from './entry.ts';
import { listMembers, selectEntries } from './instance.ts';

const authority = (id: string, more: object = {}) => createEntry('authorities', id, { slug: id, ...more });
const authorities = [
  authority('whole', { tier: 'strategic', type: 'combined-authority' }),
  authority('member', { combinedAuthority: 'whole' }),
  authority('former', { successors: ['member'] }),
  authority('before-former', { successors: ['former'] }),
  authority('other', { nation: 'Wales' }),
];

test('a combined authority stands for its members and those before them, a nation for all of its own', () => {
  const list = (...names: string[]) => [...listMembers(names, authorities).members].sort();
  expect(list('whole')).toEqual(['before-former', 'former', 'member', 'whole']);
  expect(list('Wales')).toEqual(['other']);
  expect(list('former', 'other')).toEqual(['before-former', 'former', 'other']);
  expect(listMembers(['nobody', 'Wales'], authorities).unknown).toEqual(['nobody']);
});

test('an instance has the work of its authorities with its records, also those of others; what all need stays', () => {
  const work = (id: string, by: string) => createEntry('case-studies', id, { authorities: [{ id: by, role: 'partner' }] });
  const entries = [
    ...authorities,
    work('theirs', 'member'),
    work('elsewhere', 'other'),
    createEntry('standards', 'rule'),
    createEntry('follow-ups', 'theirs--2020', { case: 'theirs' }),
    createEntry('follow-ups', 'elsewhere--2020', { case: 'elsewhere' }),
    createEntry('reuse', 'member--rule--2020', { authority: 'member', practice: 'standards/rule' }),
    createEntry('reuse', 'other--rule--2020', { authority: 'other', practice: 'standards/rule' }),
    createEntry('reuse', 'member--elsewhere--2020', { authority: 'member', practice: 'case-studies/elsewhere' }),
    createEntry('reuse', 'other--theirs--2020', { authority: 'other', practice: 'case-studies/theirs' }),
    createEntry('coverage', '5.1'),
    createEntry('redirects', 'case-studies/old', { from: 'case-studies/old', to: 'case-studies/theirs' }),
    createEntry('redirects', 'case-studies/past', { from: 'case-studies/past', to: 'case-studies/elsewhere' }),
  ] as AnyEntry[];
  const kept = selectEntries(entries, new Set(['member'])).filter(({ kind }) => kind !== 'authorities');
  expect(kept.map(({ id }) => id)).toEqual(['theirs', 'rule', 'theirs--2020', 'member--rule--2020', 'other--theirs--2020', 'case-studies/old']);
}); // prettier-ignore
