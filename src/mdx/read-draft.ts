import type { Text } from '../model/similar/features.ts';
import { splitFrontMatter } from './front-matter.ts';
import { listPassages } from './passages.ts';
import { parseWithRemark } from './parse-remark.ts';
import { ParseFault } from './tree.ts';
import { readYamlStrictly } from './read-yaml.ts';

/** Reads a draft for comparison: whatever of its fields and text can be read, however incomplete it is. */
export function readDraft(text: string, nameToId: (name: string) => string | undefined = () => undefined): Text {
  const parts = splitFrontMatter(text.replace(/\r\n?/g, '\n'));
  const [yaml, body] = 'findings' in parts ? ['', text] : [parts.yaml, parts.body];
  const values = (yaml && readYamlStrictly(yaml, 2).values) as Record<string, unknown> | undefined;
  const fields = values && typeof values === 'object' ? values : {};
  return {
    title: textOf(fields['title']),
    summary: textOf(fields['summary']),
    passages: readPassages(body),
    topics: listOf(fields['topics']).map(textOf).filter(Boolean),
    authorities: listAuthorities(fields, nameToId),
    started: fields['started'] === undefined ? undefined : textOf(fields['started']).slice(0, 4),
  };
}

// Text that is no MDX yet is text all the same.
function readPassages(body: string): string[] {
  try {
    return listPassages(parseWithRemark(body)).flatMap(({ text, isSentence }) => (isSentence ? [text] : []));
  } catch (fault) {
    if (!(fault instanceof ParseFault || fault instanceof RangeError)) throw fault;
    return body.split(/\n\s*\n/).filter((part) => part.trim() !== '' && !part.startsWith('#'));
  }
}

function listAuthorities(fields: Record<string, unknown>, nameToId: (name: string) => string | undefined): string[] {
  const named = listOf(fields['authorities'] ?? fields['authority']).map((one) =>
    typeof one === 'object' && one !== null ? textOf((one as { id?: unknown }).id) : textOf(one),
  );
  return named.flatMap((name) => (/^[a-z0-9-]+$/.test(name) ? name : nameToId(name)) ?? []);
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
