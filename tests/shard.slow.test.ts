import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { listFiles } from '../scripts/lib/read-content.ts';
import { root } from '../scripts/lib/settings.ts';
import { fixtureEnvironment } from '../scripts/looks/fixture.ts';
import { runScript } from './support/run.ts';

const { folder } = inject('fixture');
mkdirSync(join(root, '.cache'), { recursive: true });
const desk = mkdtempSync(join(root, '.cache/shard-'));
afterAll(() => rmSync(desk, { recursive: true, force: true }));

test('a site whose pages were written in two parts is that of one build, byte for byte, with search and copy', async () => {
  const parts = ['1', '2'].map((part) => join(desk, part));
  for (const [index, part] of parts.entries()) {
    const environment = { ...fixtureEnvironment, OUT_DIR: part, SHARD: `${index + 1}/2` };
    const { code, output } = await runScript('build.ts', [], environment);
    expect(code, output).toBe(0);
  }
  const pages = parts.map((part) => listFiles(part).filter((path) => path.endsWith('.html')).length);
  expect(Math.min(...pages)).toBeGreaterThan(10);
  const out = join(desk, 'out');
  const { code, output } = await runScript('build.ts', ['--join', ...parts], { ...fixtureEnvironment, OUT_DIR: out });
  expect(code, output).toBe(0);
  for (const [one, whole] of [
    [out, folder],
    [`${out}-mirror`, `${folder}-mirror`],
  ] as const) {
    const files = listFiles(whole);
    expect(listFiles(one)).toEqual(files);
    const other = files.filter((path) => !readFileSync(join(one, path)).equals(readFileSync(join(whole, path))));
    expect(other).toEqual([]);
  }
});
