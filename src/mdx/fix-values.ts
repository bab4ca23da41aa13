import { z } from 'zod';
import { isPageKind, kinds, type Kind } from '../model/kinds.ts';
import { day, partialDate } from '../model/schema/fields.ts';
import { unwrap } from '../model/validate.ts';
import { readWrittenDate } from '../model/written-date.ts';
import { foldName, type FindTopics } from './fix-topics.ts';

type Path = readonly (string | number)[];

/** A value that is to be written otherwise, meaning the same. */
export interface Mend {
  path: Path;
  from: string;
  to: string | number;
}

/** A value that could mean two things, or one that is there already: only a person can mend it. */
export interface Doubt {
  what: 'date' | 'topic' | 'repeated';
  path: Path;
  from: string;
  one: string;
  other: string;
}

interface Leaf {
  schema: z.ZodType;
  path: Path;
  value: string;
}

/** Lists what of a record's values is only written in another way than its schema asks for. */
export function listMends(kind: Kind, values: unknown, findTopics: FindTopics): { mends: Mend[]; doubts: Doubt[] } {
  const found = listLeaves(kinds[kind].schema, values).flatMap(
    (leaf) => (isTopic(kind, leaf) ? mendTopic(leaf, values, findTopics) : mendValue(leaf)) ?? [],
  );
  const doubts = found.filter((one) => 'what' in one);
  const mends = found.filter((one) => 'to' in one);
  const repeated = mends.filter(
    ({ path, to }, index) => isTopicPath(path) && mends.findIndex((one) => one.to === to) < index,
  );
  return {
    mends: mends.filter((one) => !repeated.includes(one)),
    doubts: [...doubts, ...repeated.map(doubtRepeated)],
  };
}

function listLeaves(schema: z.ZodType, value: unknown, path: Path = []): Leaf[] {
  const bare = unwrap(schema);
  if (typeof value === 'string') return [{ schema: bare, path, value }];
  if (bare instanceof z.ZodArray && Array.isArray(value))
    return value.flatMap((item: unknown, index) => listLeaves(bare.element as z.ZodType, item, [...path, index]));
  if (!(bare instanceof z.ZodObject) || typeof value !== 'object' || value === null) return [];
  return Object.entries(bare.shape as Record<string, z.ZodType>).flatMap(([key, inner]) =>
    listLeaves(inner, (value as Record<string, unknown>)[key], [...path, key]),
  );
}

function mendValue({ schema, path, value }: Leaf): Mend | Doubt | undefined {
  if (schema.safeParse(value).success) return undefined;
  if (schema === day || schema === partialDate) return mendDate({ schema, path, value });
  const to = respell(schema, value);
  return to !== undefined && schema.safeParse(to).success ? { path, from: value, to } : undefined;
}

function mendDate({ schema, path, value }: Leaf): Mend | Doubt | undefined {
  const read = readWrittenDate(value);
  if (!read) return undefined;
  if ('date' in read) return schema.safeParse(read.date).success ? { path, from: value, to: read.date } : undefined;
  const [one, other] = read.either;
  return { what: 'date', path, from: value, one, other };
}

/** The same value in the spelling of its schema: a number without quotation marks, a word of a choice, no outer spaces. */
function respell(schema: z.ZodType, value: string): string | number | undefined {
  const bare = value.trim();
  if (schema instanceof z.ZodNumber) return /^-?(0|[1-9]\d{0,10})(\.\d{1,4})?$/.test(bare) ? Number(bare) : undefined;
  if (!(schema instanceof z.ZodEnum)) return bare;
  const words = schema.options.filter((one) => foldName(String(one)) === foldName(value));
  return words.length === 1 ? words[0] : undefined;
}

function isTopic(kind: Kind, { path }: Leaf): boolean {
  return isPageKind(kind) && isTopicPath(path);
}

function isTopicPath([field, index]: Path): boolean {
  return field === 'topics' && typeof index === 'number';
}

function mendTopic({ path, value }: Leaf, values: unknown, findTopics: FindTopics): Mend | Doubt | undefined {
  const ids = findTopics(value);
  const [one, other] = ids;
  if (one === undefined || ids.includes(value)) return undefined;
  if (other !== undefined) return { what: 'topic', path, from: value, one, other };
  const { topics } = values as { topics: unknown[] };
  const mend = { path, from: value, to: one };
  return topics.includes(one) ? doubtRepeated(mend) : mend;
}

function doubtRepeated({ path, from, to }: Mend): Doubt {
  return { what: 'repeated', path, from, one: String(to), other: '' };
}
