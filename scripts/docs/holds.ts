import { z } from 'zod';
import { id, reference } from '../../src/model/schema/fields.ts';

/** What a schema accepts, in the few words of a table cell: `text, at most 110 characters`. */
export function formatHolds(schema: z.ZodType): string {
  if (schema instanceof z.ZodOptional) return formatHolds(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodDefault) return formatDefault(schema);
  if (schema === id) return 'id';
  if (schema === reference) return 'kind/id';
  const checked = formats[customCheck(schema) ?? ''];
  if (checked) return checked;
  if (schema instanceof z.ZodEnum) return `one of ${schema.options.map((one) => `\`${one}\``).join(', ')}`;
  if (schema instanceof z.ZodEmail) return 'e-mail address';
  if (schema instanceof z.ZodString) return formatText(schema);
  if (schema instanceof z.ZodNumber) return formatNumber(schema);
  if (schema instanceof z.ZodBoolean) return '`true` or `false`';
  if (schema instanceof z.ZodArray) return formatList(schema);
  if (schema instanceof z.ZodObject) return 'group of fields';
  if (schema instanceof z.ZodUnion) return schema.options.map((one) => formatHolds(one as z.ZodType)).join(' or ');
  if (schema instanceof z.ZodPipe) return formatHolds(narrower(schema));
  throw new Error(`There are no words yet for a schema of the type "${schema.type}".`);
}

const formats: Record<string, string> = {
  url: 'web address',
  date: 'date',
  day: 'day',
  address: 'link',
  picture: 'picture',
};

function customCheck(schema: z.ZodType): string | undefined {
  const params = (schema.def.checks ?? []).map(({ _zod }) => (_zod.def as { params?: { is?: string } }).params);
  return params.find((one) => one?.is)?.is;
}

function formatDefault(schema: z.ZodDefault): string {
  const holds = formatHolds(schema.unwrap() as z.ZodType);
  const value = JSON.stringify(schema.def.defaultValue);
  return value === '[]' ? holds : `${holds}; \`${value.replace(/[{}"]/g, '').replace(/:/g, ': ')}\` if left out`;
}

function formatText({ maxLength }: z.ZodString): string {
  return maxLength === null ? 'text' : `text, at most ${maxLength} characters`;
}

function formatNumber({ format, minValue, maxValue }: z.ZodNumber): string {
  const kind = format === 'safeint' ? 'whole number' : 'number';
  const least = bound(minValue);
  const most = bound(maxValue);
  if (least === undefined) return kind;
  return most === undefined ? `${kind}, at least ${least}` : `${kind}, ${least} to ${most}`;
}

// Zod gives every number its technical bounds, which say nothing to a reader.
function bound(value: number | null): number | undefined {
  return value === null || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? undefined : value;
}

function formatList(schema: z.ZodArray): string {
  const checks = (schema.def.checks ?? []).map(({ _zod }) => _zod.def as { minimum?: number; maximum?: number });
  const least = checks.find(({ minimum }) => minimum !== undefined)?.minimum ?? 0;
  const most = checks.find(({ maximum }) => maximum !== undefined)?.maximum;
  const items = formatHolds(schema.element as z.ZodType).replace(/^group of fields$/, 'groups of fields');
  if (most !== undefined) return `list, ${least} to ${most}: ${items}`;
  return `list${least ? `, at least ${least}` : ''}: ${items}`;
}

/** Of the two ends of a pipe the one that says more: the target, unless that is a mere conversion. */
function narrower(schema: z.ZodPipe): z.ZodType {
  return (schema.out instanceof z.ZodTransform ? schema.in : schema.out) as z.ZodType;
}
