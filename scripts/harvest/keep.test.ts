import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import type { Harvest } from '../../src/model/peers/harvest.ts';
import { listFiles } from '../lib/read-content.ts';
import { keepHarvest, readKept, restoreKept } from './keep.ts';

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return { ...fs, renameSync: vi.fn(fs.renameSync) };
});

const content = mkdtempSync(join(tmpdir(), 'keep-'));
afterAll(() => rmSync(content, { recursive: true }));

const harvest = (fetched: string): Harvest => ({
  ...{ peer: 'other', from: 'https://x.example/', commit: null, sha256: '0'.repeat(64), licence: 'OGL-UK-3.0' },
  ...{ fetched, changed: fetched, homes: {}, same: [], similar: [], refused: [] },
});
const file = (path: string) => ({ path, read: () => Buffer.from(path) });
const at = (name: string) => join(content, 'from', name);

test('what came takes the place of what was kept', () => {
  keepHarvest(content, harvest('2026-01-01'), [file('guides/one.mdx'), file('guides/images/a.png')]);
  keepHarvest(content, harvest('2026-02-01'), [file('guides/two.mdx')]);
  expect(readKept(content, 'other')?.fetched).toBe('2026-02-01');
  expect(listFiles(at(''))).toEqual(['other/guides/two.mdx', 'other/harvest.json']);
});

test('the last copy comes back, where a run ends before the new one is in its place', () => {
  renameSync(at('other'), at('.other.old'));
  expect(readKept(content, 'other')).toBeUndefined();
  restoreKept(content, 'other');
  expect(readKept(content, 'other')?.fetched).toBe('2026-02-01');
  restoreKept(content, 'other');
  expect(existsSync(at('other'))).toBe(true);
  const move = vi.mocked(renameSync).getMockImplementation() as typeof renameSync;
  vi.mocked(renameSync).mockImplementation((from, to) => {
    if (String(from).endsWith('.new')) throw new Error('no room');
    move(from, to);
  });
  expect(() => keepHarvest(content, harvest('2026-03-01'), [])).toThrow('no room');
  expect(readKept(content, 'other')?.fetched).toBe('2026-02-01');
});
