import type { Messages } from '../model/words.ts';
import { fill } from '../model/words.ts';
import { listQuestions } from './contribute-answers.ts';
import { find } from './find.ts';

/** Lets people see one question at a time or all of them; all stay in the page. */
export function startSteps(form: HTMLFormElement, words: Messages['forms']['ui']): { showAll: () => void } {
  const questions = listQuestions(form);
  const [toggle, back, forward, check, place] = [
    'form-steps',
    'form-back',
    'form-forward',
    'form-check',
    'form-step',
  ].map((id) => find(id)) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement];
  let at: number | undefined;
  const show = (step: number | undefined): void => {
    at = step;
    const isLast = step === questions.length - 1;
    for (const [index, question] of questions.entries()) question.hidden = step !== undefined && step !== index;
    toggle.textContent = step === undefined ? words.oneByOne : words.all;
    back.hidden = step === undefined || step === 0;
    forward.hidden = step === undefined || isLast;
    check.hidden = step !== undefined && !isLast;
    place.hidden = step === undefined;
    if (step !== undefined) place.textContent = fill(words.step, { number: step + 1, count: questions.length });
  };
  const go = (step: number): void => {
    show(step);
    const question = questions[step];
    question?.querySelector<HTMLElement>('fieldset, input, textarea')?.focus();
  };
  toggle.addEventListener('click', () => (at === undefined ? go(0) : show(undefined)));
  back.addEventListener('click', () => go(Math.max(0, (at ?? 0) - 1)));
  forward.addEventListener('click', () => go(Math.min(questions.length - 1, (at ?? 0) + 1)));
  return { showAll: () => show(undefined) };
}
