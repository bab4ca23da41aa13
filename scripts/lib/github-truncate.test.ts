import fc from 'fast-check';
import { expect, test } from 'vitest';
import { truncateBody } from './github-truncate.ts';

const note = '\n\n*This text was too long for GitHub, so the rest of it was left out.*';

test('what fits stays as it is', () => {
  expect(truncateBody('a'.repeat(65_536))).toBe('a'.repeat(65_536));
  expect(truncateBody('a'.repeat(65_537))).toBe(`${'a'.repeat(65_536 - note.length)}${note}`);
});

test.each([
  ['a flag', '🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
  ['a family', '👩‍👩‍👧‍👦'],
  ['a letter with its accent', 'ŵ'.normalize('NFD')],
])('%s is never cut in two', (_, character) => {
  for (let most = 100; most < 130; most++) {
    const cut = truncateBody(character.repeat(200), most).replace(note, '');
    expect(cut).toBe(character.repeat(cut.length / character.length));
  }
});

test('any text keeps its beginning, and is never too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 0, max: 200 }), (text, most) => {
      const cut = truncateBody(text, most);
      expect(cut.length).toBeLessThanOrEqual(Math.max(most, 0));
      if (text.length > most && most > note.length) expect(text.startsWith(cut.slice(0, -note.length))).toBe(true);
    }),
  );
});
