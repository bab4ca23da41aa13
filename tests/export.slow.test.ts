import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { cacheDirOf, root } from '../scripts/lib/settings.ts';
import { fixtureEnvironment } from '../scripts/looks/fixture.ts';
import { runScript } from './support/run.ts';

const { folder } = inject('fixture');
mkdirSync(join(root, '.cache'), { recursive: true });
const temp = mkdtempSync(join(root, '.cache/export-'));
const content = join(temp, 'content');
const out = join(temp, 'site');
const archive = join(folder, 'api/v1/export.zip');
afterAll(() => {
  rmSync(cacheDirOf(content), { recursive: true, force: true });
  rmSync(temp, { recursive: true, force: true });
});

test('the index tells size and digest of the export', () => {
  const { export: told } = JSON.parse(readFileSync(join(folder, 'api/v1/index.json'), 'utf8')) as {
    export: Record<string, unknown>;
  };
  const bytes = readFileSync(archive);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(told).toEqual({ href: 'export.zip', bytes: bytes.length, sha256 });
});

test('what was exported, imported into an empty instance and exported again is the same, byte for byte', async () => {
  const imported = await runScript('import.ts', [archive], { CONTENT_DIR: content });
  expect(imported.code, imported.output).toBe(0);
  const built = await runScript('build.ts', [], { ...fixtureEnvironment, CONTENT_DIR: content, OUT_DIR: out });
  expect(built.code, built.output).toBe(0);
  expect(readFileSync(join(out, 'api/v1/export.zip')).equals(readFileSync(archive))).toBe(true);
  const files = readdirSync(join(folder, 'api/v1'), { recursive: true, encoding: 'utf8' }).sort();
  expect(readdirSync(join(out, 'api/v1'), { recursive: true, encoding: 'utf8' }).sort()).toEqual(files);
  const data = files.filter((path) => /\.(json|csv)$/.test(path));
  expect(data.length).toBeGreaterThan(30);
  for (const path of data)
    expect(
      readFileSync(join(out, 'api/v1', path), 'utf8') === readFileSync(join(folder, 'api/v1', path), 'utf8'),
      path,
    ).toBe(true);
});

test('a folder that holds something is left as it is', async () => {
  const full = join(temp, 'full');
  cpSync(join(root, 'tests/fixtures/content/guides'), join(full, 'guides'), { recursive: true });
  const { code, output } = await runScript('import.ts', [archive], { CONTENT_DIR: full });
  expect(output).toContain('is not empty');
  expect(code).toBe(2);
  expect(readdirSync(full)).toEqual(['guides']);
});

test('of an archive with one fault nothing is written', async () => {
  const none = join(temp, 'none/content');
  const file = join(temp, 'cut.zip');
  writeFileSync(file, readFileSync(archive).subarray(0, -30));
  const { code, output } = await runScript('import.ts', [file], { CONTENT_DIR: none });
  expect(output).toContain('Nothing was written.');
  expect(code).toBe(1);
  expect(existsSync(none)).toBe(false);
});
