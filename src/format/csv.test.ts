import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCsv } from './csv.ts';

test('rows as lines, with marks around what needs them', () => {
  const text = writeCsv([['What', 'How many'], ['Leeds, "the" city', 1.5], ['two\nlines', 0]]); // prettier-ignore
  expect(text).toBe('\uFEFFWhat,How many\r\n"Leeds, ""the"" city",1.5\r\n"two\nlines",0\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\r\n=1', '＝1', '\u0000-1'])(
  'no spreadsheet runs %j',
  (cell) => expect(parse(writeCsv([[cell]]), { bom: true, record_delimiter: '\r\n' })).toEqual([[`'${cell}`]]),
);

test('a number below 0 stays a number', () => {
  expect(writeCsv([[-1.5]])).toBe('\uFEFF-1.5\r\n');
});

test('whatever words go in come out again, if need be with an apostrophe', () => {
  const rows = fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1 });
  fc.assert(
    fc.property(rows, (written) => {
      const read: string[][] = parse(writeCsv(written), { bom: true, record_delimiter: '\r\n' });
      read.forEach((row, at) => row.forEach((cell, column) => expect(accepted(written[at]?.[column])).toContain(cell)));
      expect(read).toHaveLength(written.length);
      expect(read.flat().filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
    }),
  );
});

const accepted = (cell = '') => [cell, `'${cell}`];
