import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildDate } from '../../src/build-date.ts';
import type { ConfiguredColours } from '../../src/colours.ts';

/** The repository's folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Where content is read from: `CONTENT_DIR`, by default `content/`. */
export const contentDir = resolve(root, process.env['CONTENT_DIR'] ?? 'content');

/** Where `npm run sync` keeps what it saw of the work in progress: `SNAPSHOT_FILE`, by default `docs/in-progress.json`. */
export const snapshotFile = resolve(root, process.env['SNAPSHOT_FILE'] ?? 'docs/in-progress.json');

/** Where `npm run links` keeps what came of asking for the sources: `LINKS_FILE`, by default `docs/links.json`. */
export const linksFile = resolve(root, process.env['LINKS_FILE'] ?? 'docs/links.json');
/**
 * Where `npm run import` keeps what a Git history told elsewhere of the content: `HISTORY_FILE`, by default
 * `docs/history.json` beside the content folder.
 */
export const historyFile = resolve(root, process.env['HISTORY_FILE'] ?? join(contentDir, '../docs/history.json'));

/**
 * Where `npm run gaps -- --write` notes what the library lacked on a day: `GAPS_FILE`, by default `docs/gap-history.json`
 * beside the content folder.
 */
export const gapsFile = resolve(root, process.env['GAPS_FILE'] ?? join(contentDir, '../docs/gap-history.json'));

/** The day as of which a command does its work: `BUILD_DATE`, by default today. */
export const dayOfRun = buildDate ?? new Date().toISOString().slice(0, 10);

/**
 * Where `npm run harvest` says what of other collections is not shown: `HARVEST_REPORTS`, by default `docs/harvest` beside
 * the content folder.
 */
export const harvestReports = resolve(root, process.env['HARVEST_REPORTS'] ?? join(contentDir, '../docs/harvest'));

/** Where the site is built to: `OUT_DIR`, by default `dist/`. */
export const outDir = resolve(root, process.env['OUT_DIR'] ?? 'dist');

/**
 * Where Astro keeps what it read of a content folder. One that `CONTENT_DIR` names gets a cache of its own, so that
 * switching between two never empties either.
 */
export function cacheDirOf(content = process.env['CONTENT_DIR']): string {
  const name = content ? `-${createHash('sha256').update(resolve(root, content)).digest('hex').slice(0, 8)}` : '';
  return join(root, `node_modules/.astro${name}`);
}

/** What the environment and `site.config.json` say of this instance's address: `SITE_URL` and `BASE_PATH` win. */
export function readAddress(): { site: string; base: string } {
  const config = readConfig();
  const base = `/${process.env['BASE_PATH'] ?? config.base}/`.replace(/\/+/g, '/');
  return { site: process.env['SITE_URL'] ?? config.url, base };
}

/** The file that says what this instance is called and where it lives: `SITE_CONFIG`, by default `site.config.json`. */
export const configFile = resolve(process.env['SITE_CONFIG'] ?? join(root, 'site.config.json'));

interface Config {
  url: string;
  base: string;
  repository: { url: string; branch: string };
  colours: ConfiguredColours;
}

/** What that file says; what it leaves out is as in `site.config.json`. */
export function readConfig(): Config {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Config;
  return { ...read(join(root, 'site.config.json')), ...read(configFile) };
}

/** The branch that holds what was accepted, as `site.config.json` names it. */
export const siteBranch = readConfig().repository.branch;

/** The address of the repository, as `site.config.json` names it. */
export const siteRepository = readConfig().repository.url;

/** A path as people know it: from the folder they work in, with forward slashes. */
export function showPath(path: string): string {
  const near = relative(process.cwd(), path);
  return (near.startsWith('..') ? path : near).split(sep).join('/');
}
