import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isInShard, joinParts, readShard } from './shard.ts';

const desk = mkdtempSync(join(tmpdir(), 'shard-'));
afterAll(() => rmSync(desk, { recursive: true }));

const write = (path: string, text: string) => {
  mkdirSync(join(desk, path, '..'), { recursive: true });
  writeFileSync(join(desk, path), text);
};

test('what is no part of a whole is refused', () => {
  expect([readShard(undefined), readShard(''), readShard('2/4')]).toEqual([undefined, undefined, { part: 2, of: 4 }]);
  for (const text of ['0/2', '3/2', '1', '1/0', 'a/b', '-1/2', '1/2/3']) expect(() => readShard(text)).toThrow('SHARD');
});

test('each address belongs to just one part, and the parts are about as large', () => {
  const addresses = Array.from({ length: 4000 }, (_, index) => `/case-studies/case-${index}/`);
  const parts = [1, 2, 3, 4].map((part) => addresses.filter((address) => isInShard(address, { part, of: 4 })));
  expect(new Set(parts.flat()).size).toBe(4000);
  expect(parts.flat()).toHaveLength(4000);
  for (const { length } of parts) expect(Math.abs(length - 1000)).toBeLessThan(150);
});

test('parts are laid over each other; parts of different builds are not', () => {
  for (const part of ['a', 'b']) write(`${part}/assets/page.css`, 'the same');
  write('a/index.html', 'home');
  write('b/map/index.html', 'map');
  const [a, b, out] = [join(desk, 'a'), join(desk, 'b'), join(desk, 'out')];
  joinParts([a, b], out);
  const read = (path: string) => readFileSync(join(out, path), 'utf8');
  expect([read('index.html'), read('map/index.html'), read('assets/page.css')]).toEqual(['home', 'map', 'the same']);
  write('b/assets/page.css', 'another');
  expect(() => joinParts([a, b], join(desk, 'other'))).toThrow('assets/page.css differs');
  expect(() => joinParts([join(desk, 'nothing')], join(desk, 'other'))).toThrow('no part');
});
