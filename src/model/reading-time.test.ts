import { expect, test } from 'vitest';
import { fewest } from '../../tests/fixtures/records.ts';
import { messagesFor } from '../messages/index.ts';
import type { PageEntry } from './entry.ts';
import type { PageKind } from './kinds.ts';
import { countWords, estimateMinutes } from './reading-time.ts';
import { validate } from './validate.ts';

/** A page of so many words, with more fields than the fewest. */
function create(kind: PageKind, words: number, more: object = {}): PageEntry {
  const result = validate(kind, { ...fewest[kind], ...more }, messagesFor('en'));
  if ('findings' in result) throw new Error(JSON.stringify(result.findings));
  return { kind, id: 'a', file: '', data: result.data, outline: { words } } as unknown as PageEntry;
}

const text = (count: number) => Array.from({ length: count }, () => 'wordy').join(' ');

test('words are letters and digits in a row, whatever the alphabet', () => {
  expect(countWords('The council’s well-run “Ŵy” spent £1.5 – no, 20% – of it.')).toBe(11);
  expect(countWords(' – … ')).toBe(0);
});

test.each([
  [0, 1],
  [299, 1],
  [310, 2],
  [1200, 6],
])('a case study of %i words takes %i minutes', (words, minutes) => {
  expect(estimateMinutes(create('case-studies', words))).toBe(minutes);
});

test('a page without an outline takes a minute', () => {
  expect(estimateMinutes({ ...create('case-studies', 0), outline: undefined })).toBe(1);
});

test('what stands in fields is read too', () => {
  const step = { question: text(30), why: text(100), do: text(110) };
  expect(estimateMinutes(create('guides', 0, { steps: [step, step, step, step, step] }))).toBe(6);
  const requirements = Array.from({ length: 8 }, (_, index) => ({ id: `r${index}`, level: 'must', text: text(90) }));
  expect(estimateMinutes(create('standards', 100, { requirements }))).toBe(4);
  expect(estimateMinutes(create('standards', 100))).toBe(1);
});
