import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Font } from 'satori';

const { resolve } = createRequire(import.meta.url);
// Each is a file of its own; where one lacks a letter, the next is asked.
const alphabets = ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'];

/** The names of the letters, as a list of families. */
export const fontFamily = alphabets.join(', ');

/** The letters of the cards, from the packages of the project: those of the machine would draw other bytes. */
export function readFonts(): Font[] {
  return alphabets.flatMap((alphabet) =>
    ([400, 700] as const).map((weight) => {
      const file = resolve(`@fontsource/source-sans-3/files/source-sans-3-${alphabet}-${weight}-normal.woff`);
      return { name: alphabet, weight, style: 'normal', data: readFileSync(file) };
    }),
  );
}
