import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { writeYamlValues } from '../../src/mdx/fix-yaml.ts';
import { splitFrontMatter } from '../../src/mdx/front-matter.ts';
import type { AnyEntry } from '../../src/model/entry.ts';
import { listOf } from '../../src/model/kinds.ts';
import { listReferences } from '../../src/model/links.ts';
import { readPath } from '../../src/model/paths.ts';
import type { Content } from '../lib/read-content.ts';
import { contentDir } from '../lib/settings.ts';

/** The id that a body had, and the one it has now. */
export interface NewId {
  old: string;
  next: string;
}

/**
 * Writes the new id of a body into every file that names the old one, and tells which; all else stays byte by byte, also
 * the names of reuse records, which are their ids: these keep the id that the body had when they were written.
 */
export function renameInContent({ old, next }: NewId, { catalogue }: Content, paths: readonly string[]): string[] {
  const told: string[] = [];
  for (const path of paths) {
    const what = readPath(path);
    if (!('role' in what) || !/\.(mdx|yaml)$/.test(path)) continue;
    const file = join(contentDir, path);
    const text = readFileSync(file, 'utf8');
    const entries = listEntriesOf(what, catalogue);
    const written = writeEntry(text, { entries, old, next });
    if (written !== text) {
      writeFileSync(file, written);
      told.push(`content/${path}: names ${next}`);
    }
  }
  return told;
}

type What = Extract<ReturnType<typeof readPath>, { role: unknown }>;

function listEntriesOf(what: What, catalogue: Content['catalogue']): AnyEntry[] {
  if (what.role === 'entry') return [catalogue.find(what.kind, what.id) ?? []].flat() as AnyEntry[];
  return what.role === 'list' ? ([...catalogue.list(what.kind)] as AnyEntry[]) : [];
}

interface Writing extends NewId {
  entries: readonly AnyEntry[];
}

function writeEntry(text: string, { entries, old, next }: Writing): string {
  const mends = entries.flatMap((entry) =>
    listReferences(entry)
      .filter(({ kind, id }) => kind === 'authorities' && id === old)
      .map(({ path }) => ({ path: [...placeOf(entry), ...path], from: old, to: next, kind: entry.kind })),
  );
  const parts = splitFrontMatter(text.replace(/\r\n?/g, '\n'));
  const isPage = 'yaml' in parts;
  const start = isPage ? text.indexOf('\n') + 1 : 0;
  const end = isPage ? text.indexOf('\n---', start) + 1 : text.length;
  const yaml = text.slice(start, end);
  const wanted = mends.map((mend) => ({ ...mend, ...valueOf(yaml, mend.path, { old, next }) }));
  return text.slice(0, start) + writeYamlValues(yaml, wanted) + renameLinks(text.slice(end), { old, next });
}

// In a list file, paths count from its top.
function placeOf({ kind, position }: AnyEntry): (string | number)[] {
  const field = listOf(kind)?.field;
  return field !== undefined && position !== undefined ? [field, position] : [];
}

/** A reference is an id, or a kind and an id: `authorities/leeds`. */
function valueOf(yaml: string, path: readonly (string | number)[], { old, next }: NewId) {
  const key = String(parseDocument(yaml).getIn(path)).startsWith('authorities/') ? 'authorities/' : '';
  return { from: key + old, to: key + next };
}

/** Links of a text to the body's page, by its row in the register or by its address: in brackets, or as a definition. */
export function renameLinks(text: string, { old, next }: NewId): string {
  const link = new RegExp(`([(<\\s](?:(?:\\.\\./)?authorities\\.csv#|/authorities/))${old}(?![\\w-])`, 'g');
  return text.replaceAll(link, `$1${next}`);
}
