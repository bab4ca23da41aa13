import { expect, test } from 'vitest';
import { fillSaid, joinSaid, readSaid, saidNames, say, writeSaid } from './pieces.ts';

test('what is in another language stays a piece by itself, and the rest is joined', () => {
  const said = fillSaid('Am {what}, {year}: {what}', { what: say('A & B', 'en'), year: 2020 });
  expect(said).toEqual([{ text: 'Am ' }, { text: 'A & B', lang: 'en' }, { text: ', 2020: ' }, { text: 'A & B', lang: 'en' }]);
  expect(readSaid(said)).toBe('Am A & B, 2020: A & B');
  expect(writeSaid(said)).toBe('Am <span lang="en">A &amp; B</span>, 2020: <span lang="en">A &amp; B</span>');
}); // prettier-ignore

test('without another language a sentence is text, and a name without a value stays as it is', () => {
  expect(fillSaid('{a} and {b}, {toString}', { a: 'x' })).toBe('x and {b}, {toString}');
  expect(say('x', undefined)).toBe('x');
  expect(writeSaid('<b>')).toBe('&lt;b&gt;');
});

test('sentences are joined without those that say nothing', () => {
  expect(joinSaid(['a', '', say('', 'en'), 'b'], '; ')).toBe('a; b');
  expect(joinSaid(['a', say('b', 'en')], '; ')).toEqual([{ text: 'a; ' }, { text: 'b', lang: 'en' }]);
  expect(joinSaid([], '; ')).toBe('');
});

test('names are joined as the language joins them, whatever they hold', () => {
  expect(saidNames(['A', 'B', 'C'], 'en')).toBe('A, B and C');
  expect(saidNames([say('{1}', 'en'), 'B'], 'cy')).toEqual([{ text: '{1}', lang: 'en' }, { text: ', B' }]);
  expect(saidNames([], 'en')).toBe('');
});
