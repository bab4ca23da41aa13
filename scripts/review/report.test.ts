import { afterAll, beforeAll, expect, test } from 'vitest';
import { messagesFor } from '../../src/messages/index.ts';
import { createCaseStudy, startCommons, type Commons } from '../../tests/support/commons.ts';
import type { Change } from '../../tests/support/git-repository.ts';
import { createGitHub } from '../lib/github.ts';
import { createPull } from '../lib/pull.ts';
import { bothReadings } from '../lib/readings.ts';
import { reviewFiles } from '../lib/review-pull.ts';
import { writeComment } from './comment.ts';
import { createReport, type ReviewReport } from './report.ts';

const messages = messagesFor('en');
let commons: Commons;
beforeAll(async () => {
  commons = await startCommons();
  commons.github.limits.anonymous = 1000;
});
afterAll(() => commons.close());

let next = 1;
async function reportOn(changes: readonly Change[], contentDir = commons.contentDir): Promise<ReviewReport> {
  const number = next++;
  commons.openPull(number, changes);
  const github = createGitHub({ owner: 'council', repo: 'commons', url: commons.github.url });
  const pull = await github.fetchPull(number);
  const review = await reviewFiles(pull.files, { github, contentDir, readings: bothReadings(messages) });
  return createReport(pull, review, { ignored: 'missing' });
}

const whole = `---
title: Fewer missed bins
summary: Bins were missed. The council changed the rounds.
topics: [open-data]
authorities: [{ id: barton, role: lead }]
stage: unknown
outcome: achieved
started: 2020
writtenFrom: own-work
contact: { role: Waste team }
reviewBy: 2027-01-01
sources:
  - { id: minutes, title: Minutes, publisher: Barton Council, url: "https://www.example.gov.uk/minutes" }
claims:
  - { id: bins, kind: time, statement: Fewer bins were missed, value: 3, unit: bins, period: unknown, measuredBy: unknown, source: minutes }
---

## Problem

Bins were missed in each round, and people rang the council [^minutes]. See [Roads](./roads.mdx) and [the rules](https://www.example.gov.uk/rules).

<NotKnown about="what the new rounds cost">

The minutes do not say what the new rounds cost.

</NotKnown>

## Approach

The crew made a list of the streets that were missed most often. They then drove these first, so that a second visit was still possible on the same day.

## Outcomes

Three bins a month were missed, where there had been thirty.

## What did not work

The first list was on paper. Nobody could read it in the rain, so the crew lost a week before they had one that was dry and could be read by all.

## Lessons

Ask the crew first. They knew which streets were missed, and why, long before anybody in the office had counted them or had made a map of them.

## What others can reuse

The list of streets and the way of making it are free for all to use, and so is the text of the letter to those who live there and leave bins out late.
`;

test('the facts of a page, and what it leaves open', async () => {
  const { verdict, pages, unread } = await reportOn([{ path: 'content/case-studies/missed.mdx', content: whole }]);
  expect([verdict, unread]).toEqual(['ready', []]);
  expect(pages).toMatchInlineSnapshot(`
    [
      {
        "age": 8,
        "evidence": 2,
        "id": "missed",
        "kind": "case-studies",
        "links": {
          "other": 1,
          "own": 1,
        },
        "missing": [
          {
            "what": "stage",
          },
          {
            "what": "costs",
          },
          {
            "about": "Fewer bins were missed",
            "what": "baseline",
          },
          {
            "about": "Fewer bins were missed",
            "what": "measuredBy",
          },
          {
            "about": "Fewer bins were missed",
            "what": "period",
          },
          {
            "about": "Outcomes",
            "what": "thin",
          },
          {
            "about": "what the new rounds cost",
            "what": "said",
          },
        ],
        "pictures": {
          "all": 0,
          "silent": 0,
        },
        "sources": 1,
        "title": "Fewer missed bins",
        "words": 173,
      },
    ]
  `);
});

test('what is like a page, and the topics that may fit it', async () => {
  const copy = whole.replace('title: Fewer', 'title: Far fewer');
  const { near } = await reportOn([
    { path: 'content/case-studies/missed.mdx', content: whole },
    { path: 'content/case-studies/missing.mdx', content: copy.replace('topics: [open-data]', 'topics: [data]') },
    { path: 'content/case-studies/broken.mdx', content: copy.replace('stage: unknown', 'stage: nowhere') },
  ]);
  const listed = near.map(({ page, similar: [first], topics }) => [page, first?.id, first?.verdict, topics]);
  expect(listed).toMatchInlineSnapshot(`
    [
      [
        "case-studies/broken",
        "missing",
        "copy",
        [
          {
            "id": "data",
            "label": "Data",
          },
        ],
      ],
      [
        "case-studies/missed",
        "missing",
        "copy",
        [
          {
            "id": "data",
            "label": "Data",
          },
        ],
      ],
      [
        "case-studies/missing",
        "missed",
        "copy",
        [
          {
            "id": "open-data",
            "label": "Open data",
          },
        ],
      ],
    ]
  `);
});

