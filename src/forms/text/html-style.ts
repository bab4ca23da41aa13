import type { Element } from 'hast';

/** The words of an element's class. */
export function listClasses({ properties }: Element): string[] {
  return properties.className?.map(String) ?? [];
}

/** What an element's own style says of a property, in small letters; empty where it says nothing. */
export function readStyle({ properties }: Element, name: string): string {
  const style = (properties['style'] ?? '').toLowerCase();
  const found = style.split(';').find((one) => one.slice(0, one.indexOf(':')).trim() === name);
  return found ? found.slice(found.indexOf(':') + 1).trim() : '';
}

/** The text in an element. */
export function wordsIn(node: { type: string; value?: string; children?: unknown[] }): string {
  if (node.type === 'text') return node.value ?? '';
  return ((node.children ?? []) as Parameters<typeof wordsIn>[0][]).map(wordsIn).join('');
}
