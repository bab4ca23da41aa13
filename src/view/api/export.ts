import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listEntries } from '../../../scripts/lib/list-entries.ts';
import { packZip } from '../../../scripts/mirror/zip.ts';
import { siteConfig } from '../../config.ts';
import licence from '../../../LICENCE-CONTENT.md?raw';
import { listChanges } from '../../model/changes-list.ts';
import { writeHistory } from '../../history.ts';
import { isBelowPeers } from '../../model/peers/paths.ts';
import { rememberInLanguage } from '../in-language.ts';
import type { ApiContext } from './context.ts';

/** All content of a site as one archive. */
export interface ContentExport {
  bytes: Buffer;
  /** The SHA-256 of the bytes, in hexadecimal digits. */
  sha256: string;
  /** The day of the newest content; undefined where no record has one. */
  newest: string | undefined;
}

/**
 * All content, byte for byte as its files are, with its licence and what only the Git history knows. The same content
 * and history give the same bytes, wherever the site stands.
 */
export const createExport = rememberInLanguage(async (context: ApiContext): Promise<ContentExport> => {
  const folder = import.meta.env.CONTENT_DIR;
  const paths = listEntries(folder)
    // What belongs to others is in their own archives.
    .filter(({ path, isLink }) => !isLink && !isBelowPeers(path))
    .map(({ path }) => path);
  const { catalogue, m, t } = context;
  const files = [
    ...paths.map((path) => ({ path: `content/${path}`, content: readFileSync(join(folder, path)) })),
    { path: 'history.json', content: writeHistory(paths, catalogue.history) },
    { path: 'LICENCE.txt', content: licence },
    { path: 'README.txt', content: `${m.data.readme.map((line) => t(line, { name: siteConfig.name })).join('\n')}\n` },
  ];
  const newest = findDay(paths, context);
  const bytes = await packZip(files, newest ?? '1980-01-02'); // a zip knows no day before
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), newest };
});

function findDay(paths: readonly string[], { catalogue }: ApiContext): string | undefined {
  const days = paths.flatMap((path) => catalogue.history.added[path] ?? []);
  const newest = [...days, ...listChanges(catalogue).map(({ day }) => day)].filter((day) => day.length === 10);
  return newest.reduce<string | undefined>((last, day) => (last === undefined || day > last ? day : last), undefined);
}
