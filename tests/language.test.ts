import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { folderOfPage } from '../scripts/lib/languages.ts';
import { listPages } from '../scripts/lib/search-index.ts';
import { messagesFor } from '../src/messages/index.ts';
import { readPage } from './support/pages.ts';
import { findUnmarked, listForeignWords, readUnmarked } from './support/unmarked.ts';

const { folder } = inject('site');
const paths = listPages(folder).filter((path) => folderOfPage(path) === 'cy/');
const ofEntry = /^cy\/(?:case-studies|standards|guides|collaborations|topics)\/[^/]+\/index\.html$/;
// What the interface itself says, such as an example of a search, is no content.
const said = new Set(JSON.stringify(messagesFor('cy')).match(/"[^"]*"/g));
const isContent = (line: string) => !said.has(JSON.stringify(line));

test('on Welsh pages, titles and summaries of entries written in English are marked as English wherever they stand', () => {
  const words = [...new Set(paths.filter((path) => ofEntry.test(path)).flatMap((path) => listForeignWords(readPage(folder, path))))]; // prettier-ignore
  expect(words.length).toBeGreaterThan(100);
  const found = paths.flatMap((path) => {
    const lines = readUnmarked(readFileSync(join(folder, path), 'utf8'), 'cy').filter(isContent);
    return findUnmarked(words, lines).map((one) => `${path}: ${one}`);
  });
  expect(found).toEqual([]);
});

test('words are found where they are not marked, and only there', () => {
  const read = (body: string) => findUnmarked(['Open data', 'Waste'], readUnmarked(`<body>${body}</body>`, 'cy'));
  expect(read('<p>Am Open data heddiw</p><a>Waste</a>')).toEqual(['Open data', 'Waste']);
  expect(read('<p>Am <span lang="en">Open data</span></p><p lang="en">Waste</p><p>Waste heddiw</p>')).toEqual([]);
  expect(read('<p lang="en">So <b lang="cy">Open data</b></p>')).toEqual(['Open data']);
  expect(read('<optgroup label="Waste"></optgroup><optgroup lang="en" label="Open data"></optgroup>')).toEqual([
    'Waste',
  ]);
});
