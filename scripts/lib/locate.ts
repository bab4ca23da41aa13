import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { splitFrontMatter } from '../../src/mdx/front-matter.ts';
import { parseYaml } from '../../src/mdx/yaml.ts';
import type { AnyEntry } from '../../src/model/entry.ts';
import { isPageKind } from '../../src/model/kinds.ts';
import type { Locate } from '../../src/model/problem.ts';

/** Finds fields in an entry's file, read again: only needed once something is wrong. */
export function locateIn(entry: AnyEntry): Locate {
  const text = readFileSync(resolve(entry.file), 'utf8').replace(/\r\n?/g, '\n');
  if (entry.kind === 'authorities') {
    const line = text.split('\n').findIndex((one) => one.startsWith(`${entry.id},`)) + 1;
    return () => ({ line: Math.max(1, line), column: 1 });
  }
  if (isPageKind(entry.kind)) {
    const parts = splitFrontMatter(text);
    return parseYaml('yaml' in parts ? parts.yaml : '', 2).locate;
  }
  const { locate, values } = parseYaml(text, 1);
  if (entry.kind !== 'topics' && entry.kind !== 'glossary') return locate;
  const list = entry.kind === 'topics' ? 'topics' : 'terms';
  const items = (values as Record<string, { id?: string; acronym?: string }[]>)[list] ?? [];
  const index = items.findIndex((item) => (item.id ?? item.acronym) === entry.id);
  return (path) => locate([list, index, ...path]);
}
