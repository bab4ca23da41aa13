import { expect, test } from 'vitest';
import { gradeReading } from './reading-grade.ts';

const grade = (text: string, names: string[] = [], isSentence = true) => gradeReading([{ text, isSentence }], names);

test('the grade is that of the formula: 0.39 words a sentence and 11.8 syllables a word, less 15.59', () => {
  // Two sentences, six words, six syllables.
  expect(grade('The cow ate. The dog ran.')).toBeCloseTo(0.39 * 3 + 11.8 * 1 - 15.59, 5);
  // One sentence, four words, six syllables (ta-ble, wa-ter).
  expect(grade('The table has water.')).toBeCloseTo(0.39 * 4 + 11.8 * (6 / 4) - 15.59, 5);
});

test('names and quotations are left out', () => {
  const plain = grade('The cat sat with us.');
  expect(grade('The cat sat with Northamptonshire County Council us.', ['Northamptonshire County Council'])).toBe(
    plain,
  );
  expect(grade('The cat sat "interoperability notwithstanding" with us.')).toBe(plain);
  expect(grade('The cat sat “interoperability notwithstanding” with us.')).toBe(plain);
});

test('a part of a word is no name', () => {
  expect(grade('Readings are read.', ['Reading'])).toBe(grade('Readings are read.'));
});

test('headings and cells are no sentences, and nothing has no grade', () => {
  expect(grade('Interoperability', [], false)).toBe(0);
  expect(grade('')).toBe(0);
});
