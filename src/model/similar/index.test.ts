import { describe, expect, test } from 'vitest';
import { createText, measure, oddTexts } from '../../../tests/support/similar.ts';
import { createFeatures } from './features.ts';
import { bestOf, createTextIndex, scoreTexts } from './index.ts';

const indexOf = (...passages: string[]) => createTextIndex(passages.map((one) => createText({ passages: [one] })));
const featuresOf = (passage: string) => createFeatures(createText({ passages: [passage] }));

test('the rarer a word, the more it weighs', () => {
  const { rarityOf } = indexOf('alpha beta', 'beta gamma', 'beta');
  expect(rarityOf('stems', 'alpha')).toBeCloseTo(Math.log(4 / 1.5));
  expect(rarityOf('stems', 'beta')).toBeCloseTo(Math.log(4 / 3.5));
  expect(rarityOf('stems', '__proto__')).toBeCloseTo(Math.log(4 / 0.5));
});

test('names and figures have a rarity of their own', () => {
  const { rarityOf } = indexOf('near Saltby for £315', 'near Saltby');
  expect(rarityOf('names', 'saltby')).toBeCloseTo(Math.log(3 / 2.5));
  expect(rarityOf('figures', '£315')).toBeCloseTo(Math.log(3 / 1.5));
});

// alpha and gamma: ln(3/1.5) = 0.6931; beta: ln(3/2.5) = 0.1823. Length: sqrt(0.4805 + 0.0332) = 0.7167.
test('a cosine worked out by hand', () => {
  const index = indexOf('alpha beta', 'beta gamma');
  const [first = new Map<string, number>()] = index.vectors;
  expect(first.get('alpha')).toBeCloseTo(0.9671, 4);
  expect(first.get('beta')).toBeCloseTo(0.2544, 4);
  const scores = new Map(scoreTexts(first, index).map(({ at, cosine }) => [at, cosine]));
  expect(scores.get(0)).toBeCloseTo(1);
  expect(scores.get(1)).toBeCloseTo(0.0647, 4);
});

test('a word that comes again weighs more, but not as often', () => {
  const vector = indexOf('alpha alpha alpha gamma', 'delta').vectors[0];
  expect((vector?.get('alpha') ?? 0) / (vector?.get('gamma') ?? 1)).toBeCloseTo(1 + Math.log(3));
});

describe('a text that is not in the list', () => {
  test('is like a text with the same words, whatever words it has besides', () => {
    const index = indexOf('alpha beta', 'gamma delta');
    const [only] = scoreTexts(index.vectorOf(featuresOf('beta alpha omega omega')), index);
    expect(only?.at).toBe(0);
    expect(only?.cosine).toBeCloseTo(1);
  });

  test('without a known word is like none', () => {
    const index = indexOf('alpha beta');
    expect(scoreTexts(index.vectorOf(featuresOf('omega')), index)).toEqual([]);
    expect(scoreTexts(indexOf().vectorOf(featuresOf('omega')), indexOf())).toEqual([]);
  });
});

test.each([
  [12, 1],
  [13, 0],
])('a word of all of %i texts stands in %i vectors each', (count, size) => {
  const { vectors } = indexOf(...Array.from({ length: count }, () => 'beta'));
  for (const vector of vectors) expect(vector.size).toBe(size);
});

test('only the eighty strongest words of a text are kept', () => {
  const words = Array.from(
    { length: 100 },
    (_, at) => `q${'bcdfghjklm'[Math.floor(at / 10)] ?? ''}${'bcdfghjklm'[at % 10] ?? ''}`,
  );
  const [vector] = indexOf(`${words.join(' ')} ${words.slice(90).join(' ')}`).vectors;
  expect(vector?.size).toBe(80);
  for (const word of words.slice(90)) expect(vector?.has(word)).toBe(true);
});

test('the order of the texts changes no cosine', () => {
  const passages = ['alpha beta gamma', 'beta gamma delta', 'gamma delta omega', 'omega'];
  const scoresOf = (list: string[]) => {
    const index = indexOf(...list);
    const found = scoreTexts(index.vectorOf(featuresOf('alpha gamma omega')), index);
    return Object.fromEntries(found.map(({ at, cosine }) => [list[at] ?? '', cosine] as const));
  };
  expect(scoresOf(passages.toReversed())).toEqual(scoresOf(passages));
});

describe('the best of a list', () => {
  const compare = (one: [number, string], other: [number, string]) => other[0] - one[0];
  const items: [number, string][] = [
    [1, 'a'],
    [3, 'b'],
    [2, 'c'],
    [3, 'd'],
    [0, 'e'],
  ];

  test('are the first when sorted, equals in their order', () => {
    for (const count of [0, 1, 2, 3, 5, 9])
      expect(bestOf(items, count, compare)).toEqual([...items].sort(compare).slice(0, count));
  });

  test('leave the list as it was', () => {
    const before = structuredClone(items);
    bestOf(items, 2, compare);
    expect(items).toEqual(before);
  });
});

test.each(oddTexts)('%s are indexed in under a second', (_, text) => {
  expect(measure(() => indexOf(text, 'alpha'))).toBeLessThan(1000);
});
