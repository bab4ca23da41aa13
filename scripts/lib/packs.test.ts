import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { AnyEntry } from '../../src/model/entry.ts';
import { deleteUnused, listCached } from './cached-files.ts';
import { createPack, readEntries, readHtml } from './packs.ts';

const folder = mkdtempSync(join(tmpdir(), 'packs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const createEntry = (id: string) =>
  ({ kind: 'guides', id, file: `guides/${id}.mdx`, data: { title: 'Pêl-droed – £5' } }) as unknown as AnyEntry;

test('entries come back from a pack as they were put in, whatever their letters', () => {
  const pack = createPack(folder);
  const one = pack.put(JSON.stringify(createEntry('one')), '<p>Tŷ\nnewydd 🏴</p>\n');
  const two = pack.put(JSON.stringify(createEntry('two')), '');
  pack.close();
  expect(readEntries([two, one])).toEqual([createEntry('two'), createEntry('one')]);
  expect([one, two].map(readHtml)).toEqual(['<p>Tŷ\nnewydd 🏴</p>\n', '']);
});

test('a pack without entries leaves no file', () => {
  const before = listCached(folder).size;
  createPack(folder).close();
  expect(listCached(folder).size).toBe(before);
});

test('only packs that are old and unused are deleted', () => {
  const inside = join(folder, 'inside');
  listCached(inside);
  const [used, young, old] = ['used', 'young', 'old'].map((id) => {
    const pack = createPack(inside);
    const kept = pack.put(JSON.stringify(createEntry(id)), '');
    pack.close();
    return kept.pack;
  }) as [string, string, string];
  const longAgo = new Date(Date.now() - 2 * 86_400_000);
  for (const pack of [used, old]) utimesSync(pack, longAgo, longAgo);
  deleteUnused(listCached(inside), new Set([used]));
  expect(listCached(inside)).toEqual(new Set([used, young]));
});