test('the pages that change: new, changed, gone, those that list them and those that link to them', async () => {
  const { repository } = commons;
  repository.commit('base', [
    { path: 'content/case-studies/paths.mdx', content: createCaseStudy({ problem: '[Bins](./bins.mdx)' }) },
    { path: 'content/case-studies/ponds.mdx', content: createCaseStudy({ problem: '[Roads](./roads.mdx)' }) },
  ]);
  const report = await reportOn(
    [
      { path: 'content/case-studies/bins.mdx' },
      { path: 'content/case-studies/missed.mdx', content: whole },
      { path: 'content/case-studies/roads.mdx', content: createCaseStudy({ title: 'Other roads' }) },
      {
        path: 'content/reuse/barton--roads--2025.yaml',
        content:
          'practice: case-studies/roads\nauthority: barton\nverdict: adopted\ndate: 2025\nsource: https://a.example/b\n',
      },
      { path: 'content/glossary.yaml', content: 'terms: []\n# None yet.\n' },
    ],
    `${repository.checkOut('base')}/content`,
  );
  expect(report.affected).toMatchInlineSnapshot(`
    {
      "added": [
        "/case-studies/missed/",
      ],
      "changed": [
        "/case-studies/roads/",
      ],
      "linking": [
        {
          "from": [
            "/case-studies/paths/",
          ],
          "page": "/case-studies/bins/",
        },
        {
          "from": [
            "/adoption/",
            "/case-studies/missed/",
            "/case-studies/ponds/",
          ],
          "page": "/case-studies/roads/",
        },
      ],
      "listings": [
        "/adoption/",
        "/authorities/barton/",
        "/case-studies/",
        "/topics/open-data/",
      ],
      "lists": [
        "glossary",
      ],
      "vanished": [
        "/case-studies/bins/",
      ],
    }
  `);
  expect([report.verdict, report.errorsElsewhere]).toEqual(['maintainer', 1]);
});

test('a file that was renamed or copied says where it comes from; what is no ordinary file says so', async () => {
  const { files, verdict } = await reportOn([
    { path: 'content/case-studies/roads.mdx' },
    { path: 'content/case-studies/streets.mdx', content: createCaseStudy({ title: 'Roads' }) },
    { path: 'content/case-studies/bins.mdx', content: createCaseStudy({ title: 'Bins' }), mode: '100755' },
    { path: 'package.json', content: '{ }\n' },
  ]);
  expect(files).toEqual([
    { path: 'content/case-studies/bins.mdx', status: 'modified', sort: 'program', isMaintained: false },
    { path: 'content/case-studies/roads.mdx', status: 'renamed', isMaintained: false },
    {
      path: 'content/case-studies/streets.mdx',
      status: 'added',
      from: { path: 'content/case-studies/roads.mdx', how: 'renamed' },
      isMaintained: false,
    },
    { path: 'package.json', status: 'modified', isMaintained: true },
  ]);
  expect(verdict).toBe('errors');
});

test('a copy says what it is a copy of', () => {
  const [sha, blob] = ['a'.repeat(40), 'b'.repeat(40)];
  const answer = { state: 'open' as const, merged: false, changed_files: 1, head: { sha } };
  const [path, old] = ['content/case-studies/ponds.mdx', 'content/case-studies/roads.mdx'];
  const listed = [{ filename: path, previous_filename: old, status: 'copied' as const, sha: blob }];
  const tree = [path, old].map((one) => ({ path: one, mode: '100644', sha: blob, size: 1 }));
  expect(createPull(answer, listed, { truncated: false, tree })?.files).toEqual([
    { path, status: 'added', mode: '100644', blob: { id: blob, size: 1 }, from: { path: old, how: 'copied' } },
  ]);
});

test('files that GitHub did not list leave the verdict open', async () => {
  commons.github.limits.listed = 1;
  const report = await reportOn([
    { path: 'content/case-studies/parks.mdx', content: createCaseStudy() },
    { path: 'content/case-studies/pools.mdx', content: createCaseStudy() },
  ]);
  commons.github.limits.listed = 3000;
  expect([report.verdict, report.gaps]).toEqual(['unread', ['files']]);
});

test('a file that would keep a parser busy is refused, and compared with nothing', async () => {
  const slow = whole.replace('## Approach', `## Approach\n\n${'*a\n'.repeat(20_000)}`);
  const started = performance.now();
  const { unread, near, verdict } = await reportOn([{ path: 'content/case-studies/slow.mdx', content: slow }]);
  expect([verdict, unread, near]).toEqual(['errors', ['case-studies/slow'], []]);
  expect(performance.now() - started).toBeLessThan(20_000);
});

test('the whole comment, as people get it', async () => {
  const report = await reportOn([
    { path: 'content/case-studies/missed.mdx', content: whole },
    { path: 'content/case-studies/ponds.mdx', content: createCaseStudy({ topic: 'open-dota' }) },
    { path: 'content/case-studies/roads.mdx' },
    { path: 'astro.config.mjs', content: 'export default {};\n' },
  ]);
  const time = new Date('2026-11-22T10:32:00Z');
  await expect(
    writeComment({ ...report, commit: 'c0ffee'.repeat(7).slice(0, 40) }, { messages, time }),
  ).toMatchFileSnapshot('./__snapshots__/comment.txt');
});
