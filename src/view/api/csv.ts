import { writeCsv } from '../../format/csv.ts';
import type { AnyEntry } from '../../model/entry.ts';
import { kinds, type Kind } from '../../model/kinds.ts';
import { listKeys } from '../../model/validate.ts';
import type { PageContext } from '../../page.ts';
import { addressOf } from './context.ts';

/**
 * The entries of a kind as CSV, one a row: id, address, and every field in the order of its schema. The address is `url`;
 * of a kind with a field of that name it is `page`, since no two columns may be called the same.
 */
export function writeKindCsv(kind: Kind, context: PageContext): string {
  const fields = listKeys(kinds[kind].schema, []).filter((key) => key !== 'id');
  const rows = (context.catalogue.list(kind) as readonly AnyEntry[]).map((entry) => {
    const data = entry.data as Record<string, unknown>;
    return [entry.id, addressOf(entry, context), ...fields.map((field) => writeValue(data[field]))];
  });
  return writeCsv([['id', fields.includes('url') ? 'page' : 'url', ...fields], ...rows]);
}

/** A value in a cell: words of a list are joined by `; `; where one holds a semicolon, and what has parts, it is JSON. */
export function writeValue(value: unknown): string | number {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object' && !String(one).includes(';')))
    return value.map((one) => String(one)).join('; ');
  return JSON.stringify(value);
}
