import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Where content is read from: `CONTENT_DIR`, by default `content/`. */
export const contentDir = resolve(root, process.env['CONTENT_DIR'] ?? 'content');

/** Where `npm run sync` keeps what it saw of the work in progress: `SNAPSHOT_FILE`, by default `docs/in-progress.json`. */
export const snapshotFile = resolve(root, process.env['SNAPSHOT_FILE'] ?? 'docs/in-progress.json');

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

/** The branch that holds what was accepted, as `site.config.json` names it. */
export const siteBranch = readConfig().repository.branch;

/** The address of the repository, as `site.config.json` names it. */
export const siteRepository = readConfig().repository.url;

/** What the environment and `site.config.json` say of this instance's address: `SITE_URL` and `BASE_PATH` win. */
export function readAddress(): { site: string; base: string } {
  const config = readConfig();
  const base = `/${process.env['BASE_PATH'] ?? config.base}/`.replace(/\/+/g, '/');
  return { site: process.env['SITE_URL'] ?? config.url, base };
}

function readConfig(): { url: string; base: string; repository: { url: string; branch: string } } {
  return JSON.parse(readFileSync(join(root, 'site.config.json'), 'utf8')) as ReturnType<typeof readConfig>;
}

/** A path as people know it: from the folder they work in, with forward slashes. */
export function showPath(path: string): string {
  const near = relative(process.cwd(), path);
  return (near.startsWith('..') ? path : near).split(sep).join('/');
}
