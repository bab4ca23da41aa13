import type { Finding } from '../model/problem.ts';
import { findEscaped } from './text.ts';
import { placeOf, type TreeNode } from './tree.ts';

/** Finds what a node hides though its file does not show it: characters written as references, such as `&#x202E;`. */
export function checkEscaped(node: TreeNode): Finding[] {
  const { value, url, title, alt, lang, meta, attributes = [] } = node;
  const written = attributes.map((attribute) => attribute.value);
  for (const text of [value, url, title, alt, lang, meta, ...written]) {
    const found = typeof text === 'string' ? findEscaped(text) : undefined;
    if (found) return [{ code: found.code, place: placeOf(node), values: { name: found.name } }];
  }
  return [];
}
