import { isPageKind, type Kind } from './kinds.ts';
import { common } from './schema/common.ts';
import type { Messages } from './words.ts';

/** The sentence for a field of a group (`common`, a kind or `components`) that says what to write there, or undefined. */
export function findSentence(messages: Pick<Messages, 'fields'>, group: string, path: string): string | undefined {
  return (messages.fields as Record<string, Record<string, string>>)[group]?.[path];
}

/** What to write at a path into the values of a kind, in one sentence; empty where there is none. */
export function describeField(kind: Kind, path: readonly (string | number)[], messages: Messages): string {
  const names = path.filter((part) => typeof part === 'string');
  const isShared = isPageKind(kind) && Object.hasOwn(common, names[0] ?? '');
  return findSentence(messages, isShared ? 'common' : kind, names.join('.')) ?? '';
}
