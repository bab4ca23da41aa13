import fc from 'fast-check';
import { text } from './arbitrary-text.ts';

const habits = [
  ...['www.gov.uk', 'https://a.example/b?c=d&e=f', 'me@leeds.gov.uk', 'http://x.y|', 'xmpp:a@b.cd', 'mailto:a@b.cd'],
  ...['[a](b)', '[c](https://d.example "f")', '![g](https://h.example)', '[1]', '[^minutes]', '[^j]: k'],
  ...['[1]: https://l.example', '•\ta', 'o\tb', 'a\tb\tc\n', '1) ', '2019. ', '# ', '    ', '\u00a0', '\u200b'],
  ...['**a**b', '_c_d', '~~e~~', '===', '---', '+++', '\\\\share', '\r\n', 'import ', 'export ', '> ', '- '],
  '| a | b |\n| - | - |\n| c | d |',
];
const between = fc.constantFrom(' ', '\n', '\n\n', 'word', '. ');

/** Any text with what people type and paste into a form: addresses, bullets, tables, marks of sources. */
export const typed = fc
  .oneof(
    fc.array(fc.oneof(fc.constantFrom(...habits), fc.constantFrom(...habits), text), { maxLength: 12 }),
    fc.array(fc.oneof(fc.constantFrom(...habits), between), { maxLength: 30 }),
  )
  .map((parts) => parts.join(''));

const words = ['council', 'Tŷ', 'x86', '£5m', 'don’t', 'import', 'export', 'I', 'o', 'R2D2', 'naïve', 'Bins'];
const signs = [
  ...[' ', ' ', ' ', '\n', '\n\n', '\t', ' – ', ', ', '. ', ' <', '> ', ' {', '} ', ' & ', '• ', '\n• ', '\no\t'],
  ...['\n- ', '\n* ', '\n# ', '\n> ', '\n    ', '*', '_', '**', '~', ' | ', '\n| ', ' ^', '[1]', ' (', ') ', '"', "'"],
  ...['\\', '/', ': ', '\n---\n', '\n===\n', '$', '@', 'www.', '=', '\u00a0', '\r\n', '  \n', '\n|-|-|\n', '!'],
  ...['<b>', '</b>', '<!--', '-->', '\n1. ', '\n2) ', '&amp;', '\n+++\n'],
];

/** Plain words with signs and lines between them: every word of it is to be read in what it becomes. */
export const plain = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...signs)), { maxLength: 40 })
  .map((pairs) => pairs.flat().join(''));
