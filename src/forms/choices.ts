import type { Messages } from '../model/words.ts';
import type { Form, Question } from './form.ts';

/** The words that a question offers, each by its id in the schema; empty where anything may be answered. */
export function listChoices({ kind }: Form, { path }: Pick<Question, 'path'>, messages: Messages) {
  const all: Readonly<Record<string, Readonly<Record<string, string>>>> = messages.forms.choices;
  return all[`${kind}.${path}`] ?? {};
}
