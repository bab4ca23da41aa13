import { expect, test } from 'vitest';
import { checkText, readText } from './text.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const char = (code: number) => String.fromCodePoint(code);

test.each([
  ['NUL', 0x0000, 'SP002', 'U+0000'],
  ['backspace', 0x0008, 'SP002', 'U+0008'],
  ['form feed', 0x000c, 'SP002', 'U+000C'],
  ['escape', 0x001b, 'SP002', 'U+001B'],
  ['delete', 0x007f, 'SP002', 'U+007F'],
  ['a C1 control', 0x009b, 'SP002', 'U+009B'],
  ['what a broken encoding leaves', 0xfffd, 'SP002', 'U+FFFD'],
  ['half a character', 0xd800, 'SP002', 'U+D800'],
  ['a soft hyphen', 0x00ad, 'SP003', 'U+00AD'],
  ['a zero-width space', 0x200b, 'SP003', 'U+200B'],
  ['a word joiner', 0x2060, 'SP003', 'U+2060'],
  ['a byte order mark inside', 0xfeff, 'SP003', 'U+FEFF'],
  ['a line separator', 0x2028, 'SP003', 'U+2028'],
  ['left-to-right embedding', 0x202a, 'SP003', 'U+202A'],
  ['right-to-left override', 0x202e, 'SP003', 'U+202E'],
  ['a right-to-left isolate', 0x2067, 'SP003', 'U+2067'],
  ['a Hangul filler', 0x3164, 'SP003', 'U+3164'],
  ['a tag character', 0xe0041, 'SP003', 'U+E0041'],
])('%s is refused at its place', (...row) => {
  const [, code, expected, name] = row;
  expect(checkText(`one\ntwo ${char(code)}three`)).toEqual([
    { code: expected, place: { line: 2, column: 5 }, values: { name } },
  ]);
});

test('the first of each kind is told', () => {
  const text = `a${char(0x200b)}b${char(0x200b)}\n${char(0)}${char(0)}`;
  expect(checkText(text).map(({ code, place }) => [code, place?.line])).toEqual([
    ['SP002', 2],
    ['SP003', 1],
  ]);
});

test.each([
  ['tabs and line breaks', 'a\tb\n\nc'],
  ['the flag of Wales', '🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}'],
  [
    'the flag of Scotland',
    'Alba 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
  ],
  ['a family', '👩\u200d👩\u200d👧\u200d👦'],
  ['a heart in colour', '❤\ufe0f'],
  ['a key cap', '1\ufe0f\u20e3'],
  ['a skin tone', '👩🏽\u200d💻'],
  ['Persian with a non-joiner', 'می\u200cخواهم'],
  ['Hindi with a joiner', 'क्\u200dष'],
  ['Arabic with a direction mark', 'العربية\u200f (ABC)\u200e'],
  ['Welsh', 'Tŷ’r gŵr ym Môn'],
  ['no-break spaces', '£5\u00a0million, 5\u202f%'],
  ['combining accents', 'cafe\u0301'],
])('%s pass', (_, text) => {
  expect(checkText(text)).toEqual([]);
});

test('a flag that is not finished hides its letters', () => {
  expect(checkText('\u{1f3f4}\u{e0067}\u{e0062}')).toMatchObject([{ code: 'SP003', place: { line: 1, column: 3 } }]);
});

test('a file is UTF-8', () => {
  expect(readText(new Uint8Array([0x43, 0x61, 0x66, 0xe9]))).toEqual({ text: '', findings: [{ code: 'SP001' }] });
  expect(readText(new Uint8Array([0xff, 0xfe, 0x41, 0x00])).findings).toEqual([{ code: 'SP001' }]);
  expect(readText(new Uint8Array([0xc0, 0xaf])).findings).toEqual([{ code: 'SP001' }]);
  expect(readText(bytes('Café'))).toEqual({ text: 'Café', findings: [] });
});

test('a file has a size that people can read', () => {
  expect(readText(bytes('word '.repeat(40_000))).findings).toEqual([]);
  expect(readText(bytes(`${'word '.repeat(40_000)}x`))).toEqual({
    text: '',
    findings: [{ code: 'SP004', values: { kilobytes: 201, most: 200 } }],
  });
  expect(readText(bytes('abcd'), 3).findings).toMatchObject([{ code: 'SP004' }]);
  expect(readText(bytes('abc'), 3).findings).toEqual([]);
});

test('the line breaks of Windows and of old Macs are line breaks, and places hold', () => {
  expect(readText(bytes('one\r\ntwo\rthree\n')).text).toBe('one\ntwo\nthree\n');
  expect(readText(bytes(`one\r\ntwo${char(0x200b)}`)).findings).toMatchObject([{ place: { line: 2, column: 4 } }]);
});

test('what would exhaust a parser is refused before it reaches one', () => {
  const texts = ['['.repeat(50_000), '*a _'.repeat(40_000), '>'.repeat(20_000), `${'- '.repeat(5000)}a`];
  for (const text of texts) expect(checkText(`One\n\n${text}`)).toMatchObject([{ code: 'SP005', place: { line: 3 } }]);
});
