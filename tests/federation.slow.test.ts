import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { listFiles } from '../scripts/lib/read-content.ts';
import { serveFolder, type Running } from '../scripts/lib/serve.ts';
import { root } from '../scripts/lib/settings.ts';
import { listViolations } from './support/axe.ts';
import { openBrowser, openPage } from './support/browser.ts';
import { createHostileFiles, createSoundFiles, packFiles, servePeer, type PeerServer } from './support/peer.ts';
import { runScript, type Ended } from './support/run.ts';

// Two instances from one checkout: one for a combined authority, and ours, which harvests it and a source of 200 files,
// 50 of which must not be shown.
mkdirSync(join(root, '.cache'), { recursive: true });
const folder = mkdtempSync(join(root, '.cache/peers-'));
const [theirContent, ourContent] = [join(folder, 'their-content'), join(folder, 'our-content')];
const [theirs, ours] = [join(folder, 'theirs'), join(folder, 'ours')];
const config = {
  name: 'Manchester Practice',
  description: 'What the boroughs did.',
  url: 'https://manchester.example',
  languages: ['en'],
  authorities: ['greater-manchester-combined-authority'],
  source: 'https://shared-practice.example',
  colours: { brand: '#5b1a8e', ink: '#1b1030', accent: '#a33a00' },
};
const asked: string[] = [];
let manchester: Running;
let here: Running;
let strange: PeerServer;
let harvested: Ended;

beforeAll(async () => {
  for (const one of [theirContent, ourContent]) cpSync(join(root, 'content'), one, { recursive: true });
  const [[, sound] = ['', '']] = await createSoundFiles(1, 99);
  const invented = String(sound)
    .replace(/^title: .*$/m, 'title: Umbrellas lent by zebrastripe machines')
    .replace(/^authorities:\n(?: .*\n)+/m, 'authorities:\n  - id: wigan\n    role: lead\n');
  writeFileSync(join(theirContent, 'case-studies/umbrellas.mdx'), invented);
  // Its export has this one, too, but no page of it: it would be ours, and we have none.
  const elsewhere = invented.replace('Umbrellas', 'Parasols').replace('id: wigan', 'id: leeds');
  writeFileSync(join(theirContent, 'case-studies/parasols.mdx'), elsewhere);
  const configFile = join(folder, 'site.json');
  writeFileSync(configFile, JSON.stringify(config));
  const built = await runScript('build.ts', [], {
    CONTENT_DIR: theirContent,
    OUT_DIR: theirs,
    SITE_CONFIG: configFile,
  });
  expect(built.code, built.output).toBe(0);
  manchester = await serveFolder(theirs, 0, { shared: true, heard: (path) => asked.push(path) });
  strange = await servePeer();
  const files = await createSoundFiles(150);
  strange.publish(await packFiles(new Map([...files, ...createHostileFiles(files.values().next().value as string)])));
  const peer = (id: string, name: string, url: string) =>
    `- { id: ${id}, name: ${name}, url: '${url}', licence: OGL-UK-3.0, search: ${id === 'manchester'} }\n`;
  const peers = peer('manchester', config.name, manchester.address) + peer('strange', 'A strange source', strange.url);
  writeFileSync(join(ourContent, 'peers.yaml'), `peers:\n${peers}`);
  harvested = await runScript('harvest.ts', [], { CONTENT_DIR: ourContent, SITE_URL: config.source });
  const own = await runScript('build.ts', [], { CONTENT_DIR: ourContent, OUT_DIR: ours, LANGUAGES: 'en' });
  expect(own.code, own.output).toBe(0);
  here = await serveFolder(ours, 0);
}, 400_000);
afterAll(async () => {
  await Promise.all([manchester.close(), here.close(), strange.close()]);
  rmSync(folder, { recursive: true, force: true });
});

const read = (path: string, site = ours) => readFileSync(join(site, path, 'index.html'), 'utf8');
const listIds = (site: string, path: string) =>
  listFiles(join(site, path)).filter((one) => /^[^/]+\/index\.html$/.test(one));

