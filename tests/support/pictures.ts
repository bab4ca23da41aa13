import { parse } from 'csv-parse/sync';
import { parse as parseHtml, type DefaultTreeAdapterMap } from 'parse5';
import { attributeOf, listInside, textOf } from './pages.ts';

type Element = DefaultTreeAdapterMap['element'];

/** The pictures of a page, as their `figure` elements. */
export function listPictures(html: string): Element[] {
  // The map has marks instead of numbers; map.test.ts holds it to its table and its file.
  return listInside(parseHtml(html)).filter(
    (one) => attributeOf(one, 'data-picture') !== undefined && attributeOf(one, 'id') !== 'map',
  );
}

/**
 * What is wrong with a picture: it has no table, a drawing without words for those who don't see it, or numbers that differ
 * between the drawing, the table and the file. `readFile` finds the file of an address.
 */
export function listPictureFaults(figure: Element, readFile: (address: string) => string): string[] {
  const inside = listInside(figure);
  const id = attributeOf(figure, 'id') ?? '';
  const twin = inside.find((one) => attributeOf(one, 'data-twin') === id);
  const rows = twin ? listRows(twin) : [];
  if (!twin || rows.length < 2) return [`${id}: no table`];
  const link = inside.find((one) => one.tagName === 'a' && attributeOf(one, 'download') !== undefined);
  return [
    ...checkDrawings(inside, id),
    ...checkNumbers(inside, { twin, id }),
    ...(link ? checkFile(readFile(attributeOf(link, 'href') ?? ''), { rows, id }) : []),
  ];
}

function checkDrawings(inside: readonly Element[], id: string): string[] {
  const named = new Map(inside.map((one) => [attributeOf(one, 'id'), textOf(one)]));
  const drawings = inside.filter((one) => one.tagName === 'svg' && attributeOf(one, 'role') === 'img');
  if (drawings.length === 0) return [`${id}: no drawing with a name`];
  return drawings.flatMap((one) => {
    const names = (attributeOf(one, 'aria-labelledby') ?? '').split(' ').map((name) => named.get(name) ?? '');
    return names.length > 1 && names.every(Boolean) ? [] : [`${id}: a drawing without title and description`];
  });
}

/** The numbers of the drawing are those of the table; where a drawing marks none, its words name none that the table lacks. */
function checkNumbers(inside: readonly Element[], { twin, id }: { twin: Element; id: string }): string[] {
  const drawing = inside.find((one) => /\bpicture__drawing\b/.test(attributeOf(one, 'class') ?? ''));
  const drawn = drawing ? listValues(drawing) : [];
  const told = listValues(twin);
  if (drawn.length > 0 || told.length > 0)
    return String(drawn) === String(told) ? [] : [`${id}: ${String(drawn)} is not ${String(told)}`];
  const words = (drawing ? listInside(drawing) : []).filter(({ tagName }) => tagName === 'text').map(textOf);
  const known = textOf(twin);
  return (words.join(' ').match(/\d[\d,.]*/g) ?? [])
    .filter((number) => !known.includes(number))
    .map((number) => `${id}: ${number} is not in the table`);
}

/** The file has the heads and rows of the table, cell by cell. */
function checkFile(text: string, { rows, id }: { rows: readonly string[][]; id: string }): string[] {
  const filed: string[][] = parse(text, { bom: true });
  const risky = filed.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)));
  const isSame = JSON.stringify(filed) === JSON.stringify(rows);
  return [
    ...(isSame ? [] : [`${id}: the file differs from the table`]),
    ...risky.map((cell) => `${id}: ${cell} may run`),
  ];
}

/** The rows of the tables inside an element: of a number its value, of other cells their words. */
function listRows(element: Element): string[][] {
  const rows = listInside(element).filter(({ tagName }) => tagName === 'tr');
  return rows.map((row) =>
    listInside(row)
      .filter(({ tagName }) => tagName === 'th' || tagName === 'td')
      .map((cell) => attributeOf(cell, 'data-value') ?? textOf(cell)),
  );
}

const listValues = (element: Element) =>
  listInside(element)
    .flatMap((one) => attributeOf(one, 'data-value') ?? [])
    .map(Number)
    .sort((a, b) => a - b);
