import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UsageFault } from '../lib/command.ts';
import { root } from '../lib/settings.ts';
import { parseRegisterText } from './register-text.ts';

const real = readFileSync(join(root, 'content/authorities.csv'), 'utf8');

test('what is not written stays byte by byte, and what is written is read again', () => {
  expect(parseRegisterText(real).toText()).toBe(real);
  const head = 'slug,notes,end';
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', ';', 'é') }), (value) => {
      const register = parseRegisterText(`${head}\r\none,"a ""b"", c",x\r\ntwo,,y\r\n`);
      register.write('two', 'notes', value);
      const again = parseRegisterText(register.toText());
      expect(again.read('two', 'notes')).toBe(value);
      expect(again.read('one', 'notes')).toBe('a "b", c');
      expect(register.toText().startsWith(`${head}\r\none,"a ""b"", c",x\r\ntwo,`)).toBe(true);
    }),
  );
});

test.each(['slug,notes,end\none,a,', 'slug,notes,end\none,,', 'slug,notes,\none,a,"b"', 'slug\none'])(
  'a text without a last line end keeps its cells: %j',
  (text) => {
    const register = parseRegisterText(text);
    expect(register.toText()).toBe(text);
    register.add({ slug: 'two' });
    expect(register.toText().startsWith(`${text}\n`)).toBe(true);
  },
);

test('a register that cannot be read, and one without a column, are told in words', () => {
  expect(() => parseRegisterText('slug,notes\none,a"b\n')).toThrow(UsageFault);
  expect(() => parseRegisterText('slug,notes\r\none,a"b\r\n')).toThrow(/in line 2\./);
  expect(() => parseRegisterText('slug\none\n').read('one', 'notes')).toThrow(UsageFault);
});
