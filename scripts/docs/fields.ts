import { z } from 'zod';
import { unwrap } from '../../src/model/validate.ts';
import { formatHolds } from './holds.ts';

/** A field of a schema: its path without list indexes, when it must be given, what it may hold. */
export interface Field {
  path: string;
  required: string;
  holds: string;
}

/** A group of fields within a schema: where it lies, and whether it is an item of a list. */
interface Group {
  path: string;
  list: boolean;
}

/** Every field of a schema in the schema's order, fields of inner groups right after their group. */
export function listFields(schema: z.ZodType, group: Group = { path: '', list: false }): Field[] {
  return Object.entries(shapeOf(schema)).flatMap(([name, inner]) => {
    const path = group.path ? `${group.path}.${name}` : name;
    const field = { path, required: formatRequired(inner, group), holds: formatHolds(inner) };
    return [field, ...listInner(inner, path)];
  });
}

function listInner(schema: z.ZodType, path: string): Field[] {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodArray) return listFields(unwrap(bare.element as z.ZodType), { path, list: true });
  return listFields(bare, { path, list: false });
}

function shapeOf(schema: z.ZodType): Record<string, z.ZodType> {
  return schema instanceof z.ZodObject ? schema.shape : {};
}

function formatRequired(schema: z.ZodType, { path, list }: Group): string {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return 'no';
  if (!path) return 'yes';
  return list ? 'in each' : `with \`${path}\``;
}
