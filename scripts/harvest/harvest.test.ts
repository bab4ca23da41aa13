import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { messagesFor } from '../../src/messages/index.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { createHostileFiles, createSoundFiles, packFiles, servePeer, type PeerFiles, type PeerServer } from '../../tests/support/peer.ts'; // prettier-ignore
import { listFiles, readContent } from '../lib/read-content.ts';
import { quickReading } from '../lib/readings.ts';
import { root } from '../lib/settings.ts';
import { fetchInstance, instanceLimits } from './fetch-instance.ts';
import { fetchRepository } from './fetch-repository.ts';
import { harvestPeer, type HarvestBasis, type Peer } from './harvest-peer.ts';
import { readKept } from './keep.ts';
import { formatRefusals } from './refusals.ts';
import { formatHarvest } from './report.ts';

const messages = messagesFor('en');
let server: PeerServer;
let local: Catalogue;
let sound: PeerFiles;
const folder = mkdtempSync(join(tmpdir(), 'harvest-'));
const quick = { index: { most: 10_000, patience: 400, pause: 1 }, zip: { most: 50_000_000, patience: 5000, pause: 1 } };
const fetch = ({ url = '' }: Peer) => fetchInstance(url, quick);

beforeAll(async () => {
  server = await servePeer();
  local = (await readContent(join(root, 'content'), quickReading(messages))).catalogue;
  sound = await createSoundFiles(150);
}, 60_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const harvest = (changes: Partial<Peer> = {}, today = '2026-11-22', more: Partial<HarvestBasis> = {}) => {
  const peer: Peer = { id: 'other', name: 'Other', url: server.url, licence: 'OGL-UK-3.0', search: false, ...changes };
  const site = 'https://ours.example/';
  return harvestPeer(peer, { content: folder, local, messages, today, site, fetch, acceptLoss: false, ...more });
};
/** Files that we have. */
const own = () =>
  new Map(
    listFiles(join(root, 'content')).filter((path) => /^(case-studies|reuse)\/[^/]+$/.test(path)).slice(0, 30)
      .map((path) => [`content/${path}`, readFileSync(join(root, 'content', path), 'utf8')]),
  ); // prettier-ignore
/** Pages that do not lead to each other. */
function listCopies(count: number): [path: string, text: string][] {
  const [[path, text] = ['', '']] = [...own()];
  return Array.from({ length: count }, (_, index) => [path.replace('.mdx', `-${index}.mdx`), text]);
}
const kept = () => listFiles(join(folder, 'from/other'));

const commit = 'c'.repeat(40);
const ways = {
  instance: (files: PeerFiles) => packFiles(files).then((zip) => (server.publish(zip), harvest())),
  repository: async (files: PeerFiles) => {
    const zip = await packFiles(files, 'council-commons-ccccccc/');
    server.answers.set(`/repos/council/commons/zipball/${commit}`, { status: 200, body: zip });
    const changes = { url: undefined, repository: 'council/commons', commit };
    return harvest(changes, '2026-11-22', { fetch: (peer) => fetchRepository(peer, { url: server.url.slice(0, -1) }) });
  },
};

test.each(Object.keys(ways) as (keyof typeof ways)[])(
  'of 200 files of one %s 150 are kept byte for byte, and each of the 50 others is told with code, place and words',
  async (way) => {
    const bad = createHostileFiles(sound.values().next().value as string);
    expect([sound.size, bad.size]).toEqual([150, 50]);
    const { homes, refused, same } = await ways[way](new Map([...sound, ...bad]));
    expect(Object.keys(homes)).toHaveLength(150);
    expect(same).toEqual([]);
    expect(kept().sort()).toEqual([...[...sound.keys()].map((path) => path.slice(8)), 'harvest.json'].sort());
    for (const [path, text] of sound)
      expect(readFileSync(join(folder, 'from/other', path.slice(8)), 'utf8')).toBe(text);
    expect(new Set(refused.map(({ file }) => file)).size).toBe(50);
    expect(refused.filter(({ code }) => code === 'SP017').map(({ file }) => file)).toHaveLength(6);
    for (const { code, message, line } of refused) {
      expect(code).toMatch(/^SP\d{3}$/);
      expect(message).toMatch(/\S/);
      expect(line).toBeGreaterThan(0);
    }
    const home = way === 'instance' ? `^${server.url}[a-z-]+/[a-z0-9-]+/$` : `/blob/${commit}/content/`;
    expect(homes[Object.keys(homes)[0] ?? '']).toMatch(new RegExp(home));
  },
  60_000,
);

test('a run that fails as a whole says why and leaves the last copy as it was', async () => {
  server.publish(await packFiles(sound));
  await harvest();
  const before = kept().map((path) => readFileSync(join(folder, 'from/other', path), 'utf8'));
  const fails = async (spoil: () => void | Promise<void>, words: RegExp) => {
    server.publish(await packFiles(sound));
    await spoil();
    await expect(harvest({}, '2027-01-01')).rejects.toThrow(words);
    expect(kept().map((path) => readFileSync(join(folder, 'from/other', path), 'utf8'))).toEqual(before);
  };
  const at = '/api/v1/index.json';
  const move = (location: string) => () => void server.answers.set(at, { status: 302, headers: { location } });
  const pack = async (files: PeerFiles) => server.publish(await packFiles(files));
  await fails(() => server.publish(Buffer.from('PK no zip at all')), /can't be unpacked/);
  await fails(() => pack(createHostileFiles('x')), /None of its 50 files/);
  await fails(() => pack(new Map()), /None of its 0 files/);
  await fails(() => void server.answers.set('/api/v1/export.zip', { status: 200, body: 'x' }), /is not what its index states/);
  await fails(() => server.answers.clear(), /answered 404/);
  await fails(() => void server.answers.set(at, { status: 200, body: '<html>' }), /is no index/);
  await fails(() => void server.answers.set(at, { status: 200, body: 'x'.repeat(20_000) }), /more than 10000 bytes/);
  await fails(() => void server.answers.set(at, { status: 503 }), /answered 503/);
  await fails(() => void server.answers.set(at, { status: 200, body: '{}', wait: 900 }), /took longer than 0.4 seconds/);
  await fails(move('http://localhost:1/'), /another host without https/);
  await fails(move('https://192.168.0.1/'), /not public/);
  await fails(move('file:///etc/passwd'), /leads to file:/);
  await fails(move(at), /more than 5 times/);
  expect(instanceLimits.zip.most).toBeGreaterThan(1_000_000);
}, 60_000); // prettier-ignore

test('a fault that passes is tried again once; what stays on the same host is followed', async () => {
  const zip = await packFiles(sound);
  server.publish(zip);
  const { body = '' } = server.answers.get('/api/v1/index.json') ?? {};
  server.answers.set('/api/v1/index.json', { status: 302, headers: { location: '/moved.json' } });
  server.answers.set('/moved.json', { status: 200, body });
  expect((await fetchInstance(server.url, quick)).zip.equals(zip)).toBe(true);
  server.asked.length = 0;
  server.answers.set('/api/v1/index.json', { status: 500 });
  await expect(fetchInstance(server.url, quick)).rejects.toThrow(/500/);
  expect(server.asked).toEqual(['/api/v1/index.json', '/api/v1/index.json']);
});

test('an instance says whose work it shows and where the rest is, in words that can be trusted', async () => {
  const tell = (more: object) => {
    server.publish(Buffer.from('PK'));
    const told = JSON.parse(String(server.answers.get('/api/v1/index.json')?.body)) as object;
    server.answers.set('/api/v1/index.json', { status: 200, body: JSON.stringify({ ...told, ...more }) });
    return fetchInstance(server.url, quick);
  };
  const authorities = ['greater-manchester-combined-authority', 'Wales'];
  expect((await tell({})).part).toBeUndefined();
  expect((await tell({ authorities: null, source: null })).part).toBeUndefined();
  expect((await tell({ source: 'https://all.example/' })).part).toBeUndefined();
  expect((await tell({ authorities })).part).toEqual({ authorities, source: undefined });
  const source = 'https://all.example/library';
  expect((await tell({ authorities, source })).part).toEqual({ authorities, source });
  for (const bad of ['javascript:alert(1)', 'https://a:b@all.example/', 'https://all.example/?x=', `https://x.example/${'x'.repeat(2000)}`, 7])
    await expect(tell({ authorities, source: bad })).rejects.toThrow(/is no index/);
  for (const bad of ['Wales', [7], Array(1001).fill('wigan'), ['x'.repeat(201)]])
    await expect(tell({ authorities: bad })).rejects.toThrow(/is no index/);
}); // prettier-ignore

test('the day of the last change stays while the source brings nothing new', async () => {
  const few = await createSoundFiles(2);
  const changed = new Map([...few].map(([path, text]) => [path, `${String(text)}\nOne more line.\n`]));
  server.publish(await packFiles(few));
  await harvest({ id: 'third' }, '2026-01-01');
  expect(await harvest({ id: 'third' }, '2026-03-01')).toMatchObject({ fetched: '2026-03-01', changed: '2026-01-01' });
  server.publish(await packFiles(changed));
  expect(await harvest({ id: 'third' }, '2026-04-01')).toMatchObject({ fetched: '2026-04-01', changed: '2026-04-01' });
  expect(readKept(folder, 'third')?.changed).toBe('2026-04-01');
}, 60_000);

test('a source that lost more than half of its pages is told loudly, and its last copy stays until that is accepted', async () => {
  const few = listCopies(4);
  const publish = async (count: number) => server.publish(await packFiles(new Map(few.slice(0, count))));
  const harvestFew = (acceptLoss = false) => harvest({ id: 'shrinks' }, '2026-11-22', { acceptLoss });
  await publish(4);
  expect(Object.keys((await harvestFew()).homes)).toHaveLength(4);
  await publish(1);
  await expect(harvestFew()).rejects.toThrow(/no longer has 3 of the 4 pages.* --peer shrinks --accept-loss/);
  expect(Object.keys(readKept(folder, 'shrinks')?.homes ?? {})).toHaveLength(4);
  await publish(2);
  expect(Object.keys((await harvestFew()).homes)).toHaveLength(2);
  await publish(1);
  expect(Object.keys((await harvestFew(true)).homes)).toHaveLength(1);
}, 60_000);

test('a page that breaks a rule today stays as it was when it was sound, and is told', async () => {
  const few = listCopies(3);
  const [[path, text] = ['', '']] = few;
  const name = path.slice(8);
  server.publish(await packFiles(new Map(few)));
  await harvest({ id: 'breaks' });
  server.publish(await packFiles(new Map([...few, [path, `${text}\n<script>alert(1)</script>\n`]])));
  const { homes, older, refused } = await harvest({ id: 'breaks' });
  expect(Object.keys(homes)).toHaveLength(3);
  expect(older).toEqual([name]);
  expect(refused.map(({ file, code }) => [file, code])).toEqual([[name, 'SP203']]);
  expect(readFileSync(join(folder, 'from/breaks', name), 'utf8')).toBe(text);
  server.publish(await packFiles(new Map([...few, [path, text.replace(/^topics:/m, 'licence: All rights reserved\ntopics:')]])));
  const taken = await harvest({ id: 'breaks' });
  expect(Object.keys(taken.homes)).toHaveLength(2);
  expect([taken.older, taken.refused.map(({ code }) => code)]).toEqual([[], ['SP414']]);
}, 60_000); // prettier-ignore

test('another licence than the one we have of a source is told', async () => {
  const publish = async (licence?: unknown) => {
    server.publish(await packFiles(await createSoundFiles(2)));
    const told = JSON.parse(String(server.answers.get('/api/v1/index.json')?.body)) as object;
    server.answers.set('/api/v1/index.json', { status: 200, body: JSON.stringify({ ...told, licence }) });
    return harvest({ id: 'licensed' });
  };
  expect((await publish()).statedLicence).toBeUndefined();
  expect((await publish('what')).statedLicence).toBeUndefined();
  expect((await publish({ id: 'OGL-UK-3.0', url: 'https://x.example/' })).statedLicence).toBeUndefined();
  const harvested = await publish({ id: 'CC-BY-NC-4.0' });
  expect(harvested.statedLicence).toBe('CC-BY-NC-4.0');
  expect(formatHarvest('Other', harvested)).toMatch(/states the licence CC-BY-NC-4\.0, content\/peers\.yaml says OGL-UK-3\.0/);
  expect(formatRefusals('Other', harvested)).toMatch(/our list of collections says/);
}, 60_000); // prettier-ignore

test('what is ours already is not kept a second time, and a retold story is told', async () => {
  const [[path, text] = ['', '']] = [...own()];
  const files = new Map([...own(), ['content/case-studies/told-again.mdx', text]]);
  server.publish(await packFiles(files));
  const { homes, same, similar } = await harvest({ id: 'retold' });
  expect(same).toHaveLength(30);
  expect(Object.keys(homes)).toEqual(['case-studies/told-again']);
  expect(similar).toMatchObject([{ entry: 'case-studies/told-again', ours: path.slice(8).replace('.mdx', '') }]);
}, 60_000);
