import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { describe, expect, inject, test } from 'vitest';
import { kinds } from '../src/model/kinds.ts';

interface Item {
  kind: string;
  id: string;
  url: string;
  data: Record<string, unknown>;
  text?: string;
}

// The package is CommonJS: its types hide the function.
const addFormats = formats as unknown as (ajv: Ajv2020) => void;
const every = Object.keys(kinds);

describe.each([
  ['the real site', inject('site')],
  ['the invented site', inject('fixture')],
])('the data of %s', (_, { folder }) => {
  const api = join(folder, 'api/v1');
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- what a file holds, the caller knows
  const read = <T>(path: string) => JSON.parse(readFileSync(join(api, path), 'utf8')) as T;
  const listItems = (kind: string) => read<{ items: Item[] }>(`${kind}.json`).items;

  test('the index leads to files that are there', () => {
    const index = read<{ kinds: Record<string, Record<string, string | number>> }>('index.json');
    expect(Object.keys(index.kinds)).toEqual(every);
    for (const [kind, { json, csv, schema, count }] of Object.entries(index.kinds)) {
      expect([json, csv, schema].filter((path) => !existsSync(join(api, String(path))))).toEqual([]);
      expect(listItems(kind)).toHaveLength(Number(count));
    }
  });

  test.each(every)('every item of %s holds to its schema, in the list and by itself', (kind) => {
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    addFormats(ajv);
    const isSound = ajv.compile(read(`schemas/${kind}.json`));
    const items = listItems(kind);
    const files = existsSync(join(api, kind)) ? readdirSync(join(api, kind)) : [];
    for (const item of items) expect(isSound(item), `${item.id}: ${ajv.errorsText(isSound.errors)}`).toBe(true);
    // What moved is there under its old name, too.
    const old = listItems('redirects').filter(({ id }) => id.startsWith(`${kind}/`));
    expect(files).toHaveLength(items.length + old.length);
    const byId = new Map(items.map((item) => [item.id, item]));
    for (const file of files) {
      const own = read<Item>(`${kind}/${file}`);
      expect(own).toEqual(byId.get(own.id));
    }
    const [first] = items;
    if (first) expect(isSound({ ...first, data: { ...first.data, surprise: 1 } })).toBe(false);
  });

  test.each(every)('the CSV of %s has a row for each item', (kind) => {
    const rows: Record<string, string>[] = parse(readFileSync(join(api, `${kind}.csv`)), { bom: true, columns: true });
    expect(rows.map(({ id }) => id?.replace(/^'/, ''))).toEqual(listItems(kind).map(({ id }) => id));
  });

  test('the address of every entry is that of a page, also of what moved and of other collections', () => {
    const { url } = read<{ url: string }>('index.json');
    const dead = every.flatMap(listItems).filter((item) => {
      const path = decodeURIComponent(new URL(item.url).pathname).slice(new URL(url).pathname.length);
      return !item.url.startsWith(url) || !existsSync(join(folder, path, 'index.html'));
    });
    expect(dead.map((item) => item.url)).toEqual([]);
  });

  test('every edge of the graph joins two nodes', () => {
    const { nodes, edges } = read<{ nodes: Item[]; edges: { from: string; to: string; type: string }[] }>('graph.json');
    const known = new Set(nodes.map(({ kind, id }) => `${kind}/${id}`));
    expect(known.size).toBe(nodes.length);
    expect(edges.filter(({ from, to, type }) => !known.has(from) || !known.has(to) || !type)).toEqual([]);
    expect(new Set(edges.map((edge) => JSON.stringify(edge))).size).toBe(edges.length);
    expect(edges.length).toBeGreaterThan(10);
  });

  test('changes come newest first, and the years together hold all of them', () => {
    interface Year {
      year: string;
      count: number;
      href: string;
    }
    const { count, years, items } = read<{ count: number; years: Year[]; items: { day: string }[] }>('changes.json');
    const days = items.map(({ day }) => day);
    expect(days).toEqual([...days].sort().reverse());
    const ofYears = years.flatMap(({ href, count: stated }) => {
      const { items: own } = read<{ items: { day: string }[] }>(href);
      expect(own).toHaveLength(stated);
      return own;
    });
    expect(ofYears).toHaveLength(count);
    expect(ofYears.slice(0, items.length)).toEqual(items);
  });

  test('texts are those of the files', () => {
    for (const { text } of listItems('case-studies')) {
      expect(text?.length).toBeGreaterThan(100);
      expect(text?.startsWith('---')).toBe(false);
    }
  });
});
