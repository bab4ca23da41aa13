import { expect, test } from 'vitest';
import { timeOf } from '../../tests/support/time-of.ts';
import { readLiteral } from './literal.ts';

test.each([
  ['"{"', '{'],
  ["'it'", 'it'],
  ['`back`', 'back'],
  ['"a \\"b\\""', 'a "b"'],
  ["'it\\'s'", "it's"],
  ['"one\\ntwo"', 'one\ntwo'],
  ['""', ''],
  ['5', 5],
  ['-0.5', -0.5],
  ['1200', 1200],
  ['true', true],
  ['false', false],
  [' 5 ', 5],
  ['/* a remark */', ''],
  ['/* one */ /* two */', ''],
  ['// to the end', ''],
  ['/* a remark */ 5', 5],
  ['5 /* a remark */', 5],
  ['"/* words */"', '/* words */'],
])('%s is %j', (source, value) => {
  expect(readLiteral(source)).toBe(value);
});

test.each([
  ...['1+1', '"a" + "b"', 'x', 'null', 'undefined', 'NaN', 'Infinity', '{}', '[]', '/x/', '()', 'f()', '`${x}`'],
  ...['/* a */ x', '/* a */ 5 + 5', '// a\nx', '5; x', '"a", x', '"a".b', '"a\nb"', '"a', '!0', '0x10', '1e9', '5n'],
  ...['true && x', '"\\u0041"', '"\\x41"', '/* a', '5 /* a', '...x', '"a"/**/"b"', '"a" /* b */ + "c"', '<b/>'],
])('%s is none', (source) => {
  expect(readLiteral(source)).toBeUndefined();
});

test('a value that looks like one but is long takes no time', () => {
  for (const text of [`"${'\\'.repeat(50_000)}`, '/**/'.repeat(20_000) + 'x', `5 ${'/*'.repeat(50_000)}`]) {
    expect(timeOf(() => expect(readLiteral(text)).toBeUndefined())).toBeLessThan(1000);
  }
});
