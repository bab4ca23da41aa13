import { expect, test } from 'vitest';
import { sections } from '../model/sections.ts';
import { compareMessages } from './compare.ts';
import en from './en.json' with { type: 'json' };
import { messageLanguages, messagesFor } from './index.ts';

test.each(messageLanguages)('the messages in "%s" lack nothing and name the same values', (language) => {
  expect(compareMessages(en, messagesFor(language))).toEqual([]);
});

test('what is missing, unknown, empty, shorter or names other values is told with its place', () => {
  const english = { a: 'One {count}', b: { c: ['x', 'y'] }, d: 'D', e: 'E' };
  expect(compareMessages(english, { a: 'Un {cyfrif}', b: { c: ['x'] }, d: ' ', f: 'F' })).toEqual([
    'a names {cyfrif} where English names {count}',
    'b.c.1 is missing',
    'd is empty',
    'e is missing',
    'f is not known in English',
  ]);
  expect(compareMessages(english, english)).toEqual([]);
});

test('each language of the interface knows the headings of a case study in that language', () => {
  for (const language of messageLanguages) expect(sections).toHaveProperty(language);
});
