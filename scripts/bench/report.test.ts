import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readPeak } from './peak.ts';
import { createCheckRow, createGrowthRows, createSizeRows, type SizeFigures } from './rows.ts';
import { findHigh, findMedian, runMeasured } from './run.ts';
import { formatTable } from './table.ts';
import { weighPage } from './weight.ts';

const folder = mkdtempSync(join(tmpdir(), 'bench-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const create = (entries: number, factor: number): SizeFigures => ({
  entries,
  idle: { cold: 1000, edited: 1000 },
  sync: { cold: 1000 + 1000 * factor, edited: 1000 + 50 * factor },
  build: {
    steps: {
      content: 0,
      pages: 3000 * factor,
      index: 5000 * factor,
      api: 400 * factor,
      follow: 700 * factor,
      welsh: 4000 * factor,
      cards: 500 * factor,
      mirror: 2000 * factor,
      whole: 9000 * factor,
      zipBytes: 14e6 * factor,
    },
    edited: 8000,
  },
  check: 6000 * factor,
  alike: { related: 900 * factor, draft: 600 * factor, pairs: 1400 * factor, found: 20 * factor },
  search: {
    own: { firstBytes: 150_000 + 50_000 * factor, rare: [20, 30, 40 * factor], common: [50 * factor], freeze: 60 },
    plain: { firstBytes: 190_000, rare: [20, 25, 30], common: [40], freeze: 0 },
  },
  peaks: [
    { megabytes: 900, process: 'node' },
    { megabytes: 2100, process: 'pagefind' },
  ],
});

test('the table tells what holds: bounds for 10,000 entries are held against those only', () => {
  const figures = [create(1000, 1), create(10_000, 15)];
  const rows = [createCheckRow(100, 2500), ...figures.flatMap(createSizeRows), ...createGrowthRows(figures)];
  expect(formatTable(rows)).toMatchInlineSnapshot(`
    "what                         entries  measured                                                    at most
    check                        100      2.5 s                                                       2 s              FAILS
    content step                 1,000    1.0 s, 1.00 ms an entry
    content step after one edit  1,000    0.1 s, 5 % of cold                                          10 % of cold     holds
    pages                        1,000    3.0 s
    of these: data for programs  1,000    0.4 s
    of these: feeds and twins    1,000    0.7 s
    search index                 1,000    5.0 s
    pages and search index       1,000    8.0 s
    the same in Welsh, too       1,000    4.0 s more
    social cards                 1,000    0.5 s
    copy for the disk            1,000    2.0 s                                                       20 s             holds
    its zip                      1,000    14.0 MB                                                     15 MB            holds
    whole build                  1,000    9.0 s
    whole build after one edit   1,000    8.0 s, 89 % of cold                                         100 % of cold    holds
    largest process              1,000    2,100 MB (pagefind)
    check                        1,000    6.0 s                                                       10 s             holds
    related pages of all         1,000    0.9 s
    one draft against all        1,000    0.6 s                                                       1 s              holds
    all pairs                    1,000    1.4 s, 20 called alike
    first search                 1,000    200.0 KB (plain 190.0 KB)                                   200 KB           holds
    the same beside plain        1,000    1.05 times                                                  1.1 times        holds
    query of rarer words         1,000    median 30 ms, 95th 40 ms (plain 25 ms, 30 ms; 3 queries)    300 ms           holds
    query of common words        1,000    median 50 ms, 95th 50 ms (plain 40 ms, 40 ms; 1 queries)    300 ms           holds
    longest freeze               1,000    60 ms (plain 0 ms)                                          100 ms           holds
    content step                 10,000   15.0 s, 1.50 ms an entry                                    1.5 ms an entry  holds
    content step after one edit  10,000   0.8 s, 5 % of cold                                          10 % of cold     holds
    pages                        10,000   45.0 s
    of these: data for programs  10,000   6.0 s
    of these: feeds and twins    10,000   10.5 s
    search index                 10,000   75.0 s
    pages and search index       10,000   120.0 s                                                     75 s             FAILS
    the same in Welsh, too       10,000   60.0 s more
    social cards                 10,000   7.5 s
    copy for the disk            10,000   30.0 s
    its zip                      10,000   210.0 MB
    whole build                  10,000   135.0 s
    whole build after one edit   10,000   8.0 s, 6 % of cold                                          100 % of cold    holds
    largest process              10,000   2,100 MB (pagefind)                                         2,000 MB         FAILS
    check                        10,000   90.0 s
    related pages of all         10,000   13.5 s                                                      15 s             holds
    one draft against all        10,000   9.0 s
    all pairs                    10,000   21.0 s, 300 called alike                                    30 s             holds
    first search                 10,000   900.0 KB (plain 190.0 KB)                                   450 KB           FAILS
    the same beside plain        10,000   4.74 times                                                  1.1 times        FAILS
    query of rarer words         10,000   median 30 ms, 95th 600 ms (plain 25 ms, 30 ms; 3 queries)   500 ms           FAILS
    query of common words        10,000   median 750 ms, 95th 750 ms (plain 40 ms, 40 ms; 1 queries)  1,500 ms         holds
    longest freeze               10,000   60 ms (plain 0 ms)                                          300 ms           holds
    growth of content step                15.0 times from 1,000 to 10,000                             14 times         FAILS
    growth of whole build                 15.0 times from 1,000 to 10,000                             14 times         FAILS
    growth of check                       15.0 times from 1,000 to 10,000                             14 times         FAILS
    growth of related pages               15.0 times from 1,000 to 10,000                             14 times         FAILS
    growth of all pairs                   15.0 times from 1,000 to 10,000                             14 times         FAILS

    18 of 29 budgets hold; not: check at 100; pages and search index at 10,000; largest process at 10,000; first search at 10,000; the same beside plain at 10,000; query of rarer words at 10,000; growth of content step; growth of whole build; growth of check; growth of related pages; growth of all pairs."
  `);
});

