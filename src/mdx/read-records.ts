import type { Entry } from '../model/entry.ts';
import { kinds, type DataOf, type Kind, type ListKind } from '../model/kinds.ts';
import type { Finding, Locate } from '../model/problem.ts';
import { validate } from '../model/validate.ts';
import type { Messages } from '../model/words.ts';
import type { Reading } from './read-page.ts';
import { readYamlStrictly } from './read-yaml.ts';
import { checkText } from './text.ts';

/** A record read from a YAML file of its own: its values, and everything found wrong. */
export function readRecord<K extends Kind>(
  kind: K,
  text: string,
  { readYaml, messages }: Omit<Reading, 'parse'>,
): { data?: DataOf<K>; findings: Finding[]; locate: Locate } {
  const start: Locate = () => ({ line: 1, column: 1 });
  const characters = checkText(text);
  if (characters.length) return { findings: characters, locate: start };
  const { values, findings, locate } = readYaml(text.replace(/^\ufeff/, ''), 1);
  if (findings.length) return { findings, locate };
  const result = validate(kind, values, messages);
  return 'data' in result ? { data: result.data, findings: [], locate } : { findings: result.findings, locate };
}

/** The entries of a list file (`topics.yaml`, `glossary.yaml`, `coverage.yaml`), and everything found wrong; paths count from the file's top. */
export function readList<K extends Exclude<ListKind, 'authorities'>>(
  kind: K,
  { text, file }: { text: string; file: string },
  messages: Messages,
): { entries: Entry<K>[]; findings: Finding[]; locate: Locate } {
  const { field, key } = kinds[kind].list;
  const { values, findings, locate } = readYamlStrictly(text.replace(/^\ufeff/, ''), 1);
  const items: unknown = (values as Record<string, unknown> | undefined)?.[field];
  if (findings.length || !Array.isArray(items)) {
    const missing: Finding = { code: 'SP107', values: { field, about: '' } };
    return { entries: [], findings: findings.length ? findings : [missing], locate };
  }
  const entries: Entry<K>[] = [];
  const found: Finding[] = [];
  for (const [index, item] of items.entries()) {
    const result = validate(kind, item, messages);
    if ('data' in result) {
      const id = (result.data as unknown as Record<string, string>)[key] ?? '';
      entries.push({ kind, id, file, data: result.data, position: index });
    } else found.push(...result.findings.map((one) => ({ ...one, path: [field, index, ...(one.path ?? [])] })));
  }
  return { entries, findings: found, locate };
}