test('an instance for a combined authority has its own name and colours, its work, and leads to its source for the rest', () => {
  expect(read('', theirs)).toContain('<title>Manchester Practice');
  const sheets = listFiles(theirs).filter((path) => path.endsWith('.css'));
  expect(sheets.some((path) => readFileSync(join(theirs, path), 'utf8').includes('#5b1a8e'))).toBe(true);
  const shown = listIds(theirs, 'case-studies');
  expect(shown).toContain('umbrellas/index.html');
  expect(shown).toContain('wigan-deal/index.html');
  expect(shown).not.toContain('data-mill-north/index.html');
  expect(listIds(theirs, 'standards').length).toBe(listIds(ours, 'standards').length);
  const pages = listFiles(theirs)
    .filter((path) => path.endsWith('.html'))
    .map((path) => readFileSync(join(theirs, path), 'utf8'));
  expect(pages.some((page) => page.includes('href="https://shared-practice.example/case-studies/'))).toBe(true);
});

test('its data names nothing that it does not have', () => {
  const { nodes, edges } = JSON.parse(readFileSync(join(theirs, 'api/v1/graph.json'), 'utf8')) as {
    nodes: { kind: string; id: string }[];
    edges: { from: string; to: string }[];
  };
  const known = new Set(nodes.map(({ kind, id }) => `${kind}/${id}`));
  expect(known.has('case-studies/data-mill-north')).toBe(false);
  expect(edges.filter(({ from, to }) => !known.has(from) || !known.has(to))).toEqual([]);
});

test('what it has and we do not is shown with its home; what we have is not shown twice', () => {
  expect(harvested.output).toMatch(
    /Manchester Practice: 1 page shown, \d+ files that we have already, 0 files not shown\./,
  );
  expect(harvested.output).not.toMatch(/days\./);
  expect(listFiles(join(ours, 'from/manchester')).sort()).toEqual(['case-studies/umbrellas/index.html', 'index.html']);
  const page = read('from/manchester/case-studies/umbrellas');
  expect(page).toContain(`<link rel="canonical" href="${manchester.address}case-studies/umbrellas/">`);
  expect(page).toContain('This page comes from Manchester Practice.');
  expect(page).toContain('href="/authorities/wigan/"');
  expect(read('authorities/wigan')).toContain('href="/from/manchester/case-studies/umbrellas/"');
  expect(read('case-studies/wigan-deal')).toContain(`href="${manchester.address}case-studies/wigan-deal/"`);
  expect(existsSync(join(ours, 'case-studies/umbrellas'))).toBe(false);
  expect(read('from')).toContain('href="/from/manchester/"');
  const footer = page.slice(page.indexOf('<footer'));
  for (const path of ['/from/', '/coverage/']) expect(footer).toContain(`href="${path}"`);
});

