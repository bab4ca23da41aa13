import { isPageKind, kinds, listFiles, pageKinds, type Kind, type ListKind } from './kinds.ts';
import { isBelowPeers } from './peers/paths.ts';
import type { Finding } from './problem.ts';
import { contentLanguages } from './sections.ts';

/** What a file below the content folder is. */
export type ContentFile =
  | { role: 'entry'; kind: Kind; id: string }
  | { role: 'list'; kind: ListKind }
  | { role: 'picture'; kind: Kind; name: string };

/** A file of a change: where it lies, its Git mode and what was done to it. */
export interface ChangedFile {
  path: string;
  mode?: string | undefined;
  status?: 'added' | 'modified' | 'removed' | 'renamed' | undefined;
}

const windowsNames = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const ofPage = `^(?:${pageKinds.join('|')})--[a-z0-9]+(?:-[a-z0-9]+)*--`;
const idPatterns = {
  mdx: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  translations: new RegExp(`${ofPage}(?:${contentLanguages.join('|')})$`),
  reuse: /^[a-z0-9]+(-[a-z0-9]+)*--[a-z0-9]+(-[a-z0-9]+)*--\d{4}$/,
  'follow-ups': /^[a-z0-9]+(-[a-z0-9]+)*--\d{4}(-\d{2})?$/,
  corrections: new RegExp(`${ofPage}\\d{4}-\\d{2}-\\d{2}(?:--[2-9])?$`),
};

/** Where the file of an entry lies below the content folder; entries of a list have none of their own. */
export const pathOf = ({ kind, id }: { kind: Kind; id: string }): string => `${kind}/${id}.${kinds[kind].form}`;

/** Says what a path below `content/` is, or why no file may lie there. */
export function readPath(path: string): ContentFile | { finding: Finding } {
  if (/[\\\u0000-\u001f]|[^\x20-\x7e]/.test(path) || path.split('/').some((part) => /^\.|^\s|\s$/.test(part)))
    return refuse('SP011', path);
  const list = listFiles.get(path);
  if (list) return { role: 'list', kind: list };
  const [kind = '', ...rest] = path.split('/');
  if (!Object.hasOwn(kinds, kind) || kinds[kind as Kind].form === 'list' || !rest.length) return refuse('SP010', path);
  const known = kind as Exclude<Kind, ListKind>;
  if (rest.length === 2 && rest[0] === 'images' && isPageKind(known)) return readPicture(known, rest[1] ?? '', path);
  if (rest.length !== 1) return refuse('SP010', path);
  return readEntryPath(known, rest[0] ?? '', path);
}

function readEntryPath(kind: Exclude<Kind, ListKind>, name: string, path: string) {
  const { form } = kinds[kind];
  const id = name.replace(/\.[^.]*$/, '');
  if (name !== `${id}.${form}`) return refuse('SP012', path);
  const pattern = isPageKind(kind) ? idPatterns.mdx : idPatterns[kind];
  if (!pattern.test(id) || id === 'index' || windowsNames.test(id) || id.length > 120) return refuse('SP011', path);
  return { role: 'entry' as const, kind, id };
}

function readPicture(kind: Kind, name: string, path: string): ContentFile | { finding: Finding } {
  if (!/\.(png|jpe?g|webp)$/.test(name)) return refuse('SP012', path);
  const stem = name.replace(/\.[^.]*$/, '');
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,80}$/.test(stem) || windowsNames.test(stem)) return refuse('SP011', path);
  return { role: 'picture', kind, name };
}

function refuse(code: 'SP010' | 'SP011' | 'SP012', path: string): { finding: Finding } {
  return { finding: { code, values: { path: JSON.stringify(path).slice(1, -1) } } };
}

/** Holds a file of a change against what contributors may touch: content of a known kind, no links, no programs. */
export function checkChange({ path, mode = '100644', status }: ChangedFile): Finding[] {
  const shown = JSON.stringify(path).slice(1, -1);
  if (/(^|\/)\.\.?(\/|$)|\/\/|^\/|\\/.test(path)) return [{ code: 'SP011', values: { path: shown } }];
  if (!path.startsWith('content/')) return [{ code: 'SP015', values: { path: shown } }];
  const inside = path.slice('content/'.length);
  if (maintained.has(inside) || isBelowPeers(inside)) return [{ code: 'SP015', values: { path: shown } }];
  const file = readPath(inside);
  if ('finding' in file) return [file.finding];
  if (mode !== '100644') return [{ code: 'SP013', values: { path: shown, mode } }];
  return status === 'removed' || status === 'renamed' ? [{ code: 'SP014', values: { path: shown } }] : [];
}

const maintained = new Set([...listFiles.keys(), 'peers.yaml']);
