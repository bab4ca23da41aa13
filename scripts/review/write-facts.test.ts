import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createCaseStudy } from '../../tests/support/commons.ts';
import { runApart } from '../../tests/support/run-apart.ts';
import { mostFactBytes, parseFacts } from './build-facts.ts';

const folder = mkdtempSync(join(tmpdir(), 'facts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const content = join(folder, 'content');
const site = join(folder, 'site');
const file = join(folder, 'facts.json');
const times = join(folder, 'times.json');

async function writeFacts() {
  const env = { CONTENT_DIR: content, OUT_DIR: site, BENCH_OUT: times };
  const { code, err } = await runApart('review.ts', ['--write-facts', file], { env });
  expect([code, err]).toEqual([0, '']);
  return parseFacts(readFileSync(file));
}

test('what the run without rights writes is what the report believes', async () => {
  mkdirSync(join(content, 'case-studies'), { recursive: true });
  writeFileSync(join(content, 'case-studies/roads.mdx'), createCaseStudy());
  // Neither the topic nor the authority is in a list.
  expect(await writeFacts()).toEqual({ facts: { version: 1, errors: 2, warnings: 0 } });
  mkdirSync(join(site, 'roads'), { recursive: true });
  writeFileSync(join(site, 'index.html'), '<main data-pagefind-body>a</main>');
  writeFileSync(join(site, 'roads/index.html'), '<main>a</main>');
  const counted = { pages: 2, searchable: 1 };
  expect(await writeFacts()).toEqual({ facts: { version: 1, errors: 2, warnings: 0, build: counted } });
  writeFileSync(times, JSON.stringify({ content: 1200, pages: 2500.5 }));
  expect(await writeFacts()).toMatchObject({ facts: { build: { ...counted, seconds: 4 } } });
}, 60_000);

test('a file that is too large is not read', () => {
  expect(parseFacts(Buffer.alloc(mostFactBytes + 1, '1'))).toEqual({ ignored: 'large' });
});
