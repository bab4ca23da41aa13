import { expect, test } from 'vitest';
import { renameLinks } from './rename-content.ts';

const rename = (text: string) => renameLinks(text, { old: 'leeds', next: 'new-leeds' });

test.each([
  '[a](../authorities.csv#leeds)',
  '[a](authorities.csv#leeds "Its page")',
  '[a](</authorities/leeds/>)',
  '[a](/authorities/leeds/ "Its page")',
  '[a](/authorities/leeds/#reuse)',
  '[a]: ../authorities.csv#leeds',
  '[a]:\n  /authorities/leeds/ "Its page"',
])('%j leads to the new name', (text) => {
  expect(rename(text)).toBe(text.replace('leeds', 'new-leeds'));
});

test.each([
  '[leeds](../authorities.csv#leeds-city)',
  '[a](/authorities/new-leeds/)',
  '[a](/topics/leeds/)',
  '[a](https://example.org/authorities/leeds/)',
  'Leeds, leeds and authorities/leeds',
])('%j stays', (text) => {
  expect(rename(text)).toBe(text);
});
