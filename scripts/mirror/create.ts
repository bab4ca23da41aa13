import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { languages, siteConfig } from '../../src/config.ts';
import { messagesFor } from '../../src/messages/index.ts';
import { copyPolicy } from '../../src/policy.ts';
import { today } from '../../src/today.ts';
import { outDir, readAddress, root } from '../lib/settings.ts';
import { createBook } from './epub.ts';
import { convertFile, createTitles, type CopyFile } from './files.ts';
import { createLinks, findNameFault, onlineOnly, type Links } from './links.ts';
import { rewritePage, type PageFrame } from './page.ts';
import { bundleScript } from './scripts.ts';
import {
  writeDownloads,
  writeIdentity,
  writeReadMe,
  writeStart,
  writeTop,
  type CopyFacts,
  type Download,
} from './words.ts';
import { writeZip } from './zip.ts';

/** A copy that cannot be made: what is wrong, a line each. */
export class MirrorFault extends Error {}

/** The folder of a copy that holds all but what is opened first. */
export const copyFolder = 'shared-practice/';
const runtimePath = '_copy/runtime.js';
const archive = 'shared-practice-offline.zip';
const bookName = 'shared-practice-guides-and-standards.epub';
// What only a host needs.
const workerName = 'service-worker.js';
const left = new Set(['404.html', 'opensearch.xml', workerName]);

/** Where the unpacked copy lies: beside the built site. */
export const mirrorDir = `${outDir}-mirror`;

/**
 * Makes the copy of the built site that works from disk, as a folder and as a zip among the site's downloads, and the book
 * beside it. Answers with what can be loaded.
 */
export async function createMirror(tell: (progress: string) => void): Promise<Download[]> {
  const facts = readFacts();
  const paths = listSite();
  tell(`${paths.length} files of the site`);
  const files = await createCopy(paths, facts, tell);
  checkNames(files);
  tell('writing the folder');
  rmSync(mirrorDir, { recursive: true, force: true });
  for (const { path, content } of files) {
    mkdirSync(dirname(join(mirrorDir, path)), { recursive: true });
    writeFileSync(join(mirrorDir, path), content);
  }
  tell('packing');
  mkdirSync(join(outDir, onlineOnly), { recursive: true });
  const words = messagesFor(facts.lang);
  const { names } = words.copy;
  const whole = await publish({ file: archive, name: names.whole }, files, facts);
  const { base } = readAddress();
  const book = createBook({ folder: outDir, paths, base, facts, words });
  const downloads = [whole, await publish({ file: bookName, name: names.book }, book, facts)];
  writeFileSync(join(outDir, workerName), await bundleScript(join(root, 'src/mirror/service-worker.ts')));
  fillOnline(writeDownloads(downloads, facts, words.copy));
  return downloads;
}

/** Packs files into one that can be loaded, and lays its checksum beside it. */
async function publish(
  { file, name }: { file: string; name: string },
  files: readonly CopyFile[],
  { made }: CopyFacts,
): Promise<Download> {
  const { bytes, hash } = await writeZip(join(outDir, onlineOnly, file), files, made);
  writeFileSync(join(outDir, onlineOnly, `${file}.sha256`), `${hash}  ${file}\n`);
  return { name, file, href: `../${onlineOnly}${file}`, bytes, hash };
}

/** What this copy says of itself. */
export function readFacts(): CopyFacts {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const { site, base } = readAddress();
  const address = new URL(base, site).href;
  return { made: today, version, commit: readCommit(), lang: languages[0] ?? 'en', site: siteConfig.name, address };
}

function readCommit(): string {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return 'unknown'; // a copy without its history, or a machine without Git
  }
}

/** The files of the built site that a copy holds, sorted. */
export function listSite(): string[] {
  return readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(outDir, path)).isFile() && !path.startsWith(onlineOnly) && !left.has(path))
    .sort();
}

