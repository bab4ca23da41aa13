import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteBranch } from './settings.ts';
import { isPageKind } from '../../src/model/kinds.ts';
import { readPath } from '../../src/model/paths.ts';
import type { FigureFacts } from '../../src/model/rules/figure-gone.ts';
import type { ReviewFacts } from '../../src/model/rules/review-date.ts';
import type { Messages } from '../../src/model/words.ts';
import { readCommitted, runGit } from './git.ts';
import { readFile } from './read-file.ts';
import { quickReading } from './readings.ts';

/** What of an earlier version of a page is held against the present one. */
export type PageFacts = ReviewFacts & Partial<FigureFacts>;

/** Earlier versions of pages by kind and id (`guides/bins`), the accepted one first. */
export type Earlier = ReadonlyMap<string, readonly PageFacts[]>;

/**
 * The versions of changed pages that Git has: where this branch left the main one, then the last commit. None without
 * Git, and none of pages that have not changed since.
 */
export function readEarlier(folder: string, messages: Messages): Earlier {
  const [base, head] = [findBase(folder), findCommit(folder, 'HEAD')];
  const commits = [...new Set([base, head])].filter((one) => one !== undefined);
  const [first] = commits;
  const changed = first === undefined ? [] : listChanged(folder, first);
  return parseVersions(readCommitted(folder, commits, changed.filter(isPage)), messages);
}

/** The versions of pages, named by their paths below the content folder, that lie in it now. */
export function readAccepted(folder: string, paths: readonly string[], messages: Messages): Earlier {
  const known = paths.filter((path) => isPage(path) && existsSync(join(folder, path)));
  return parseVersions(
    known.map((path) => ({ path, bytes: readFileSync(join(folder, path)) })),
    messages,
  );
}

function findBase(folder: string): string | undefined {
  for (const name of [`origin/${siteBranch}`, siteBranch]) {
    const base = runGit(folder, ['merge-base', 'HEAD', name])?.toString().trim();
    if (base) return base;
  }
  return undefined;
}

function findCommit(folder: string, name: string): string | undefined {
  return runGit(folder, ['rev-parse', '--verify', '--quiet', name])?.toString().trim();
}

function listChanged(folder: string, commit: string): string[] {
  const words = ['diff', '--name-only', '-z', '--relative', '--no-renames', '--diff-filter=M', commit, '--', '.'];
  return (runGit(folder, words)?.toString() ?? '').split('\0');
}

function isPage(path: string): boolean {
  const what = readPath(path);
  return !('finding' in what) && what.role === 'entry' && isPageKind(what.kind);
}

function parseVersions(files: readonly { path: string; bytes: Buffer }[], messages: Messages): Earlier {
  const versions = new Map<string, PageFacts[]>();
  for (const { path, bytes } of files) {
    const what = readPath(path);
    if ('finding' in what || what.role !== 'entry') continue;
    const [entry] = readFile({ what, file: path, bytes }, quickReading(messages)).entries;
    const key = `${what.kind}/${what.id}`;
    // One that could not be read then says nothing.
    if (entry) versions.set(key, [...(versions.get(key) ?? []), entry.data as PageFacts]);
  }
  return versions;
}
