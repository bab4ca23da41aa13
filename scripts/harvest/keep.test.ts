import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import type { Harvest } from '../../src/model/peers/harvest.ts';
import { UsageFault } from '../lib/command.ts';
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
  vi.mocked(renameSync).mockImplementation(move);
  expect(readdirSync(at(''))).toEqual(['other']);
});

test('of two runs at once the second one ends without touching anything, and a fault leaves nothing behind', () => {
  const told: unknown[] = [];
  const inBetween = {
    path: 'guides/three.mdx',
    read: () => {
      try {
        keepHarvest(content, harvest('2026-05-01'), [file('guides/other.mdx')]);
      } catch (fault) {
        told.push(fault);
      }
      return Buffer.from('three');
    },
  };
  keepHarvest(content, harvest('2026-04-01'), [file('guides/two.mdx'), inBetween]);
  expect(told).toMatchObject([{ name: 'UsageFault', message: expect.stringMatching(/^Another run .*from\/\.other\.new/) as string }]);
  expect(told[0]).toBeInstanceOf(UsageFault);
  expect(readKept(content, 'other')?.fetched).toBe('2026-04-01');
  expect(listFiles(at(''))).toEqual(['other/guides/three.mdx', 'other/guides/two.mdx', 'other/harvest.json']);
  const broken = { path: 'guides/four.mdx', read: () => { throw new Error('gone'); } };
  expect(() => keepHarvest(content, harvest('2026-06-01'), [file('guides/a.mdx'), broken])).toThrow('gone');
  expect(readdirSync(at(''))).toEqual(['other']);
  expect(readKept(content, 'other')?.fetched).toBe('2026-04-01');
}); // prettier-ignore
