import { expect, test } from 'vitest';
import { createPage, createText } from '../../../tests/support/similar.ts';
import { isWritten } from '../written.ts';
import { createFeatures } from './features.ts';
import { textOfEntry } from './text.ts';

test('words of title and summary count twice, those of passages once', () => {
  const { stems } = createFeatures(
    createText({ title: 'Bins', summary: 'Bins and lorries', passages: ['A bin.', 'Bin, lorry.'] }),
  );
  expect([...stems]).toEqual([
    ['bin', 6],
    ['lorri', 3],
  ]);
});

test('names and figures are gathered from all parts, each once', () => {
  const text = createText({ title: 'In Saltby', summary: 'It cost £315.', passages: ['For Saltby £315, by Wray.'] });
  const { names, figures } = createFeatures(text);
  expect([...names]).toEqual(['saltby', 'wray']);
  expect([...figures]).toEqual(['£315']);
});

test('stems alone leave names and figures out', () => {
  const { stems, names, figures } = createFeatures(createText({ title: 'In Saltby for £315' }), true);
  expect([stems.size, names.size, figures.size]).toEqual([1, 0, 0]);
});

test('what a new page asks for is no evidence, in either language', () => {
  const passages = ['To be written: what Saltby paid, £315.', 'I’w ysgrifennu: beth aeth o’i le.'];
  const { stems, names, figures } = createFeatures(createText({ passages }));
  expect([stems.size, names.size, figures.size]).toEqual([0, 0, 0]);
  expect(isWritten('What is to be written: a plan.')).toBe(true);
});

test('a word called like a part of every object counts like any other', () => {
  const { stems } = createFeatures(createText({ passages: ['__proto__ hasOwnProperty __proto__'] }));
  expect(stems.get('proto')).toBe(2);
  expect(stems.get('toString')).toBeUndefined();
});

test('of an entry its text, claims, steps and requirements are compared', () => {
  const page = createPage('a', {
    title: 'T',
    summary: 'S',
    passages: ['P'],
    topics: ['bins'],
    leads: ['ashmere'],
    data: {
      claims: [{ statement: 'C' }],
      steps: [{ question: 'Q', why: 'W', do: 'D' }],
      requirements: [{ text: 'R' }],
      started: '2018-07-04',
    },
  });
  expect(textOfEntry(page)).toEqual({
    title: 'T',
    summary: 'S',
    passages: ['P', 'C', 'Q', 'W', 'D', 'R'],
    topics: ['bins'],
    authorities: ['ashmere'],
    started: '2018',
  });
});

test('an entry without a text has its fields', () => {
  expect(textOfEntry({ ...createPage('a', { title: 'T' }), outline: undefined })).toEqual(createText({ title: 'T' }));
});
