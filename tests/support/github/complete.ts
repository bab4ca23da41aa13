/** A JSON schema, as far as it is read here. */
export interface Schema {
  type?: string;
  format?: string;
  nullable?: boolean;
  enum?: unknown[];
  minimum?: number;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
}

const texts: Record<string, string> = {
  'date-time': '2026-11-01T09:00:00Z',
  uri: 'https://github.invalid/',
  email: 'nobody@github.invalid',
};

/**
 * Adds to what the stand-in knows whatever else GitHub's description demands, in the plainest way that is allowed.
 * What the stand-in knows is never changed, so that a check of the whole finds its faults.
 */
export function complete(schema: Schema | undefined, known: unknown): unknown {
  if (!schema) return known;
  const variants = schema.oneOf ?? schema.anyOf;
  if (variants) return complete(chooseVariant(variants, known), known);
  if (Array.isArray(known)) return known.map((one) => complete(schema.items, one));
  if (isObject(known)) return completeObject(schema, known);
  return known === undefined ? createPlain(schema) : known;
}

function completeObject(schema: Schema, known: Record<string, unknown>): Record<string, unknown> {
  if (schema.allOf) return schema.allOf.reduce((whole, part) => completeObject(part, whole), known);
  const { properties = {}, required = [] } = schema;
  const given = Object.entries(known).map(([key, value]) => [key, complete(properties[key], value)]);
  const missing = required
    .filter((key) => known[key] === undefined)
    .map((key) => [key, createPlain(properties[key] ?? {})]);
  return Object.fromEntries([...given, ...missing]) as Record<string, unknown>;
}

function createPlain(schema: Schema): unknown {
  if (schema.enum) return schema.enum[0];
  if (schema.nullable) return null;
  const [first] = schema.oneOf ?? schema.anyOf ?? [];
  if (first) return createPlain(first);
  if (schema.type === 'array') return [];
  if (schema.type === 'boolean') return false;
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 0;
  if (schema.type === 'string') return texts[schema.format ?? ''] ?? '';
  return completeObject(schema, {});
}

function chooseVariant(variants: readonly Schema[], known: unknown): Schema | undefined {
  if (known === undefined) return variants[0];
  const type = Array.isArray(known) ? 'array' : typeof known;
  const fitting = variants.filter((one) => (one.type ?? 'object') === type);
  if (!isObject(known)) return fitting[0];
  // The one whose fixed words are those that are known.
  return fitting.find(({ properties = {} }) => Object.entries(properties).every(([key, one]) => fits(one, known[key])));
}

function fits(schema: Schema, known: unknown): boolean {
  return known === undefined || !schema.enum || schema.enum.includes(known);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
