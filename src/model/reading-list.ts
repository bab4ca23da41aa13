import type { PageKind } from './kinds.ts';

/** The kinds of pages that can be saved: all of them. Named here, because the browser has no use for their schemas. */
export const savedKinds = [
  'case-studies',
  'standards',
  'guides',
  'collaborations',
] as const satisfies readonly PageKind[];

/** What somebody saved: a page, or one section of it by its anchor, with a note of their own. */
export interface ReadingItem {
  kind: PageKind;
  id: string;
  /** The section's anchor; without one the whole page is meant. */
  section?: string;
  note: string;
}

/** A reading list: what the briefing made of it is called, and what stands in it, in order. */
export interface ReadingList {
  title: string;
  items: ReadingItem[];
}

/** What the fragment of an address asks for. */
export type ReadingAddress =
  | { is: 'none' }
  /** Part of a page, such as `#main-content`. */
  | { is: 'anchor'; id: string }
  | { is: 'fault'; fault: 'broken' | 'newer' }
  /** Items to add; `left` counts what could not be read. */
  | { is: 'add'; items: ReadingItem[]; left: number }
  /** Somebody's list; `left` counts what could not be read, or only in part. */
  | { is: 'list'; list: ReadingList; left: number };

/** The most that a list holds, so that nobody's address can make a browser work for minutes. */
export const mostItems = 50;
export const mostTitle = 120;
export const mostNote = 1000;

const version = '1';

/** Reads `kind/id` or `kind/id/section`; undefined where it is neither. */
export function parseReadingItem(text: string, note = ''): ReadingItem | undefined {
  const [folder, id = '', section, ...rest] = text.split('/');
  const kind = savedKinds.find((one) => one === folder);
  if (!kind || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) || id.length > 80 || rest.length > 0) return undefined;
  if (section === undefined) return { kind, id, note: cleanNote(note) };
  // What an anchor holds that was made from a heading.
  if (!/^[\p{L}\p{M}\p{N}\p{Pc}-]{1,200}$/u.test(section)) return undefined;
  return { kind, id, section, note: cleanNote(note) };
}

/** The key of an item, as `parseReadingItem` reads it. */
export function formatReadingItem({ kind, id, section }: Omit<ReadingItem, 'note'>): string {
  return `${kind}/${id}${section === undefined ? '' : `/${section}`}`;
}

/** A list from a value of unknown shape, as a browser kept it: what is not sound is left out. */
export function parseReadingList(value: unknown): ReadingList {
  const { title, items } = readFields(value);
  const rows = (Array.isArray(items) ? items : []).map((item: unknown) => {
    const { of, note } = readFields(item);
    return [textOf(of), textOf(note)] as const;
  });
  return { title: cleanTitle(textOf(title)), items: readItems(rows).items };
}

/** A list as a browser keeps it; `parseReadingList` reads it back. */
export function formatKeptList({ title, items }: ReadingList): unknown {
  return { title, items: items.map((item) => ({ of: formatReadingItem(item), note: item.note })) };
}

const readFields = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value ? { ...value } : {};
const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** Reads the fragment of an address, `#` included; never throws, whatever it holds. */
export function parseReadingAddress(fragment: string): ReadingAddress {
  const text = fragment.replace(/^#/, '');
  if (!text) return { is: 'none' };
  if (!text.includes('=')) return { is: 'anchor', id: text };
  const fields = [...new URLSearchParams(text)];
  const [first] = fields;
  if (first?.[0] === 'add') {
    const keys = fields.filter(([name]) => name === 'add').map(([, key]) => [key, ''] as const);
    const { items, left } = readItems(keys);
    return items.length ? { is: 'add', items, left } : { is: 'fault', fault: 'broken' };
  }
  if (first?.[0] !== 'v') return { is: 'fault', fault: 'broken' };
  if (first[1] !== version) return { is: 'fault', fault: /^\d{1,4}$/.test(first[1]) ? 'newer' : 'broken' };
  return readList(fields.slice(1));
}

function readList(fields: readonly [string, string][]): ReadingAddress {
  const title = fields.find(([name]) => name === 't')?.[1] ?? '';
  const rows: [string, string][] = [];
  for (const [name, value] of fields) {
    const last = rows.at(-1);
    if (name === 'i') rows.push([value, '']);
    else if (name === 'n' && last) last[1] = value;
  }
  const { items, left } = readItems(rows);
  const list = { title: cleanTitle(title), items };
  const isEmpty = !items.length && (left > 0 || !list.title);
  if (isEmpty) return { is: 'fault', fault: 'broken' };
  return { is: 'list', list, left: left + (list.title === title ? 0 : 1) };
}

function readItems(rows: readonly (readonly [key: string, note: string])[]): { items: ReadingItem[]; left: number } {
  const items = new Map<string, ReadingItem>();
  let left = 0;
  for (const [key, note] of rows) {
    const item = items.size < mostItems ? parseReadingItem(key, note) : undefined;
    if (item && !items.has(key)) items.set(key, item);
    if (!item || items.get(key)?.note !== note) left += 1;
  }
  return { items: [...items.values()], left };
}

/** The fragment of an address that holds a list, `#` included. Notes go with it. */
export function formatReadingAddress({ title, items }: ReadingList): string {
  const fields = new URLSearchParams({ v: version });
  if (title) fields.append('t', title);
  for (const item of items) {
    fields.append('i', formatReadingItem(item));
    if (item.note) fields.append('n', item.note);
  }
  return `#${fields.toString().replaceAll('%2F', '/')}`;
}

/** The fragment of an address that adds items to the reader's own list, `#` included. */
export function formatAddAddress(items: readonly Omit<ReadingItem, 'note'>[]): string {
  const fields = new URLSearchParams(items.map((item) => ['add', formatReadingItem(item)]));
  return `#${fields.toString().replaceAll('%2F', '/')}`;
}

/** A title in one line, without what nobody sees. */
export function cleanTitle(text: string): string {
  return clean(text.replaceAll(/\s+/g, ' '), mostTitle).trim();
}

/** A note as it was written, without what nobody sees or what no document may hold. */
export function cleanNote(text: string): string {
  return clean(text.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' '), mostNote).trim();
}

// Control signs, signs that turn the direction of what follows, and halves of signs.
function clean(text: string, most: number): string {
  return Array.from(text.replaceAll(/[^\P{C}\n\u200c\u200d]/gu, ''))
    .slice(0, most)
    .join('');
}
