import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { messagesFor } from '../../src/messages/index.ts';
import { createCatalogue, type Catalogue } from '../../src/model/catalogue.ts';
import type { AnyEntry } from '../../src/model/entry.ts';
import { kinds, type Kind } from '../../src/model/kinds.ts';
import type { Problem } from '../../src/model/problem.ts';
import { readContent } from '../lib/read-content.ts';
import { quickReading } from '../lib/readings.ts';
import { root } from '../lib/settings.ts';
import { sections, type ContentLanguage } from '../../src/model/sections.ts';
import { judgeFiles, type JudgeBasis } from './judge.ts';
import { listRefused } from './refused.ts';

const messages = messagesFor('en');
const folder = join(root, 'content');
const peer = { url: 'https://beyond.example/library', licence: 'OGL-UK-3.0' };
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

function judge(files: Record<string, string | Buffer>, more: Partial<JudgeBasis> = {}) {
  const sources = Object.entries(files).map(([path, content]) => ({ path, read: () => Buffer.from(content) }));
  return judgeFiles(sources, { local, messages, site: 'https://ours.example/', peer, ...more });
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
  const { homes, same, refused } = await judge(files, { peer: { ...peer, kinds: ['case-studies'] } });
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

test('a page that is refused for what it cites is told with what stands on it, and never taken for ours of that name', async () => {
  const { homes, refused } = await judge({
    'case-studies/data-mill-north.mdx': caseOf('wigan', 'It fell.[^nosuch]'),
    'case-studies/after.mdx': caseOf('wigan', 'It follows [the mill](./data-mill-north.mdx).'),
    'case-studies/alone.mdx': caseOf('wigan'),
  });
  expect(Object.keys(homes)).toEqual(['case-studies/alone']);
  expect(refused.map(({ file, code }) => `${file} ${code}`)).toEqual([
    'case-studies/after.mdx SP302',
    'case-studies/data-mill-north.mdx SP214',
  ]);
});

test('what another instance below our address shows is its own, though we have a page of that name', async () => {
  const files = { 'case-studies/wigan-deal.mdx': caseOf('wigan') };
  const north = { url: 'https://ours.example/north/', licence: 'OGL-UK-3.0' };
  const { homes, same } = await judge(files, { peer: north });
  expect(homes).toEqual({ 'case-studies/wigan-deal': 'https://ours.example/north/case-studies/wigan-deal/' });
  expect(same).toEqual([]);
  const part = { authorities: ['leeds'], source: north.url };
  expect((await judge(files, { part })).homes).toEqual(homes);
});

test('a page of ours with another text at the peer stands beside ours', async () => {
  const words = Array.from({ length: 1500 }, (_, index) => `Round ${index} took them ${index % 7} days.`).join(' ');
  const { homes, similar } = await judge({
    'case-studies/data-mill-north.mdx': `${ourFile('case-studies/data-mill-north.mdx')}\n\n${words}\n`,
  });
  expect(Object.keys(homes)).toEqual(['case-studies/data-mill-north']);
  expect(similar).toMatchObject([{ entry: 'case-studies/data-mill-north', ours: 'case-studies/data-mill-north' }]);
});

test('a page without a licence is under that of its collection; one that may not be passed on is refused', async () => {
  const withLicence = (name: string) => caseOf('wigan').replace('\nstage:', `\nlicence: ${name}\nstage:`);
  const files = {
    'case-studies/silent.mdx': caseOf('wigan'),
    'case-studies/open.mdx': withLicence('CC0-1.0'),
    'case-studies/closed.mdx': withLicence('CC-BY-NC-4.0'),
    'case-studies/worded.mdx': withLicence('All rights reserved'),
    'translations/case-studies--silent--cy.mdx': translationOf('silent'),
  };
  const { homes, licences, refused } = await judge(files, { peer: { ...peer, licence: 'CC-BY-4.0' } });
  expect(Object.keys(homes).sort()).toEqual(['case-studies/open', 'case-studies/silent']);
  expect(licences).toEqual({ 'case-studies/open': 'CC0-1.0' });
  expect(refused.map(({ file, code, line }) => `${file}:${line} ${code}`)).toEqual([
    'case-studies/closed.mdx:6 SP414',
    'case-studies/worded.mdx:6 SP414',
  ]);
  expect(refused[0]?.help).toContain('CC-BY-4.0');
  const closed = await judge(files, { peer: { ...peer, licence: 'CC-BY-NC-4.0' } });
  expect(Object.keys(closed.homes)).toEqual(['case-studies/open']);
});

test('what is refused today stays as it was when it was last kept, and with it what stands on it', async () => {
  const files = {
    'case-studies/cause.mdx': caseOf('wigan', '<script>alert(1)</script>'),
    'case-studies/after.mdx': caseOf('wigan', 'It follows [the other](./cause.mdx). This is new.'),
    'case-studies/fresh.mdx': caseOf('wigan', 'See [no page](./gone.mdx).'),
  };
  const last = new Map([['case-studies/cause.mdx', caseOf('wigan')]]);
  const readKept = (path: string) => (last.has(path) ? Buffer.from(last.get(path) ?? '') : undefined);
  const { files: kept, older, refused } = await judge(files, { readKept });
  expect(older).toEqual(['case-studies/cause.mdx']);
  expect(kept.map(({ path, read }) => [path, read().toString()]).sort()).toEqual([
    ['case-studies/after.mdx', files['case-studies/after.mdx']],
    ['case-studies/cause.mdx', caseOf('wigan')],
  ]);
  expect(refused.map(({ file, code }) => `${file} ${code}`)).toEqual([
    'case-studies/cause.mdx SP203',
    'case-studies/fresh.mdx SP302',
  ]);
  last.set('case-studies/cause.mdx', caseOf('wigan', '<b>x</b>'));
  expect((await judge(files, { readKept })).older).toEqual([]);
});

/** Our library, in which Wigan has another name. */
function renameWigan(withRedirect = true): Catalogue {
  const redirect = { kind: 'redirects', id: 'authorities/wigan', file: 'redirects.yaml', data: { from: 'authorities/wigan', to: 'authorities/new-wigan' } };
  const entries = (Object.keys(kinds) as Kind[]).flatMap((kind) => local.list(kind) as readonly AnyEntry[]);
  const renamed = entries.map((entry) =>
    entry.kind === 'authorities' && entry.id === 'wigan' ? { ...entry, id: 'new-wigan', data: { ...entry.data, slug: 'new-wigan' } } : entry,
  );
  return createCatalogue([...renamed, ...(withRedirect ? [redirect as AnyEntry] : [])]);
} // prettier-ignore

test('a body that was renamed here or there is the same body', async () => {
  const link = '[Wigan](../authorities.csv#wigan)';
  const part = { authorities: ['wigan'] };
  const here = await judge({ 'case-studies/mine.mdx': caseOf('wigan', link) }, { local: renameWigan(), part });
  expect([here.refused, Object.keys(here.homes)]).toEqual([[], ['case-studies/mine']]);
  const moved = 'moved:\n  - { from: authorities/wigan, to: authorities/new-wigan, on: 2026-01-01 }\n';
  const files = { 'case-studies/mine.mdx': caseOf('new-wigan', link.replace('#', '#new-')), 'redirects.yaml': moved };
  const there = await judge(files, { part: { authorities: ['new-wigan'] } });
  expect([there.refused, Object.keys(there.homes)]).toEqual([[], ['case-studies/mine']]);
  expect(there.moved).toEqual([{ from: 'authorities/wigan', to: 'authorities/new-wigan' }]);
  expect(there.files.map(({ path }) => path)).toEqual(['case-studies/mine.mdx']);
  const both = await judge({ 'case-studies/mine.mdx': caseOf('wigan', link), 'redirects.yaml': moved }, { local: renameWigan(false) }); // prettier-ignore
  expect([both.refused, Object.keys(both.homes)]).toEqual([[], ['case-studies/mine']]);
  const unknown = await judge({ 'case-studies/mine.mdx': caseOf('new-wigan') });
  expect(unknown.refused.map(({ code }) => code)).toEqual(['SP301']);
});

test('of each file so much is told as mends it, whatever a source sends', () => {
  const refuse = (file: string, line: number): Problem => ({
    ...{ code: 'SP203', severity: 'error', file, line, column: 1, message: 'x'.repeat(90_000), help: 'y' },
  });
  const one = listRefused(Array.from({ length: 50 }, (_, index) => refuse('a.mdx', index + 1)));
  expect(one).toHaveLength(20);
  expect(one.map(({ more }) => more).filter(Boolean)).toEqual([30]);
  expect(one[19]).toMatchObject({ line: 20, more: 30 });
  const many = Array.from({ length: 2000 }, (_, index) => [refuse(`${index}.mdx`, 1), refuse(`${index}.mdx`, 2)]);
  const told = listRefused(many.flat());
  expect(told).toHaveLength(3000);
  expect(JSON.stringify(told).length).toBeLessThan(3_000_000);
});

test('records of pages of ours are counted, by page', async () => {
  const correction = (day: string) =>
    `page: case-studies/wigan-deal\nkind: correction\non: ${day}\nby: Wigan Council\ntext: The figure is for one year.\nsource: https://www.example.gov.uk/report\n`;
  const { records, files } = await judge({
    'case-studies/mine.mdx': caseOf('wigan'),
    'corrections/case-studies--wigan-deal--2026-02-03.yaml': correction('2026-02-03'),
    'corrections/case-studies--wigan-deal--2026-02-04.yaml': correction('2026-02-04'),
    'translations/case-studies--mine--cy.mdx': translationOf('mine'),
  });
  expect(files).toHaveLength(4);
  expect(records).toEqual({ 'case-studies/wigan-deal': 2 });
});
