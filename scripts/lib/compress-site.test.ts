import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { compressSite, isTwin } from './compress-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'compress-'));
const cache = mkdtempSync(join(tmpdir(), 'compress-cache-'));
afterAll(() => [folder, cache].forEach((one) => rmSync(one, { recursive: true, force: true })));

const text = 'One authority tells another what it did. '.repeat(100);
const write = (path: string, content: string) => writeFileSync(join(folder, path), content);
const read = (path: string) => readFileSync(join(folder, path));

test('texts get twins that unpack to the same bytes; what gets no smaller, and what is packed, gets none', async () => {
  write('index.html', text);
  write('copy.html', text);
  write('tiny.txt', 'a');
  write('picture.png', text);
  write('export.csv.gz', 'of a file that is gone');
  const result = await compressSite(folder, cache);
  expect(gunzipSync(read('index.html.gz')).toString()).toBe(text);
  expect(brotliDecompressSync(read('copy.html.br')).toString()).toBe(text);
  for (const path of ['tiny.txt.gz', 'tiny.txt.br', 'picture.png.gz', 'export.csv.gz'])
    expect(existsSync(join(folder, path)), path).toBe(false);
  expect(result).toMatchObject({ files: 3, made: 4, plain: 2 * text.length + 1 });
  expect(result.br).toBe(2 * read('index.html.br').length + 1);
});

test('a second time nothing is packed anew, and the bytes are the same; what changed is', async () => {
  const before = [read('index.html.gz'), read('index.html.br')];
  expect((await compressSite(folder, cache)).made).toBe(0);
  expect([read('index.html.gz'), read('index.html.br')]).toEqual(before);
  write('index.html', `${text}!`);
  expect((await compressSite(folder, cache)).made).toBe(2);
  expect(gunzipSync(read('index.html.gz')).toString()).toBe(`${text}!`);
});

test('without anything kept, the bytes are the same', async () => {
  const before = [read('index.html.gz'), read('index.html.br')];
  rmSync(cache, { recursive: true });
  await compressSite(folder, cache);
  expect([read('index.html.gz'), read('index.html.br')]).toEqual(before);
});

test('a twin is known by its name', () => {
  expect(['a/index.html.br', 'x.csv.gz', 'x.tar.gz', 'x.html', 'x.zip.br'].map(isTwin)).toEqual([true, true, false, false, false]); // prettier-ignore
});
