import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { splitFrontMatter } from '../../src/mdx/front-matter.ts';
import { parseYaml } from '../../src/mdx/yaml.ts';
import type { AnyEntry } from '../../src/model/entry.ts';
import { isTextKind, listOf } from '../../src/model/kinds.ts';
import type { Locate } from '../../src/model/problem.ts';

/** Finds fields in an entry's file, read again: only needed once something is wrong. */
export function locateIn({ kind, file, position }: Pick<AnyEntry, 'kind' | 'file' | 'position'>): Locate {
  if (kind === 'authorities') return () => ({ line: (position ?? 0) + 2, column: 1 });
  const text = readFileSync(resolve(file), 'utf8').replace(/\r\n?/g, '\n');
  if (isTextKind(kind)) return locateInPage(text);
  const { locate } = parseYaml(text, 1);
  if (position === undefined) return locate;
  return (path) => locate([listOf(kind)?.field ?? '', position, ...path]);
}

/** Finds fields in the front matter of a page's text. */
export function locateInPage(text: string): Locate {
  const parts = splitFrontMatter(text.replace(/\r\n?/g, '\n'));
  return parseYaml('yaml' in parts ? parts.yaml : '', 2).locate;
}
