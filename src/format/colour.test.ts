import { expect, test } from 'vitest';
import { contrastOf, lightenFor } from './colour.ts';

test('contrast is that of WCAG, whichever colour comes first', () => {
  expect(contrastOf('#000000', '#ffffff')).toBe(21);
  expect(contrastOf('#fff', '#000')).toBe(21);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('a colour is lightened no more than it must be', () => {
  const lighter = lightenFor('#0b5f5c', '#101a20', 7);
  expect(contrastOf(lighter, '#101a20')).toBeGreaterThanOrEqual(7);
  expect(contrastOf(lighter, '#101a20')).toBeLessThan(8.5);
  expect(lightenFor('#ffee00', '#101a20', 7)).toBe('#ffee00');
  expect(lightenFor('#0b5f5c', '#808080', 7)).toBe('#ffffff');
});

test('what is no colour is told', () => {
  expect(() => contrastOf('teal', '#fff')).toThrow('"teal" is not a colour like #0b5f5c.');
});
