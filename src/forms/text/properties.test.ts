import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLostWords } from '../../../scripts/evaluate/lost-words.ts';
import { judgeSample, listSamples } from '../../../scripts/evaluate/hostile.ts';
import { findUnsafe } from '../../../scripts/lib/html-safety.ts';
import { likely, text } from '../../../tests/support/arbitrary-text.ts';
import { plain, typed } from '../../../tests/support/arbitrary-typed.ts';
import { readBoth } from '../../../tests/support/case-study.ts';
import { checkText } from '../../mdx/text.ts';
import { createText } from './html-to-text.ts';
import { createMdx } from './text-to-mdx.ts';

const set = fileURLToPath(new URL('../../../tests/fixtures/hostile', import.meta.url));

/** What is wrong with a typed text once it stands in a section: problems of either reading, and what acts in the HTML. */
function listFaults(written: string): string[] {
  const section = `## Problem\n\n${createMdx(written).body}\n\n## Approach\n\nWe asked ten residents.\n`;
  return readBoth(section).flatMap(({ findings, html }) => [
    ...findings.map(({ code }) => code),
    ...(html === undefined ? ['no page'] : findUnsafe(html)),
  ]);
}

// Committed runs are short; many thousand cases were run by hand.
const patience = 30_000;

describe('whatever is typed into a box', () => {
  test(
    'stands in a sound page, by both readings, and nothing in it acts',
    () => {
      fc.assert(
        fc.property(fc.oneof(typed, text, likely), (written) => {
          expect(listFaults(written)).toEqual([]);
        }),
        { numRuns: 150 },
      );
    },
    patience,
  );

  test(
    'keeps its words in their order',
    () => {
      fc.assert(
        fc.property(plain, (written) => {
          for (const { html = '' } of readBoth(`## Problem\n\n${createMdx(written).body}\n`))
            expect(findLostWords(written, html)).toEqual([]);
        }),
        { numRuns: 150 },
      );
    },
    patience,
  );
});

const pasted = fc
  .array(
    fc.oneof(
      text,
      fc.constantFrom(...'<p> <b> </b> <table><tr><td> <td> <ul><li> </ul> <br> <h2> <pre> &lt;'.split(' ')),
    ),
  )
  .map((parts) => parts.join(''));

test(
  'whatever HTML is pasted becomes a text that stands in a sound page',
  () => {
    fc.assert(
      fc.property(pasted, (html) => {
        expect(listFaults(createText(html))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  },
  patience,
);

test.each(listSamples(set).filter(({ kind }) => kind === 'form-text'))('the form text $id: $verdict', (sample) => {
  expect(judgeSample(sample, set).verdict).toBe(sample.verdict);
});

// What would keep a parser busy is not written otherwise: the check refuses it by its size.
test.each(readdirSync(`${set}/mdx`))('the hostile page %s is harmless as typed text', (name) => {
  const page = readFileSync(`${set}/mdx/${name}`, 'utf8');
  for (const written of [page, page.replace(/^\ufeff?---\r?\n[^]*?\n---\r?\n/, '')]) {
    const isTooMuch = checkText(written).some(({ code }) => code === 'SP005');
    expect(new Set(listFaults(written))).toEqual(new Set(isTooMuch ? ['SP005', 'no page'] : []));
  }
});

test('lost words are found', () => {
  expect(findLostWords('one two three [x](https://y.uk)', '<p>one <em>th</em>ree x</p>')).toEqual(['two']);
  expect(findLostWords('one two', '<p>two one</p>')).toEqual(['two']);
  expect(findLostWords('_No response_', '')).toEqual([]);
});
