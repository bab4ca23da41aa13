import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { messagesFor } from '../../src/messages/index.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { readContent } from '../lib/read-content.ts';
import { quickReading } from '../lib/readings.ts';
import { root } from '../lib/settings.ts';
import { sections, type ContentLanguage } from '../../src/model/sections.ts';
import { createHomes, type Part } from './homes.ts';
import { judgeFiles } from './judge.ts';

const messages = messagesFor('en');
const folder = join(root, 'content');
const peer = { url: 'https://beyond.example/library' };
let local: Catalogue;

beforeAll(async () => {
  local = (await readContent(folder, quickReading(messages))).catalogue;
}, 60_000);

const ourFile = (path: string) => readFileSync(join(folder, path), 'utf8');
/** The text of a page, with more at its end. */
const textOf = (more = '', lang: ContentLanguage = 'en') =>
  [...Object.values(sections[lang]).map((one) => `## ${one}\n\nThe crews saw on a map which bins they had missed.`), more].join('\n\n'); // prettier-ignore
/** A sound case study of an authority. */
const caseOf = (authority: string, more = '') => `---
title: Fewer missed bins
summary: Crews missed bins. A map on the lorry showed them which.
topics: [open-data]
authorities: [{ id: ${authority}, role: lead }]
stage: live
outcome: unknown
writtenFrom: own-work
---

${textOf(more)}`;
/** A sound translation of a case study. */
const translationOf = (id: string, more = '') => `---
of: case-studies/${id}
lang: cy
title: Llai o finiau heb eu casglu
summary: Nid oedd criwiau yn casglu pob bin.
translated: 2026-05-01
by: Tîm cyfieithu
---

${textOf(more, 'cy')}`;
/** A sound guide. */
const guide = `---
title: Empty the bins
summary: How crews see which bins they missed.
topics: [open-data]
audience: [cdo]
kind: pathway
---

${textOf()}`;

function judge(files: Record<string, string | Buffer>, { kinds, part }: { kinds?: string[]; part?: Part } = {}) {
  const sources = Object.entries(files).map(([path, content]) => ({ path, read: () => Buffer.from(content) }));
  const isHere = (address: string) => address.startsWith('https://ours.example/');
  return judgeFiles(sources, {
    ...{ local, messages, kinds, isHere },
    findHomes: (entries) => createHomes(peer, part, { entries, local }),
  });
}

test('a picture that only a translation shows is kept', async () => {
  const { files, refused } = await judge({
    'case-studies/bridge.mdx': caseOf('wigan'),
    'case-studies/images/bridge.png': readFileSync(join(root, 'tests/fixtures/content/case-studies/images/chart.png')),
    'case-studies/images/unused.png': readFileSync(join(root, 'tests/fixtures/content/case-studies/images/chart.png')),
    'translations/case-studies--bridge--cy.mdx': translationOf('bridge', '![Pont](./images/bridge.png "Y bont")'),
  });
  expect(refused).toEqual([]);
  expect(files.map(({ path }) => path).sort()).toEqual([
    'case-studies/bridge.mdx',
    'case-studies/images/bridge.png',
    'translations/case-studies--bridge--cy.mdx',
  ]);
});

test('what nobody asked for is neither shown nor told, and nothing is led to ours of its name', async () => {
  const link = (id: string) => `[a guide](../guides/${id}.mdx)`;
  const files = {
    'case-studies/misled.mdx': caseOf('wigan', link('first-100-days')),
    'case-studies/led.mdx': caseOf('wigan', link('appoint-a-cdic')),
    'case-studies/free.mdx': caseOf('wigan'),
    'guides/first-100-days.mdx': guide,
    'guides/appoint-a-cdic.mdx': ourFile('guides/appoint-a-cdic.mdx'),
    'guides/broken.mdx': 'x',
    'guides/images/broken.png': 'x',
  };
  const { homes, same, refused } = await judge(files, { kinds: ['case-studies'] });
  expect(Object.keys(homes).sort()).toEqual(['case-studies/free', 'case-studies/led']);
  expect(same).toEqual([]);
  expect(refused.map(({ file, code }) => `${file} ${code}`)).toEqual(['case-studies/misled.mdx SP302']);
  const all = await judge(files);
  expect(Object.keys(all.homes)).toHaveLength(4);
  expect(all.same).toEqual(['guides/appoint-a-cdic']);
  expect([...new Set(all.refused.map(({ file }) => file))]).toEqual(['guides/broken.mdx', 'guides/images/broken.png']);
});

test('of an instance for some authorities each page has the home that shows it, or stays away', async () => {
  const files = {
    'case-studies/shown.mdx': caseOf('wigan'),
    'case-studies/elsewhere.mdx': caseOf('leeds'),
    'case-studies/wigan-deal.mdx': ourFile('case-studies/wigan-deal.mdx'),
    'case-studies/data-mill-north.mdx': ourFile('case-studies/data-mill-north.mdx'),
    'translations/case-studies--elsewhere--cy.mdx': translationOf('elsewhere'),
  };
  const judged = (source?: string) => judge(files, { part: { authorities: ['greater-manchester-combined-authority'], source } }); // prettier-ignore
  const shown = { 'case-studies/shown': 'https://beyond.example/library/case-studies/shown/' };
  const alone = await judged();
  expect(alone.homes).toEqual(shown);
  expect(alone.same).toEqual(['case-studies/wigan-deal']);
  expect(alone.files.map(({ path }) => path)).toEqual(['case-studies/shown.mdx']);
  expect(alone.refused.map(({ file }) => file)).toEqual([]);
  // What should be here and is not is shown nowhere.
  expect((await judged('https://ours.example')).homes).toEqual(shown);
  expect((await judged('https://third.example/all')).homes).toEqual({
    ...shown,
    'case-studies/elsewhere': 'https://third.example/all/case-studies/elsewhere/',
  });
});
