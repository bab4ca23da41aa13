import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { afterAll, expect, test } from 'vitest';
import type { Harvest } from '../../src/model/peers/harvest.ts';
import { formatRefusals, writeRefusals } from './refusals.ts';

const folder = mkdtempSync(join(tmpdir(), 'refusals-'));
afterAll(() => rmSync(folder, { recursive: true }));

const refuse = (file: string, more: Partial<Harvest['refused'][number]> = {}) => ({
  ...{ file, code: 'SP107', line: 2, column: 1, message: 'The field summary is missing.', help: 'Add it at the top.' },
  ...more,
});
const createHarvest = (refused: Harvest['refused']): Harvest => ({
  ...{ peer: 'beyond', from: 'https://beyond.example/export.zip', commit: null, sha256: '0'.repeat(64) },
  ...{ licence: 'OGL-UK-3.0', fetched: '2026-05-31', changed: '2026-01-01', refused },
  ...{ homes: { 'guides/a': 'https://beyond.example/guides/a/' }, same: [], similar: [] },
});
const read = (text: string) => unified().use(remarkParse).use(remarkGfm).parse(text);

test('every file stands in it with place, rule, reason and how it is mended; rules are counted, the most frequent first', () => {
  const refused = [refuse('a.mdx', { code: 'SP202' }), refuse('a.mdx'), refuse('a.mdx', { line: 9 }), refuse('b.mdx')];
  const { children } = read(formatRefusals('Beyond', createHarvest(refused)) ?? '');
  const words = children.map((one) => [one.type, toString(one)]);
  expect(words[0]).toEqual(['heading', 'What is not shown of Beyond']);
  expect(words[1]?.[1]).toContain('Pages shown: 1. Files that we have already: 0. Files that are not shown: 2.');
  expect(words[2]).toEqual(['table', 'RuleFilesSP1072SP2021']);
  expect(words.slice(3).map(([, text]) => text)).toEqual([
    'a.mdx',
    expect.stringContaining('9:1SP107The field summary is missing.Add it at the top.'),
    'b.mdx',
    expect.stringContaining('2:1SP107'),
  ]);
});

test('nothing that a stranger wrote becomes a link, a tag, a mention or a cell', () => {
  const hostile = 'x | y](https://evil.example) <img src=x> @all #1 ![a](b) www.evil.example `code` \n# head';
  const text = formatRefusals(hostile, createHarvest([refuse(hostile, { message: hostile, help: hostile })])) ?? '';
  const found: string[] = [];
  visit(read(text), (node) => {
    if (['link', 'image', 'html', 'inlineCode'].includes(node.type)) found.push('url' in node ? node.url : node.type);
    if (node.type === 'tableRow') expect([2, 4]).toContain(node.children.length);
  });
  expect(found).toEqual(['../../CONTRIBUTING.md']);
  expect(text).not.toMatch(/@all|#1\b/);
});

test('a report of thousands stays readable, and goes away once all is mended', () => {
  const many = Array.from({ length: 5000 }, (_, index) => refuse(`case-studies/${index}.mdx`));
  const path = writeRefusals(folder, 'Beyond', createHarvest(many)) ?? '';
  const text = readFileSync(path, 'utf8');
  expect(path).toBe(join(folder, 'beyond.md'));
  expect(text).toContain('4800 more files stand in harvest.json.');
  expect(text.length).toBeLessThan(100_000);
  expect(writeRefusals(folder, 'Beyond', createHarvest([]))).toBeUndefined();
  expect(existsSync(path)).toBe(false);
});
