import { removeHidden } from '../../mdx/text.ts';

// Word writes a line break as U+000B and a page break as U+000C; both mean a new line to who typed them.
const newline = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
// Spaces that keep words on one line; nobody sees the difference, and everybody searches for the plain one.
const space = /[\u00a0\u2007\u202f]/g;

/** A text as typed, with `\n` between lines, plain spaces and no hidden characters; and how many of these there were. */
export function cleanText(typed: string): { text: string; removed: number } {
  return removeHidden(typed.replaceAll(newline, '\n').replaceAll(space, ' '));
}
