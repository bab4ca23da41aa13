import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { listFiles } from '../scripts/lib/read-content.ts';
import { listPages } from '../scripts/lib/search-index.ts';
import { root } from '../scripts/lib/settings.ts';
import { runScript } from './support/run.ts';

// The real content reorganised: Surrey as it is decided, and a merger, a split and a new name made up for the test.
const site = inject('site');
const runs = [
  ['elmbridge,epsom-and-ewell,mole-valley,reigate-and-banstead,tandridge', 'east-surrey', '2027-04-01'],
  ['guildford,runnymede,spelthorne,surrey-heath,waverley,woking', 'west-surrey', '2027-04-01'],
  ['surrey', 'east-surrey,west-surrey', '2027-04-01'],
  ['bristol,bath-and-north-east-somerset', 'invented-avon', '2027-04-01', '--name', 'Invented Avon Council', '--type', 'unitary'],
  ['kent', 'invented-east-kent', '2027-04-01', '--name', 'Invented East Kent Council', '--type', 'unitary'],
  ['kent', 'invented-west-kent', '2027-04-01', '--name', 'Invented West Kent Council', '--type', 'unitary'],
  ['leeds', 'invented-leeds', '2027-04-01', '--rename', '--name', 'Invented Leeds Council'],
  ['camden', 'invented-camden', '2027-04-01', '--rename', '--name', 'Invented Camden Council'],
]; // prettier-ignore

let folder = '';
let out = '';
const read = (path: string) => readFileSync(join(out, path), 'utf8');
const statusOf = (id: string) => /note--strong">([^<]*)/.exec(read(`authorities/${id}/index.html`))?.[1];

/** Puts a page of another collection there, as a harvest does, about a body that is then renamed. */
function harvest(content: string): void {
  const home = 'https://beyond.example/';
  writeFileSync(
    join(content, 'peers.yaml'),
    `peers:\n- { id: beyond, name: Beyond, url: '${home}', licence: CC-BY-4.0 }\n`,
  );
  const kept = join(content, 'from/beyond');
  mkdirSync(join(kept, 'case-studies'), { recursive: true });
  const text = readFileSync(join(content, 'case-studies/data-mill-north.mdx'), 'utf8');
  writeFileSync(
    join(kept, 'case-studies/harvested.mdx'),
    `${text}\nIt was told in [the city](../authorities.csv#leeds).\n`,
  );
  const told = {
    ...{ peer: 'beyond', from: home, commit: null, sha256: '0'.repeat(64), licence: 'CC-BY-4.0' },
    ...{ fetched: '2026-11-01', changed: '2026-11-01', same: [], similar: [], refused: [] },
    homes: { 'case-studies/harvested': `${home}case-studies/harvested/` },
  };
  writeFileSync(join(kept, 'harvest.json'), JSON.stringify(told));
}

beforeAll(async () => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  folder = mkdtempSync(join(root, '.cache/succeed-'));
  out = join(folder, 'out');
  const content = join(folder, 'content');
  cpSync(join(root, 'content'), content, { recursive: true });
  harvest(content);
  const environment = { CONTENT_DIR: content, OUT_DIR: out, BUILD_DATE: '2027-04-02' };
  for (const words of runs) {
    const { code, output } = await runScript('succeed.ts', words, environment);
    expect([code, output.split('\n')[0]], words.join(' ')).toEqual([0, expect.not.stringContaining('Nothing')]);
  }
  const { code, output } = await runScript('build.ts', [], environment);
  expect([code, code ? output : '']).toEqual([0, '']);
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// What is named after its content, or holds parts of lists, may be called otherwise in any build.
const passing = /^(?:[a-z]{2}(?:-[A-Z]+)?\/)?(?:assets|pagefind|downloads|cards)\//;

test('every address of the site before is one after, in the copy on disk too', () => {
  const before = listFiles(site.folder).filter((path) => !passing.test(path));
  expect(before.length).toBeGreaterThan(1000);
  expect(before.filter((path) => !existsSync(join(out, path)))).toEqual([]);
  const [copyBefore = '', copy = ''] = [site.folder, out].map((one) => join(`${one}-mirror`, 'shared-practice'));
  const pages = listPages(copyBefore).filter((path) => !passing.test(path));
  expect(pages.length).toBeGreaterThan(1000);
  expect(pages.filter((path) => !existsSync(join(copy, path)))).toEqual([]);
});

test('records keep their ids, and those of a renamed body are its own', () => {
  interface Reuse {
    id: string;
    data: { authority: string };
  }
  const list = (path: string) => (JSON.parse(readFileSync(path, 'utf8')) as { items: Reuse[] }).items;
  const [before, after] = [site.folder, out].map((one) => list(join(one, 'api/v1/reuse.json')));
  expect(after?.map(({ id }) => id)).toEqual(before?.map(({ id }) => id));
  const ofCamden = before?.flatMap(({ id, data }) => (data.authority === 'camden' ? [id] : [])) ?? [];
  expect(ofCamden.length).toBeGreaterThan(3);
  expect(after?.flatMap(({ id, data }) => (data.authority === 'invented-camden' ? [id] : []))).toEqual(ofCamden);
});

test('a page of another collection that names a body by its old name stays, under its licence, and leads to the new one', () => {
  const page = read('from/beyond/case-studies/harvested/index.html');
  expect(page).toContain('<a href="/authorities/invented-leeds/">the city</a>');
  expect(page).not.toContain('"/authorities/leeds/"');
  expect(page).toContain('Licence: CC-BY-4.0.');
  expect(page).not.toMatch(/"license":"https:\/\/www\.nationalarchives/);
  expect(read('authorities/invented-leeds/index.html')).toContain('href="/from/beyond/case-studies/harvested/"');
});

test('what moved leads on, online, from disk and by nginx', () => {
  for (const lang of ['', 'cy/']) {
    const html = read(`${lang}authorities/leeds/index.html`);
    expect(html).toContain(`content="0; url=/${lang}authorities/invented-leeds/"`);
    expect(html).toContain(`authorities/invented-leeds/">Invented Leeds Council</a>`);
    expect(html).toContain(
      `<link rel="canonical" href="https://shared-practice.example/${lang}authorities/invented-leeds/">`,
    );
    expect(html).not.toContain('data-pagefind-body');
    const copied = readFileSync(join(`${out}-mirror/shared-practice`, lang, 'authorities/leeds/index.html'), 'utf8');
    expect(copied).toContain('content="0; url=../invented-leeds/index.html"');
  }
  expect(read('_redirects/nginx.conf').split('\n')).toContain('"/authorities/leeds/" "/authorities/invented-leeds/";');
  expect(existsSync(join(`${out}-mirror/shared-practice`, '_redirects'))).toBe(false);
});

test('old bodies keep their pages and name what follows; the map has only those of the day', () => {
  expect(statusOf('woking')).toBe('This authority was abolished on 31 March 2027.');
  expect(statusOf('east-surrey')).toBeUndefined();
  for (const next of ['invented-east-kent', 'invented-west-kent'])
    expect(read('authorities/kent/index.html')).toContain(`href="/authorities/${next}/"`);
  const map = read('map/authorities.csv');
  expect(map).toContain('East Surrey');
  expect(map).not.toContain('Woking Borough');
  expect(readFileSync(join(site.folder, 'map/authorities.csv'), 'utf8')).toContain('Woking Borough');
  expect(read('decide/places.js')).not.toContain('"woking"');
});
