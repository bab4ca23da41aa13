import { join } from 'node:path';
import { root } from '../lib/settings.ts';

/** Where the site of invented content lies once it is built, and below which path. */
export const fixture = { folder: join(root, '.cache/fixture-site'), base: '/shared/practice/' };

/** What its build is told: all components, pictures, the pseudo-language, below a base path, on a day that stays. */
export const fixtureEnvironment: Record<string, string> = {
  CONTENT_DIR: 'tests/fixtures/content',
  SNAPSHOT_FILE: 'tests/fixtures/in-progress.json',
  LINKS_FILE: 'tests/fixtures/links.json',
  OUT_DIR: fixture.folder,
  LANGUAGES: 'en-XA',
  BASE_PATH: fixture.base,
  BUILD_DATE: '2026-11-22',
  SEARCH_PART_PAGES: '12',
};
