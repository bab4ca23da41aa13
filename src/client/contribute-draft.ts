import type { Answers, FormId } from '../forms/form.ts';

/** Answers that are kept on this device, and the day on which they were written. */
export interface KeptDraft {
  on: string;
  answers: Answers;
}

const nameOf = (form: FormId) => `shared-practice:draft:${form}`;

/** The answers kept for a form; undefined where there are none, or the browser keeps nothing. */
export function readDraft(form: FormId): KeptDraft | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(nameOf(form)) ?? 'null') as Partial<KeptDraft> | null;
    return kept?.answers && kept.on ? { on: kept.on, answers: kept.answers } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps answers; false where the browser keeps nothing. */
export function keepDraft(form: FormId, draft: KeptDraft): boolean {
  try {
    localStorage.setItem(nameOf(form), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Deletes what is kept for a form. */
export function forgetDraft(form: FormId): void {
  try {
    localStorage.removeItem(nameOf(form));
  } catch {
    // Where nothing may be kept there is nothing to delete.
  }
}
