import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packZip } from '../mirror/zip.ts';
import { readExport, writeContent } from './import-content.ts';
import { root } from './settings.ts';

const folder = join(root, 'tests/fixtures/content');
const sound = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((one) => one.isFile())
  .map((one) => join(one.parentPath, one.name))
  .map((path) => ({
    path: `content/${path.slice(folder.length + 1).replaceAll('\\', '/')}`,
    content: readFileSync(path),
  }))
  // What others have, their own archives hold.
  .filter(({ path }) => !path.startsWith('content/from/'));
const history = { path: 'history.json', content: '{"version":1,"files":{}}' };

const read = async (files: { path: string; content: Uint8Array | string }[]) =>
  readExport(await packZip(files, '2026-01-02'));

test('a sound archive is read byte for byte, with its history', async () => {
  const { files, faults, problems, history: told } = await read([...sound, history]);
  expect(faults).toEqual([]);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect([...files].map(([path, content]) => [`content/${path}`, content.toString('hex')]).sort()).toEqual(
    sound.map(({ path, content }) => [path, content.toString('hex')]).sort(),
  );
  expect(told).toBe(history.content);
});

test('what fails the check is told by its place', async () => {
  const broken = { path: 'content/guides/broken.mdx', content: '---\ntitle: X\n---\n\n{process.exit()}\n' };
  const { problems } = await read([...sound, broken]);
  expect(problems.map(({ file }) => file)).toContain('content/guides/broken.mdx');
  expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
});

test.each([
  'content/guides/Bad Name.mdx',
  'content/.git/config',
  'content/guides/a.js',
  'content/guides/con.mdx',
  'content/new-kind/a.mdx',
])('%s has no place in content', async (path) => {
  const { problems, files } = await read([...sound, { path, content: 'x' }]);
  expect(problems.some(({ file, severity }) => file === path && severity === 'error')).toBe(true);
  expect(files.has(path.slice('content/'.length))).toBe(false);
});

test('files outside the content and another history are refused', async () => {
  const { faults } = await read([
    { path: 'package.json', content: '{}' },
    { path: 'history.json', content: '{"files":"../../x"}' },
  ]);
  expect(faults).toEqual(['package.json belongs to no export.', 'history.json holds something else than a history.']);
});

test('a path that leads out of the folder, and what is no zip, end the reading', async () => {
  const zip = await packZip([{ path: 'content/guides/aaaaaa.mdx', content: 'x' }], '2026-01-02');
  const evil = Buffer.from(
    zip.toString('latin1').replaceAll('content/guides/aaa', 'content/../../../aa'.slice(0, 18)),
    'latin1',
  );
  for (const bytes of [evil, Buffer.from('no zip'), zip.subarray(0, 40)]) {
    const { faults, files } = await readExport(bytes);
    expect(faults).toHaveLength(1);
    expect(files.size).toBe(0);
  }
});

test('an archive of which a byte is no longer what it was is refused', async () => {
  const content = createHash('sha512').update('what no packing makes smaller').digest();
  const zip = await packZip([{ path: 'content/a/b.png', content }], '2026-01-02');
  const at = zip.indexOf(content);
  expect(at).toBeGreaterThan(0);
  zip[at + 5] = (zip[at + 5] ?? 0) ^ 1;
  expect((await readExport(zip)).faults).toEqual(['The file is no sound zip archive: content/a/b.png is damaged']);
});

test('where writing fails, nothing of it stays', () => {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  writeFileSync(join(folder, 'guides'), 'a file where a folder has to be');
  const files = new Map([
    ['topics.csv', Buffer.from('a')],
    ['guides/a.mdx', Buffer.from('b')],
  ]);
  expect(() => writeContent({ files }, { folder, historyFile: join(folder, 'history.json') })).toThrow();
  expect(existsSync(join(folder, 'topics.csv'))).toBe(false);
});
