import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'stamp-'));

afterEach(async () => {
  (await import('./stamp.ts')).deleteNotes(join(folder, 'out'));
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

async function load(day: string) {
  vi.stubEnv('BUILD_DATE', day);
  vi.resetModules();
  return import('./stamp.ts');
}

test('a site that was built as of another day is not what a build would make now', async () => {
  mkdirSync(join(folder, 'out'));
  mkdirSync(join(folder, 'content'));
  writeFileSync(join(folder, 'out/index.html'), '');
  vi.stubEnv('OUT_DIR', join(folder, 'out'));
  vi.stubEnv('CONTENT_DIR', join(folder, 'content'));
  const { isBuilt, writeStamp } = await load('2027-04-02');
  writeStamp();
  expect(isBuilt()).toBe(true);
  expect((await load('2027-04-02')).isBuilt()).toBe(true);
  expect((await load('2027-04-03')).isBuilt()).toBe(false);
});
