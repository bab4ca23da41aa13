import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, inject, test } from 'vitest';
import { attributeOf, listInside, readPage, textOf, type BuiltPage } from './support/pages.ts';

const site = inject('site');
const fixture = inject('fixture');

const findById = ({ elements }: BuiltPage, id: string) => elements.find((one) => attributeOf(one, 'id') === id);
const listIn = (page: BuiltPage, id: string, tag: string) => {
  const element = findById(page, id);
  return element ? listInside(element).filter(({ tagName }) => tagName === tag) : [];
};

interface Drawn {
  name: string;
  marks: string[];
}

/** The tiles as they are drawn: each group says which marks its tiles bear, each title begins with a name. */
function listTiles(page: BuiltPage): Drawn[] {
  return listIn(page, 'map', 'g').flatMap((group) => {
    const marks = attributeOf(group, 'data-marks')?.split(' ').filter(Boolean);
    const titles = listInside(group).filter(({ tagName }) => tagName === 'title');
    return marks ? titles.map((title) => ({ name: textOf(title), marks })) : [];
  });
}

/** The rows of the table below the picture: a name and its numbers. */
function readTable(page: BuiltPage): { name: string; counts: number[] }[] {
  const rows = listIn(page, 'map', 'tr').map((row) => listInside(row));
  return rows.flatMap((cells) => {
    const head = cells.find((cell) => attributeOf(cell, 'scope') === 'row');
    const counts = cells.filter(({ tagName }) => tagName === 'td').map((cell) => Number(textOf(cell).replace(',', '')));
    return head ? [{ name: textOf(head), counts }] : [];
  });
}

/** The lines of the download by their heads. */
function readLines(folder: string): string[][] {
  return parse(readFileSync(join(folder, 'map/authorities.csv')), { bom: true }).slice(1);
}

describe.each([
  ['of the library', site.folder],
  ['of invented content', fixture.folder],
])('the map %s', (_, folder) => {
  const page = readPage(folder, 'map/index.html');
  const tiles = listTiles(page);
  const lines = readLines(folder);
  const table = readTable(page);
  const count = (mark: string) => tiles.filter(({ marks }) => marks.includes(mark)).length;

  test('has the same numbers as its table', () => {
    const total = table.at(-1)?.counts ?? [];
    const drawn = [tiles.length, count('shared'), count('reused'), count('starting')];
    const unmarked = tiles.filter(({ marks }) => !marks.length).length;
    expect(total.slice(0, 5)).toEqual([...drawn, unmarked]);
    for (const column of [0, 1, 2, 3, 4]) {
      const sum = table.slice(0, -1).reduce((all, { counts }) => all + (counts[column] ?? 0), 0);
      expect(sum, `column ${column}`).toBe(total[column]);
    }
  });

  test('has the same numbers as its download', () => {
    const bearing = (column: number) => lines.filter((line) => Number(line[column]) > 0).length;
    expect([lines.length, bearing(5), bearing(6), bearing(7)]).toEqual([
      ...[tiles.length, count('shared'), count('reused'), count('starting')],
    ]);
    for (const { name, counts } of table.slice(0, -1))
      expect(lines.filter((line) => line[4] === name).length, name).toBe(counts[0]);
    const marked = new Map(tiles.map(({ name, marks }) => [name, marks.length > 0]));
    for (const [, name = '', , , , ...numbers] of lines) {
      const tile = [...marked].find(([title]) => title.includes(`${name}:`));
      expect([name, tile?.[1]]).toEqual([name, numbers.slice(0, 3).some((number) => Number(number) > 0)]);
    }
  });

  test('has no two tiles in one place', () => {
    const places = lines.map((line) => line.slice(8, 10).join(' '));
    expect(new Set(places).size).toBe(lines.length);
  });

  test('lists every authority under its region, and links the list before the picture', () => {
    const links = page.elements.filter(({ tagName }) => tagName === 'a').map((one) => attributeOf(one, 'href') ?? '');
    for (const [id = ''] of lines)
      expect(
        links.filter((href) => href.endsWith(`/authorities/${id}/`)),
        id,
      ).not.toEqual([]);
    const at = (test: (element: BuiltPage['elements'][number]) => boolean) => page.elements.findIndex(test);
    const first = at((one) => attributeOf(one, 'href') === '#list');
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(at((one) => attributeOf(one, 'id') === 'map'));
    expect(findById(page, 'list')).toBeDefined();
  });

  test('keeps its tiles out of the tab order and away from screen readers, who have the list', () => {
    const drawing = listIn(page, 'map', 'svg').find((one) => attributeOf(one, 'class')?.includes('map__tiles'));
    expect(drawing && attributeOf(drawing, 'aria-hidden')).toBe('true');
    const links = drawing ? listInside(drawing).filter(({ tagName }) => tagName === 'a') : [];
    expect(links.length).toBe(tiles.filter(({ marks }) => marks.length).length);
    expect(links.filter((link) => attributeOf(link, 'tabindex') !== '-1')).toEqual([]);
  });
});

test('every current authority of the register is on the map, and the page is light', () => {
  const register = parse<Record<string, string>>(readFileSync('content/authorities.csv'), { columns: true });
  const current = register.filter(({ status }) => status === 'current').map(({ slug }) => slug);
  expect(readLines(site.folder).map(([id]) => id)).toEqual(current.sort());
  const page = readPage(site.folder, 'map/index.html');
  const loaded = page.elements.flatMap((one) => {
    const address = one.tagName === 'script' ? attributeOf(one, 'src') : attributeOf(one, 'href');
    const isLoaded = one.tagName === 'script' || attributeOf(one, 'rel') === 'stylesheet';
    return address && isLoaded ? [readFileSync(join(site.folder, address))] : [];
  });
  const bytes = [Buffer.from(page.html), ...loaded].reduce((sum, part) => sum + gzipSync(part).length, 0);
  expect(bytes).toBeLessThan(120_000);
});