test('the middle of runs', () => {
  expect(findMedian([9, 1, 5])).toBe(5);
  expect(findMedian([1, 2])).toBe(1.5);
});

test('a page weighs what it asks for at once, each file once', () => {
  mkdirSync(join(folder, 'assets'));
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  write('assets/a.css', 'a');
  write('assets/one.js', 'import{b as c}from"./two.js";import"./three.js";import("./later.js");c()');
  write('assets/two.js', 'import"./three.js";export const b=1');
  write('assets/three.js', '3');
  write('assets/later.js', 'x'.repeat(999));
  write(
    'index.html',
    '<link rel="icon" href="/base/i.svg"><link rel="stylesheet" href="/base/assets/a.css">' +
      '<script type="module" src="/base/assets/one.js"></script><img src="/base/p.webp">',
  );
  const { html, css, scripts, all } = weighPage(folder, 'index.html', '/base/');
  expect([html.plain, css.plain, scripts.plain]).toEqual([166, 1, 108]);
  expect(all.plain).toBe(275);
});

test('a run that fails throws what it said', async () => {
  await expect(runMeasured(['-e', 'console.error("broken"); process.exit(3)'], {})).rejects.toThrow(/3:\nbroken/);
});

test.runIf(process.platform === 'linux')('the memory of a process below the one that was started is seen', async () => {
  const hold = 'const b = Buffer.alloc(3e8, 1); setTimeout(() => b.length, 1500)';
  const start = `require("node:child_process").spawnSync(process.execPath, ["-e", ${JSON.stringify(hold)}])`;
  const { peak } = await runMeasured(['-e', start], {});
  expect(peak?.megabytes).toBeGreaterThan(300);
  expect(readPeak(2 ** 30)).toBeUndefined();
});

test('95 of 100 values do not exceed the high one', () => {
  expect(findHigh(Array.from({ length: 100 }, (_, index) => 100 - index))).toBe(95);
  expect(findHigh([3, 1, 2])).toBe(3);
});
