import { expect, test } from 'vitest';
import { formatComparison, parseComparison } from './compared.ts';

test('what to compare goes into the address and comes back', () => {
  const written = formatComparison('standards', ['open-referral-uk', 'service-standard']);
  expect(written).toBe('?kind=standards&ids=open-referral-uk,service-standard');
  expect(parseComparison(written)).toEqual({ kind: 'standards', ids: ['open-referral-uk', 'service-standard'] });
  expect(formatComparison('case-studies', [])).toBe('?kind=case-studies');
});

test('an id that stands twice counts once, empty ones are passed over, commas may be escaped', () => {
  expect(parseComparison('?kind=case-studies&ids=a,,b%2Ca, c')).toEqual({ kind: 'case-studies', ids: ['a', 'b', 'c'] });
});

test('an address without a kind that can be compared has none', () => {
  expect(parseComparison('')).toEqual({ kind: undefined, ids: [] });
  expect(parseComparison('?kind=guides&ids=a')).toEqual({ kind: undefined, ids: ['a'] });
});
