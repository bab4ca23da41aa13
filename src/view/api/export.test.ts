import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { unpack } from '../../../scripts/lib/unpack.ts';
import { createCatalogue } from '../../model/catalogue.ts';
import type { AnyEntry } from '../../model/entry.ts';
import type { PageContext } from '../../page.ts';
import { createExport } from './export.ts';

const content = mkdtempSync(join(tmpdir(), 'export-'));
mkdirSync(join(content, 'guides'));
writeFileSync(join(content, 'guides/walk.mdx'), 'Walk.');
vi.stubEnv('CONTENT_DIR', content);
afterAll(() => (vi.unstubAllEnvs(), rmSync(content, { recursive: true })));

const history = { added: { 'guides/walk.mdx': '2026-02-01' }, credit: { 'guides/walk.mdx': ['Ada'] } };
const guide = {
  kind: 'guides',
  id: 'walk',
  file: '',
  data: { title: 'Walk', lifecycle: { state: 'published' }, reviewed: { on: '2026-05-01', by: 'Ada' } },
};
const contextOf = (lang: string, shown: readonly unknown[]) => {
  const catalogue = { ...createCatalogue(shown as AnyEntry[], new Set()), history, addedOn: () => undefined };
  return { lang, catalogue } as unknown as PageContext;
};

test('the same content and history give the same bytes, in whatever language and however much of it is shown', async () => {
  const whole = await createExport(contextOf('en', [guide]));
  const part = await createExport(contextOf('cy', []));
  expect(part.bytes.equals(whole.bytes)).toBe(true);
  expect([whole.newest, part.newest]).toEqual(['2026-05-01', '2026-02-01']);
  const files = await unpack(whole.bytes, { isWanted: () => true, most: 100_000 });
  expect([...files.keys()]).toEqual(['LICENCE.txt', 'README.txt', 'content/guides/walk.mdx', 'history.json']);
  expect(files.get('README.txt')?.toString()).toMatch(/^All content of this library\n[^{]*\n\n\nHoll gynnwys y llyfrgell hon\n[^{]*\n$/);
}); // prettier-ignore
