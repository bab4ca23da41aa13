import { parse } from 'csv-parse/sync';
import { expect, test, vi } from 'vitest';
import { createEntry, createPageContext } from '../../../tests/support/page-context.ts';
import { siteConfig } from '../../config.ts';
import { kinds, type Kind } from '../../model/kinds.ts';
import { writeKindCsv, writeValue } from './csv.ts';

vi.mock('astro:content', () => ({}));

const url = 'https://b.example/';
const peers = [createEntry('peers', 'b', { id: 'b', name: 'B', url, licence: 'OGL-UK-3.0' })];
const context = createPageContext(peers);

test.each(Object.keys(kinds) as Kind[])('no two columns of %s are called the same', (kind) => {
  const [heads = []] = parse(writeKindCsv(kind, context), { bom: true });
  expect(heads).toEqual([...new Set(heads)]);
});

test('the address of another collection and that of its page stay apart', () => {
  const [row] = parse<Record<string, string>>(writeKindCsv('peers', context), { bom: true, columns: true });
  expect(row).toMatchObject({ id: 'b', page: `${siteConfig.url}/from/`, url });
});

test('the words of a list can be told apart', () => {
  expect(writeValue(['a', 'b, c'])).toBe('a; b, c');
  expect(writeValue(['a; b', 'c'])).toBe('["a; b","c"]');
  expect(writeValue([])).toBe('');
});
