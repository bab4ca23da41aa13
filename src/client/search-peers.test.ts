import { expect, test } from 'vitest';
import { nameOwner } from './search-peers.ts';

test('a page belongs to the collection that its address lies below, the nearest one; ours has no name', () => {
  const places = [
    { href: 'https://council.example/shared/', name: undefined },
    { href: 'https://council.example/', name: 'Council' },
    { href: 'https://council.example/shared/north/', name: 'North' },
    { href: 'https://pages.example/east/', name: 'East' },
    { href: 'https://pages.example/west/', name: 'West' },
  ];
  const owner = (address: string) => nameOwner(new URL(address, 'https://council.example/shared/search/'), places);
  expect(owner('/shared/case-studies/a/')).toBeUndefined();
  expect(owner('/case-studies/a/')).toBe('Council');
  expect(owner('/shared/north/case-studies/a/')).toBe('North');
  expect(owner('https://pages.example/east/a/')).toBe('East');
  expect(owner('https://pages.example/west/a/')).toBe('West');
  expect(owner('https://pages.example/a/')).toBe('pages.example');
});
