import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { createEntryFile } from '../../scripts/bench/generate.ts';
import { readSamples } from '../../scripts/bench/samples.ts';
import { createWorld } from '../../scripts/bench/world.ts';
import { hostile } from '../fixtures/hostile-bodies.ts';
import { hostileFiles } from '../fixtures/hostile-files.ts';

/** Files of a source by their paths. */
export type PeerFiles = Map<string, string | Buffer>;

/** Files as a zip. Names that no packer writes stand in it all the same, as those of a stranger may. */
export async function packFiles(files: PeerFiles, folder = ''): Promise<Buffer> {
  const zip = new ZipFile();
  const names = [...files.keys()].map((path) => folder + path);
  const plain = names.map((name, index) => `${'x'.repeat(Math.max(0, Buffer.byteLength(name) - 8))}${10_000_000 + index}`);
  const contents = [...files.values()];
  for (const [index, content] of contents.entries())
    zip.addReadStreamLazy(plain[index] ?? '', { mtime: new Date(0) }, (done) => done(null, Readable.from([Buffer.from(content)])));
  zip.end();
  let text = (await buffer(zip.outputStream)).toString('latin1');
  for (const [index, name] of names.entries()) text = text.replaceAll(plain[index] ?? '', Buffer.from(name).toString('latin1'));
  const bytes = Buffer.from(text, 'latin1');
  for (const [end, spoil] of Object.entries(spoiled))
    for (const name of names.filter((one) => one.endsWith(end)))
      spoil(bytes.subarray(bytes.lastIndexOf(name, undefined, 'latin1') - 46));
  return bytes;
} // prettier-ignore

// What a zip states wrongly of the files of these names, in their entries of the list at its end.
const spoiled: Record<string, (entry: Buffer) => void> = {
  'zip-sum.mdx': (entry) => entry.writeUInt32LE(1, 16),
  'zip-encrypted.mdx': (entry) => entry.writeUInt16LE(entry.readUInt16LE(8) | 1, 8),
  'zip-method.mdx': (entry) => entry.writeUInt16LE(99, 10),
  'zip-short.mdx': (entry) => entry.writeUInt32LE(9, 24),
  'zip-long.mdx': (entry) => entry.writeUInt32LE(100_000, 24),
  'zip-huge.mdx': (entry) => entry.writeUInt32LE(4_000_000_000, 24),
  'zip-outside.mdx': (entry) => entry.writeUInt32LE(2_000_000_000, 20),
  'zip-link.mdx': (entry) => entry.writeUInt32LE(0o120777 * 0x10000, 38),
};

/** What a peer's server does: its answers by path, and what it was asked. */
export interface PeerServer {
  url: string;
  asked: string[];
  answers: Map<string, { status?: number; headers?: Record<string, string>; body?: string | Buffer; wait?: number }>;
  /** Puts an export and the index that tells of it there. */
  publish: (zip: Buffer, index?: Record<string, unknown>) => void;
  close: () => Promise<void>;
}

/** Serves what another instance would, on this machine. */
export async function servePeer(): Promise<PeerServer> {
  const answers: PeerServer['answers'] = new Map();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const { status = 404, headers = {}, body = '', wait = 0 } = answers.get(path) ?? {};
    setTimeout(() => response.writeHead(status, headers).end(body), wait);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const publish: PeerServer['publish'] = (zip, index = {}) => {
    const sha256 = createHash('sha256').update(zip).digest('hex');
    const told = { name: 'Peer', commit: null, export: { href: 'export.zip', bytes: zip.length, sha256, ...index } };
    answers.set('/api/v1/index.json', { status: 200, body: JSON.stringify(told) });
    answers.set('/api/v1/export.zip', { status: 200, body: zip });
  };
  const close = () => new Promise<void>((done) => (server.closeAllConnections(), server.close(() => done())));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked, answers, publish, close };
}

/** Sound entries, made of the words of our own ones. */
export async function createSoundFiles(count: number, seed = 7): Promise<PeerFiles> {
  const world = createWorld({ count, seed }, await readSamples());
  return new Map(world.plans.map((plan) => createEntryFile(plan, world)).map(({ path, text }) => [`content/${path}`, text]));
} // prettier-ignore

/**
 * Fifty files that must not be shown: hostile bodies, hostile front matter, wrong places, broken pictures and records, and
 * what `packFiles` packs wrongly.
 */
export function createHostileFiles(sound: string): PeerFiles {
  const [head = ''] = /^---\n[^]*?\n---\n/.exec(sound) ?? [];
  const bodies = Object.values(hostile).flatMap((some) => some.slice(0, 5)).slice(0, 16); // prettier-ignore
  return new Map<string, string | Buffer>([
    ...bodies.map((body, index) => [`content/case-studies/body-${index}.mdx`, `${head}\n${body}\n`] as const),
    ...hostileFiles.slice(0, 12).map((text, index) => [`content/case-studies/file-${index}.mdx`, text] as const),
    ...Object.keys(spoiled).map((name) => [`content/case-studies/${name}`, sound] as const),
    ['../content/case-studies/evil.mdx', sound],
    ['/content/case-studies/evil.mdx', sound],
    ['content\\case-studies\\evil.mdx', sound],
    ['content/../../evil.mdx', sound],
    ['content/case-studies/../../../evil.mdx', sound],
    ['content/case-studies/.hidden.mdx', sound],
    ['content/case-studies/con.mdx', sound],
    ['content/case-studies/Big Letters.mdx', sound],
    ['content/scripts/run.mjs', 'process.exit(1)'],
    ['content/case-studies/run.astro', '<script>alert(1)</script>'],
    ['content/case-studies/images/broken.png', Buffer.from('no picture')],
    ['content/reuse/leeds--none--2020.yaml', 'practice: case-studies/no-such-page\nauthority: leeds\nverdict: adopted\ndate: 2020\nsource: https://x.example/\n'],
    ['content/case-studies/zero.mdx', Buffer.alloc(3)],
    ['content/case-studies/table.csv', Buffer.alloc(1_000_000)],
  ]); // prettier-ignore
}