test('no page of ours names a home that the other instance does not have', () => {
  const index = JSON.parse(readFileSync(join(theirs, 'api/v1/index.json'), 'utf8')) as typeof config;
  expect(index).toMatchObject({ authorities: config.authorities, source: config.source });
  expect(listIds(theirs, 'case-studies')).not.toContain('parasols/index.html');
  const pages = listFiles(ours).filter((path) => path.endsWith('.html') && !path.startsWith('from/strange/'));
  const homes = pages.flatMap((path) =>
    readFileSync(join(ours, path), 'utf8').split(`"${manchester.address}`).slice(1).map((rest) => rest.slice(0, rest.search(/["#]/))),
  ); // prettier-ignore
  expect(homes).toContain('case-studies/umbrellas/');
  expect(homes).toContain('case-studies/wigan-deal/');
  expect([...new Set(homes)].filter((path) => !existsSync(join(theirs, path)))).toEqual([]);
});

test('of 200 files of a strange source 150 are shown, in the copy on disk too, and 50 are told', () => {
  const pages = (site: string) =>
    listFiles(site).filter((path) => /^(case-studies|standards|guides)\/[^/]+\/index\.html$/.test(path));
  expect(pages(join(ours, 'from/strange'))).toHaveLength(150);
  expect(pages(join(`${ours}-mirror`, 'shared-practice/from/strange'))).toHaveLength(150);
  expect(harvested.output).toMatch(
    /A strange source: 150 pages shown, 0 files that we have already, 50 files not shown\./,
  );
  expect(
    harvested.output.split('\n').filter((line) => /^ {2}\S.*:\d+:\d+ {2}SP\d{3} {2}\S/.test(line)).length,
  ).toBeGreaterThanOrEqual(50);
  expect(read('from/strange')).toContain('50, because they break our rules');
});

const executable = inject('browser');
describe.skipIf(!executable)('in a browser', () => {
  test('another collection is only asked when a reader ticks its box, and its results lead there', async () => {
    const browser = await openBrowser(executable ?? '');
    const { page, faults } = await openPage(await browser.newContext(), new URL(here.address).origin);
    asked.length = 0;
    await page.goto(`${here.address}search/?q=zebrastripe`);
    await page.locator('#search-area[data-answered]').waitFor();
    const links = page.locator('#search-results .result__title a');
    expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
      '/from/manchester/case-studies/umbrellas/',
    ]);
    expect(await page.locator('.result__facts').first().innerText()).toMatch(/^From Manchester Practice · Case study/);
    expect(await listViolations(page)).toEqual([]);
    expect(asked).toEqual([]);
    expect(faults).toEqual([]);
    await page.getByText('Search other collections, too').click();
    await page.getByRole('checkbox', { name: /Also search Manchester Practice/ }).check();
    await page.locator('.result__facts', { hasText: 'At Manchester Practice' }).first().waitFor();
    expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toContain(
      `${manchester.address}case-studies/umbrellas/`,
    );
    expect(asked.every((path) => path.startsWith('/pagefind/'))).toBe(true);
    expect(faults.filter((fault) => !fault.startsWith(`elsewhere: ${manchester.address}pagefind/`))).toEqual([]);
    for (const path of ['from/', 'from/strange/', 'from/manchester/case-studies/umbrellas/']) {
      await page.goto(here.address + path);
      expect(await listViolations(page), path).toEqual([]);
    }
    await browser.close();
  });

  test('one that sends half an index is told of, and can be asked again and left, without losing the place', async () => {
    const browser = await openBrowser(executable ?? '');
    const { page } = await openPage(await browser.newContext(), new URL(here.address).origin);
    await page.route(`${manchester.address}pagefind/*.pf_meta*`, (route) => route.fulfill({ status: 404 }));
    await page.goto(`${here.address}search/?q=zebrastripe`);
    await page.locator('#search-area[data-answered]').waitFor();
    await page.getByText('Search other collections, too').click();
    const box = page.getByRole('checkbox', { name: /Also search Manchester Practice/ });
    const theirs = page.locator('.result__facts', { hasText: 'At Manchester Practice' });
    const results = page.locator('#search-results .result__title a');
    await box.focus();
    await page.keyboard.press('Space');
    await page.getByText('Manchester Practice could not be reached.').waitFor();
    await expect.poll(() => box.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await box.isChecked()).toBe(false);
    await page.locator('#search-box').fill('zebrastripe machines');
    await page.locator('#search-area[data-answered="zebrastripe machines"]').waitFor();
    expect(await results.count()).toBeGreaterThan(0);
    expect(await theirs.count()).toBe(0);
    await page.unroute(`${manchester.address}pagefind/*.pf_meta*`);
    await box.focus();
    await page.keyboard.press('Space');
    await theirs.first().waitFor();
    await expect.poll(() => box.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Space');
    await expect.poll(() => theirs.count()).toBe(0);
    expect(await results.count()).toBeGreaterThan(0);
    expect(await box.isChecked()).toBe(false);
    await browser.close();
  });
});
