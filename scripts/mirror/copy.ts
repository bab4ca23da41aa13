import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messagesFor } from '../../src/messages/index.ts';
import { copyPolicy } from '../../src/policy.ts';
import { folderOfPage, languageFolders, languageOfPage } from '../lib/languages.ts';
import { readAddress, root } from '../lib/settings.ts';
import { convertFile, createTitles, type CopyFile } from './files.ts';
import { createLinks, findNameFault, type Links } from './links.ts';
import { rewritePage, type PageFrame } from './page.ts';
import { bundleScript } from './scripts.ts';
import { isStandardPage, writeIdentity, writeReadMe, writeStart, writeTop, type CopyFacts } from './words.ts';

/** A copy that cannot be made: what is wrong, a line each. */
export class MirrorFault extends Error {}

/** The folder of a copy that holds all but what is opened first. */
export const copyFolder = 'shared-practice/';

const runtimePath = '_copy/runtime.js';

/** A built site to copy, or a part of one. */
export interface CopyPlan {
  folder: string;
  /** Its files. */
  paths: readonly string[];
  /** The files of the whole site, where this is a part. */
  whole?: readonly string[];
  facts: CopyFacts;
  tell: (progress: string) => void;
}

/** The files of a copy: all of the site as they work from disk, what is opened first, and a checksum of each. */
export async function createCopy({ folder, paths, whole = [], facts, tell }: CopyPlan): Promise<CopyFile[]> {
  const { base } = readAddress();
  const words = messagesFor(facts.lang).copy;
  const links = createLinks(new Set(paths), { base, online: facts.address, whole: new Set(whole), remarksOf });
  const readPage = (path: string) => emptyFills(readFileSync(join(folder, path), 'utf8'));
  const frame = createFrame(links, base, facts);
  const pages = paths.filter((path) => path.endsWith('.html'));
  tell(`${pages.length} pages`);
  const written = pages.map((path) => ({ path, content: rewritePage(readPage(path), path, frame(path)) }));
  const home = writeStartPage(readPage('index.html'), { ...frame('index.html'), links }, facts);
  const start = { path: 'START HERE.html', content: home };
  if (links.missing.length)
    throw new MirrorFault(
      links.missing.map(({ page, link }) => `${page} leads to ${link}, which is no page.`).join('\n'),
    );
  tell('scripts and search');
  const scripts = listScripts(written.map(({ content }) => content));
  const others = paths.filter((path) => !path.endsWith('.html') && !/^assets\/.*\.js$/.test(path));
  const converted: CopyFile[] = [];
  for (const path of others) converted.push(await convertFile(path, readFileSync(join(folder, path))));
  const files = [
    ...written,
    ...(await Promise.all(scripts.map((path) => bundle(folder, path)))),
    ...converted,
    ...(await listTitles(folder, paths)),
    await createRuntime(),
  ].map(({ path, content }) => ({ path: copyFolder + path, content }));
  const readMe = { path: 'READ-ME.txt', content: writeReadMe(facts, words) };
  const all = [start, readMe, ...files];
  checkNames(all);
  return [...all, { path: 'SHA256SUMS', content: writeSums(all) }];
}

function createFrame(links: Links, base: string, facts: CopyFacts): (page: string) => PageFrame {
  const common = { links, base, runtime: runtimePath, policy: copyPolicy };
  const made = new Map<string, PageFrame>();
  return (page) => {
    const [lang, isStandard] = [languageOfPage(page), isStandardPage(page)];
    const key = `${lang} ${isStandard}`;
    const [own, words] = [{ ...facts, lang }, messagesFor(lang).copy];
    const frame = made.get(key) ?? {
      ...common,
      fills: { copies: writeIdentity(own, words) },
      top: writeTop(isStandard, own, words),
    };
    made.set(key, frame);
    return frame;
  };
}

/** The titles of the pages, in each language. */
function listTitles(folder: string, paths: readonly string[]): Promise<CopyFile[]> {
  const fragments = paths.filter((path) => path.endsWith('.pf_fragment'));
  const ofLanguage = (language: string) => fragments.filter((path) => folderOfPage(path) === language);
  return Promise.all(languageFolders.map((language) => createTitles(folder, language, ofLanguage(language))));
}

const remarksOf = (page: string) => messagesFor(languageOfPage(page)).copy;

/** The home page once more, beside the folder that holds all else. */
function writeStartPage(html: string, frame: PageFrame, facts: CopyFacts): string {
  const { links } = frame;
  const rewrite: Links['rewrite'] = (link) => {
    const rewritten = links.rewrite(link, 'index.html');
    return rewritten && 'href' in rewritten ? { href: copyFolder + rewritten.href } : rewritten;
  };
  const top = writeStart(facts, messagesFor(facts.lang).copy) + frame.top;
  return rewritePage(html, 'START HERE.html', {
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

const bundle = async (folder: string, path: string): Promise<CopyFile> => ({
  path,
  content: await bundleScript(join(folder, path)),
});

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

/** Fills the place for copies in a page; what stood there goes. */
export const fillCopies = (page: string, html: string) =>
  page.replace(copies, (_, start: string, end: string) => start + html + end);

const emptyFills = (page: string) => fillCopies(page, '');
