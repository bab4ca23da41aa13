import type { Answers, FormId } from '../forms/form.ts';
import { forgetKept, keepValue, readKept } from './kept.ts';

/** Answers that are kept on this device, and the day on which they were written. */
export interface KeptDraft {
  on: string;
  answers: Answers;
}

const nameOf = (form: FormId) => `draft:${form}`;

/** The answers kept for a form; undefined where there are none, or the browser keeps nothing. */
export function readDraft(form: FormId): KeptDraft | undefined {
  const kept = readKept(nameOf(form)) as Partial<KeptDraft> | undefined;
  return kept?.answers && kept.on ? { on: kept.on, answers: kept.answers } : undefined;
}

/** Keeps answers; false where the browser keeps nothing. */
export function keepDraft(form: FormId, draft: KeptDraft): boolean {
  return keepValue(nameOf(form), draft);
}

/** Deletes what is kept for a form. */
export function forgetDraft(form: FormId): void {
  forgetKept(nameOf(form));
}
