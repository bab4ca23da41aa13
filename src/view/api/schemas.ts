import { z } from 'zod';
import { describeField } from '../../model/field-words.ts';
import { isTextKind, kinds, type Kind } from '../../model/kinds.ts';
import type { Messages } from '../../model/words.ts';
import { computedSchemas } from './computed.ts';

/** A JSON Schema, or a part of one. */
export type JsonSchema = Record<string, unknown>;

/** The JSON Schema (2020-12) of an item of a kind; each field says what it means in the words that contributors read. */
export function createSchema(kind: Kind, address: string, m: Messages): JsonSchema {
  const item = z.strictObject({
    kind: z.literal(kind),
    id: z.string().describe('Unique within its kind; never changed and never used again.'),
    url: z.string().describe('The page on which people read it.'),
    data: kinds[kind].schema,
    ...(isTextKind(kind) && { text: z.string().describe('The text as written, in MDX.') }),
    computed: computedSchemas[kind],
  });
  const { $schema, ...rest } = z.toJSONSchema(item, { io: 'output', unrepresentable: 'any', override: name }) as {
    $schema: string;
    properties: Record<string, JsonSchema>;
  };
  const data = describe(rest.properties['data'] ?? {}, (path) => describeField(kind, path, m));
  const about = { $id: address, title: m.kinds[kind].one, description: m.kinds[kind].lead };
  return { $schema, ...about, ...rest, properties: { ...rest.properties, data } };
}

type Override = NonNullable<Parameters<typeof z.toJSONSchema>[1] & object>['override'] & {};

// What the checks of our own ask for, as far as JSON Schema can say it.
const formats: Record<string, JsonSchema> = {
  url: { type: 'string', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://[^/]', maxLength: 2000 },
  day: { type: 'string', format: 'date' },
  date: { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' },
};

const name: Override = ({ zodSchema, jsonSchema }) => {
  const checks = (zodSchema._zod.def as { checks?: { _zod: { def: { params?: { is?: string } } } }[] }).checks ?? [];
  const is = checks.map(({ _zod }) => _zod.def.params?.is).find((one) => one !== undefined);
  const format = is === undefined ? undefined : formats[is];
  if (!format) return;
  for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key);
  Object.assign(jsonSchema, format);
};

/** A schema with its fields described; groups of fields and lists by the path that leads into them. */
function describe(schema: JsonSchema, find: (path: readonly string[]) => string, path: string[] = []): JsonSchema {
  const text = path.length ? find(path) : '';
  const properties = schema['properties'] as Record<string, JsonSchema> | undefined;
  const items = schema['items'] as JsonSchema | undefined;
  return {
    ...schema,
    ...(text && { description: text }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, inner]) => [key, describe(inner, find, [...path, key])]),
      ),
    }),
    // The list itself says what it is; below it only fields do.
    ...(items && { items: dropOwn(describe(items, find, path), items) }),
  };
}

const dropOwn = (described: JsonSchema, { description }: JsonSchema): JsonSchema => {
  const { description: ofList, ...rest } = described;
  return description === undefined || description === ofList ? rest : { ...rest, description };
};
