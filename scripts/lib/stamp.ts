import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { today } from '../../src/today.ts';
import { listFiles } from './read-content.ts';
import type { HeadWords } from './search-facets.ts';
import { configFile, contentDir, gapsFile, historyFile, linksFile, outDir, root, snapshotFile } from './settings.ts';

// What a build depends on, besides the content folder, the environment and its day.
const inputs = [
  'src',
  'scripts',
  'public',
  'astro.config.mjs',
  'site.config.json',
  'package-lock.json',
  'tsconfig.json',
];
const variables = ['SITE_URL', 'BASE_PATH', 'LANGUAGES', 'SITE_CONFIG'];
const stampFile = stampFileOf(outDir);

/** Where it is noted what the site in a folder was built from. */
export function stampFileOf(folder: string): string {
  const name = `build-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`;
  return join(root, 'node_modules/.cache/shared-practice', name);
}

const wordsEnd = '.words.json';
const headWordsFile = stampFile + wordsEnd;

/** Forgets what is noted of the site in a folder, and of its copy. */
export function deleteNotes(folder: string): void {
  for (const one of [folder, `${folder}-mirror`])
    for (const end of ['', wordsEnd]) rmSync(stampFileOf(one) + end, { force: true });
}

/** Keeps what the pages of the site's first language told the search index alone, for indexes of a part of them. */
export function writeHeadWords(words: HeadWords): void {
  mkdirSync(dirname(headWordsFile), { recursive: true });
  writeFileSync(headWordsFile, JSON.stringify(words));
}

/** What the pages of the built site told the search index alone; nothing where the site was built elsewhere. */
export function readHeadWords(): HeadWords | undefined {
  return existsSync(headWordsFile) ? (JSON.parse(readFileSync(headWordsFile, 'utf8')) as HeadWords) : undefined;
}

/** Whether the built site is what a build would make now, judged by names, sizes and times of all inputs. */
export function isBuilt(): boolean {
  return (
    existsSync(join(outDir, 'index.html')) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === createStamp()
  );
}

/** Remembers what the site was just built from. */
export function writeStamp(): void {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, createStamp());
}

function createStamp(): string {
  const settings = JSON.stringify([today, ...variables.map((name) => process.env[name])]);
  return digestFiles(
    contentDir + settings,
    [
      ...inputs.map((one) => join(root, one)),
      contentDir,
      historyFile,
      snapshotFile,
      linksFile,
      gapsFile,
      configFile,
    ].flatMap(listDeep),
  );
}

/** A digest of some words and of the names, sizes and times of files: another one when any of them has changed. */
export function digestFiles(words: string, paths: readonly string[]): string {
  const hash = createHash('sha256').update(words);
  for (const path of paths) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function listDeep(path: string): string[] {
  if (!existsSync(path)) return [];
  return statSync(path).isFile() ? [path] : listFiles(path).map((one) => join(path, one));
}
