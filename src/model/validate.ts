import type { z } from 'zod';
import { describeField } from './field-words.ts';
import { kinds, type DataOf, type Kind } from './kinds.ts';
import { findNearest } from './nearest.ts';
import type { Finding } from './problem.ts';
import type { Messages } from './words.ts';

type Issue = z.core.$ZodIssue;
type Path = (string | number)[];

/** Holds unknown values against the schema of a kind: typed data, or findings with the path of each fault. */
export function validate<K extends Kind>(
  kind: K,
  values: unknown,
  messages: Messages,
): { data: DataOf<K> } | { findings: Finding[] } {
  const result = kinds[kind].schema.safeParse(values, { reportInput: true });
  if (result.success) return { data: result.data as DataOf<K> };
  const findings = listIssues(result.error).flatMap((issue) => wordIssue(issue, kind, messages));
  return { findings: [...new Map(findings.map((one) => [`${one.code} ${JSON.stringify(one.path)}`, one])).values()] };
}

// A value of the wrong kind is nothing else besides: its length, say, means nothing.
function listIssues({ issues }: z.ZodError): Issue[] {
  const mistyped = new Set(
    issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => JSON.stringify(path)),
  );
  return issues.filter(({ code, path }) => code === 'invalid_type' || !mistyped.has(JSON.stringify(path)));
}

function wordIssue(issue: Issue, kind: Kind, messages: Messages): Finding[] {
  const path = issue.path as Path;
  const about = describeField(kind, path, messages);
  const field = formatPath(path);
  const finding = (code: Finding['code'], values: Record<string, string | number>): Finding[] => [
    { code, path, values: { field, ...values } },
  ];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey([...path, key], kinds[kind].schema, messages));
    case 'invalid_value':
      if (issue.input === undefined) return finding('SP107', { about });
      return finding(
        'SP109',
        choiceValues(JSON.stringify(issue.input).replace(/^"|"$/g, ''), issue.values.map(String), messages),
      );
    case 'too_small':
      if (issue.origin === 'string') return finding('SP108', { about, expected: messages.expected.text });
      return finding('SP108', {
        about,
        expected: issue.origin === 'array' ? messages.expected.atLeastOne : messages.expected.numberInRange,
      });
    case 'too_big':
      if (issue.origin === 'string') {
        return finding('SP113', { most: Number(issue.maximum), length: String(issue.input).length });
      }
      return finding('SP108', {
        about,
        expected: issue.origin === 'array' ? messages.expected.atMostFive : messages.expected.numberInRange,
      });
    default:
      if (issue.input === undefined) return finding('SP107', { about });
      return finding('SP108', { about, expected: expectedWords(issue, path, messages) });
  }
}

function choiceValues(word: string, choices: string[], messages: Messages) {
  const nearest = findNearest(word, choices);
  return {
    word,
    choices: choices.join(', '),
    hint: nearest ? messages.hints.didYouMean.replace('{word}', nearest) : '',
  };
}

function unknownKey(path: Path, schema: z.ZodType, messages: Messages): Finding {
  const known = listKeys(schema, path.slice(0, -1));
  const nearest = findNearest(String(path.at(-1)), known);
  const hint = nearest ? messages.hints.didYouMean.replace('{word}', nearest) : '';
  return {
    code: 'SP106',
    path,
    values: { field: formatPath(path), known: known.join(', '), hint },
  };
}

function expectedWords(issue: Issue, path: Path, messages: Messages): string {
  const words: Record<string, string> = messages.expected;
  const last = path.findLast((part) => typeof part === 'string') ?? '';
  if (issue.code === 'custom') return words[String(issue.params?.['is'])] ?? messages.expected.other;
  if (issue.code === 'invalid_format' && issue.format === 'email') return messages.expected.email;
  if (issue.code === 'invalid_format' && issue.format === 'regex') {
    if (issue.pattern?.includes('case-studies')) return messages.expected.reference;
    return issue.pattern?.includes('a-z0-9') ? messages.expected.id : messages.expected.text;
  }
  if (issue.code === 'invalid_union') {
    return /^(started|ended|date|published|on)$/.test(last) ? messages.expected.date : messages.expected.other;
  }
  if (issue.code === 'invalid_type') return words[issue.expected] ?? messages.expected.other;
  return messages.expected.other;
}

/** The keys a schema knows at a path into its values. */
export function listKeys(schema: z.ZodType, path: Path): string[] {
  const inner = path.reduce<z.ZodType | undefined>((at, part) => stepInto(at, part), schema);
  const shape = (inner && shapeOf(inner)) ?? {};
  return Object.keys(shape);
}

function stepInto(schema: z.ZodType | undefined, part: string | number): z.ZodType | undefined {
  const bare = schema && unwrap(schema);
  if (!bare) return undefined;
  if (typeof part === 'number') return (bare as z.ZodArray<z.ZodType>).element;
  return shapeOf(bare)?.[part];
}

function shapeOf(schema: z.ZodType): Record<string, z.ZodType> | undefined {
  return (unwrap(schema) as unknown as { shape?: Record<string, z.ZodType> }).shape;
}

/** A schema without its optional and default wrappings. */
export function unwrap(schema: z.ZodType): z.ZodType {
  const inner = (schema as unknown as { def: { innerType?: z.ZodType } }).def.innerType;
  return inner ? unwrap(inner) : schema;
}

/** Writes a path as people write it: `costs[2].amount` (list items count from 1). */
export function formatPath(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part + 1}]` : text ? `${text}.${part}` : part),
    '',
  );
}