async function createCopy(
  paths: readonly string[],
  facts: CopyFacts,
  tell: (progress: string) => void,
): Promise<CopyFile[]> {
  const { base } = readAddress();
  const links = createLinks(new Set(paths), base);
  const frame = createFrame(links, base, facts);
  const pages = paths.filter((path) => path.endsWith('.html'));
  tell(`${pages.length} pages`);
  const written = pages.map((path) => ({ path, content: rewritePage(readPage(path), path, frame(path)) }));
  const start = { path: 'START HERE.html', content: writeStartPage(links, frame('index.html'), facts) };
  if (links.missing.length)
    throw new MirrorFault(
      links.missing.map(({ page, link }) => `${page} leads to ${link}, which is no page.`).join('\n'),
    );
  tell('scripts and search');
  const scripts = listScripts(written.map(({ content }) => content));
  const others = paths.filter((path) => !path.endsWith('.html') && !/^assets\/.*\.js$/.test(path));
  const fragments = paths.filter((path) => path.endsWith('.pf_fragment'));
  const files = [
    ...written,
    ...(await Promise.all(scripts.map((path) => bundle(path)))),
    ...(await Promise.all(others.map((path) => convertFile(path, readFileSync(join(outDir, path)))))),
    await createTitles(outDir, fragments),
    await createRuntime(),
  ].map(({ path, content }) => ({ path: copyFolder + path, content }));
  const readMe = { path: 'READ-ME.txt', content: writeReadMe(facts, messagesFor(facts.lang).copy) };
  const all = [start, readMe, ...files];
  return [...all, { path: 'SHA256SUMS', content: writeSums(all) }];
}

const readPage = (path: string) => emptyFills(readFileSync(join(outDir, path), 'utf8'));

function createFrame(links: Links, base: string, facts: CopyFacts): (page: string) => PageFrame {
  const words = messagesFor(facts.lang).copy;
  const common = { links, base, runtime: runtimePath, policy: copyPolicy, onlineOnly: words.onlineOnly };
  const fills = { copies: writeIdentity(facts, words) };
  return (page) => ({ ...common, fills, top: writeTop(page, facts, words) });
}

/** The home page once more, beside the folder that holds all else. */
function writeStartPage(links: Links, frame: PageFrame, facts: CopyFacts): string {
  const rewrite: Links['rewrite'] = (link) => {
    const rewritten = links.rewrite(link, 'index.html');
    return rewritten && 'href' in rewritten ? { href: copyFolder + rewritten.href } : rewritten;
  };
  const top = writeStart(facts, messagesFor(facts.lang).copy) + frame.top;
  return rewritePage(readPage('index.html'), 'START HERE.html', {
    ...frame,
    links: { ...links, rewrite },
    runtime: copyFolder + runtimePath,
    top,
  });
}

const scriptTag = /<script[^>]* src="(?:\.\.\/)*(assets\/[^"]+\.js)"/g;
const listScripts = (pages: readonly string[]) => [
  ...new Set(pages.flatMap((page) => [...page.matchAll(scriptTag)].map(([, path = '']) => path))),
];

const bundle = async (path: string): Promise<CopyFile> => ({ path, content: await bundleScript(join(outDir, path)) });

const createRuntime = async (): Promise<CopyFile> => ({
  path: runtimePath,
  content: await bundleScript(join(root, 'src/mirror/runtime.ts')),
});

function writeSums(files: readonly CopyFile[]): string {
  const lines = files.map(({ path, content }) => `${createHash('sha256').update(content).digest('hex')}  ${path}\n`);
  return lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('');
}

function checkNames(files: readonly CopyFile[]): void {
  const seen = new Map<string, string>();
  const faults = files.flatMap(({ path }) => {
    const fault = findNameFault(path);
    const other = seen.get(path.toLowerCase());
    seen.set(path.toLowerCase(), path);
    if (other) return `${path} and ${other} differ in capitals only.`;
    return fault ? `${path} ${fault}.` : [];
  });
  if (faults.length) throw new MirrorFault(faults.join('\n'));
}

const copies = /(<div data-fill="copies"[^>]*>)[\s\S]*?(<\/div>)/g;
const emptyFills = (html: string) => html.replace(copies, '$1$2');

/** Writes into the online page about copies which there are. */
function fillOnline(html: string): void {
  const file = join(outDir, 'offline/index.html');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(copies, (_, start: string, end: string) => start + html + end),
  );
}
