import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readList } from '../../src/mdx/read-records.ts';
import { messagesFor } from '../../src/messages/index.ts';
import { listOf } from '../../src/model/kinds.ts';
import type { Finding } from '../../src/model/problem.ts';
import { contentDir } from '../lib/settings.ts';
import type { Moved } from './moved-paths.ts';

/** The file that lists the pages that moved. */
export const movedFile = join(contentDir, listOf('redirects')?.file ?? '');

/** The pages that moved, and what is wrong with their list; none where there is no such list. */
export function readMoved(): { moved: Moved[]; findings: Finding[] } {
  if (!existsSync(movedFile)) return { moved: [], findings: [] };
  const text = readFileSync(movedFile, 'utf8');
  const { entries, findings } = readList('redirects', { text, file: movedFile }, messagesFor('en'));
  return { moved: entries.map(({ data }) => data), findings };
}
