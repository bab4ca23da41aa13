import type { Passage } from '../mdx/passages.ts';

// The fields that hold sentences of our own; names, titles and units are none.
const sentenceFields = new Set([
  'summary',
  'statement',
  'text',
  'what',
  'note',
  'question',
  'why',
  'do',
  'evidence',
  'howToTest',
  'adoption',
  'reason',
]);

/** Lists the sentences in the values of a front matter or record, at any depth. */
export function listFieldPassages(values: unknown, path: (string | number)[] = []): Passage[] {
  if (typeof values === 'string') {
    const field = path.findLast((part) => typeof part === 'string');
    return sentenceFields.has(String(field)) ? [{ text: values, path, isSentence: true }] : [];
  }
  if (typeof values !== 'object' || values === null) return [];
  const parts = Array.isArray(values) ? values.entries() : Object.entries(values);
  return [...parts].flatMap(([key, value]: [string | number, unknown]) => listFieldPassages(value, [...path, key]));
}
