import { expect, test } from 'vitest';
import { fill } from './words.ts';

test('names in braces are filled in, and only those that have a value', () => {
  expect(fill('{a} and {b} of {c}', { a: 'one', b: 2 })).toBe('one and 2 of {c}');
  expect(fill('nothing to fill')).toBe('nothing to fill');
});

test('what is filled in stays as it is', () => {
  expect(fill('{a} {b}', { a: '{b}', b: '$& $1 {a}' })).toBe('{b} $& $1 {a}');
});

test('names that every object has are not values', () => {
  expect(fill('{constructor} {toString} {__proto__}', {})).toBe('{constructor} {toString} {__proto__}');
});
