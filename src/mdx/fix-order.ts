import { isMap, isPair, isScalar, isSeq, type CST, type YAMLMap } from 'yaml';
import { z } from 'zod';
import { unwrap } from '../model/validate.ts';

type Item = CST.CollectionItem;

/**
 * Puts the fields of a record and of the groups within it into the order of the schema, by moving what they were parsed
 * from: comments and spaces go with the field below them. Unknown fields come last, in the order they had. Says whether
 * anything was moved.
 */
export function sortFields(node: unknown, schema: z.ZodType): boolean {
  const bare = unwrap(schema);
  if (isSeq(node) && bare instanceof z.ZodArray)
    return node.items.map((item) => sortFields(item, bare.element as z.ZodType)).includes(true);
  if (!isMap(node) || !(bare instanceof z.ZodObject)) return false;
  const shape = bare.shape as Record<string, z.ZodType>;
  const inner = node.items.map(({ key, value }) => {
    const known = isScalar(key) ? shape[String(key.value)] : undefined;
    return known !== undefined && sortFields(value, known);
  });
  return sortMap(node, Object.keys(shape)) || inner.includes(true);
}

function sortMap(map: YAMLMap, keys: readonly string[]): boolean {
  const { srcToken } = map as { srcToken?: CST.BlockMap | CST.FlowCollection };
  const places = new Map(
    map.items.map((pair) => {
      const place = isPair(pair) && isScalar(pair.key) ? keys.indexOf(String(pair.key.value)) : -1;
      return [pair.srcToken, place < 0 ? keys.length : place];
    }),
  );
  if (!srcToken) return false;
  // What follows the last field (a comma, a comment) is an item of its own without a key.
  const fields = srcToken.items.filter((item) => places.has(item));
  const sorted = fields.toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
  if (sorted.every((item, index) => item === fields[index])) return false;
  const isMoved = srcToken.type === 'block-map' ? moveLines(fields, sorted) : moveWords(fields, sorted);
  if (isMoved) srcToken.items.splice(0, fields.length, ...(sorted as never[]));
  return isMoved;
}

/** Gives each line of a block the indentation of its new place; not where a comment would come between a hyphen and its field. */
function moveLines(fields: readonly Item[], sorted: readonly Item[]): boolean {
  const [before, after] = [fields[0], sorted[0]];
  if (!before || !after || fields.some(isOdd)) return false;
  if (before === after) return true;
  const isIndented = after.start.some(({ type }) => type === 'space');
  if (isIndented && after.start.length > 1) return false;
  if (isIndented) [before.start, after.start] = [after.start, before.start];
  return true;
}

/** Leaves commas and spaces between braces where they are, and moves the fields between them. */
function moveWords(fields: readonly Item[], sorted: readonly Item[]): boolean {
  const gaps = fields.map(({ start }) => start);
  if (
    fields.some(isOdd) ||
    fields.some((item) => [...item.start, ...tailOf(item)].some(({ type }) => type === 'comment'))
  )
    return false;
  const tails = fields.map((item) => tailOf(item).splice(countTail(item)));
  for (const [index, item] of sorted.entries()) {
    item.start = gaps[index] ?? [];
    tailOf(item).push(...(tails[index] ?? []));
  }
  return true;
}

/** The tokens at the end of a field: those after its value, or after its colon where it has none. */
function tailOf({ sep, value }: Item): CST.SourceToken[] {
  if (!value) return sep ?? [];
  const holder = value as { end?: CST.SourceToken[] };
  return (holder.end ??= []);
}

/** Where in its last tokens a field ends, and what is only space begins. */
function countTail(item: Item): number {
  return tailOf(item).findLastIndex(({ type }) => type !== 'space' && type !== 'newline') + 1;
}

/** Whether a field is written in a way that only programs use, such as `? key`. */
function isOdd({ start, key }: Item): boolean {
  return !key || start.some(({ type }) => !['space', 'newline', 'comment', 'comma'].includes(type));
}
