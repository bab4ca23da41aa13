import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, inject } from 'vitest';
import { findFirefox } from '../../scripts/lib/browser.ts';

/** The browsers that open copies from disk; one that the machine lacks has no program. */
export const listBrowsers = () => [
  { name: 'chrome' as const, executable: inject('browser') },
  { name: 'firefox' as const, executable: findFirefox() },
];

/** A folder as people have them, with a copy of the site in it: with a space, a hash, a percent sign and an accent in its name. */
export interface Desk {
  desk: string;
  place: string;
  /** The address of a file of the copy, or of another one. */
  at: (path: string, root?: string) => string;
}

/** Lays a copy of the site on a desk for the tests of a file, and clears the desk after them. */
export function layOnDesk(copy: string): Desk {
  const desk = mkdtempSync(join(tmpdir(), 'My USB #1 100% (café) '));
  const place = join(desk, 'copy');
  beforeAll(() => cpSync(copy, place, { recursive: true }));
  afterAll(() => rmSync(desk, { recursive: true, force: true }));
  return { desk, place, at: (path, root = place) => pathToFileURL(join(root, path)).href };
}

/** The path of a page of the site in its copy. */
export const inside = (path: string) => `shared-practice/${path}`;
