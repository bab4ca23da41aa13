import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import licence from '../../../LICENCE-CONTENT.md?raw';
import { listEntries } from '../../../scripts/lib/list-entries.ts';
import { packZip } from '../../../scripts/mirror/zip.ts';
import { writeHistory } from '../../history.ts';
import { messageLanguages, messagesFor } from '../../messages/index.ts';
import { listChanges } from '../../model/changes-list.ts';
import { isBelowPeers } from '../../model/peers/paths.ts';
import type { PageContext } from '../../page.ts';
import { rememberInLanguage } from '../in-language.ts';

/** All content of a site as one archive. */
export interface ContentExport {
  bytes: Buffer;
  /** The SHA-256 of the bytes, in hexadecimal digits. */
  sha256: string;
  /** The day of the newest content that is shown; undefined where no record has one. */
  newest: string | undefined;
}

/**
 * All content, byte for byte as its files are, with its licence and what only the Git history knows. The same content
 * and history give the same bytes, wherever the site stands, whatever it is called and whosever work it shows.
 */
export const createExport = rememberInLanguage(async (context: PageContext): Promise<ContentExport> => {
  const folder = import.meta.env.CONTENT_DIR;
  const paths = listEntries(folder)
    // What belongs to others is in their own archives.
    .filter(({ path, isLink }) => !isLink && !isBelowPeers(path))
    .map(({ path }) => path);
  const { catalogue } = context;
  const { added } = catalogue.history;
  const files = [
    ...paths.map((path) => ({ path: `content/${path}`, content: readFileSync(join(folder, path)) })),
    { path: 'history.json', content: writeHistory(paths, catalogue.history) },
    { path: 'LICENCE.txt', content: licence },
    { path: 'README.txt', content: readme },
  ];
  const days = paths.flatMap((path) => added[path] ?? []);
  const bytes = await packZip(files, findNewest(days) ?? '1980-01-02'); // a zip knows no day before
  const newest = findNewest([...days, ...listChanges(catalogue).map(({ day }) => day)]);
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), newest };
});

const readme = messageLanguages.map((lang) => `${messagesFor(lang).data.readme.join('\n')}\n`).join('\n\n');

function findNewest(days: readonly string[]): string | undefined {
  const whole = days.filter((day) => day.length === 10);
  return whole.reduce<string | undefined>((last, day) => (last === undefined || day > last ? day : last), undefined);
}
