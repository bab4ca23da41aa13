import type { Answers } from '../forms/form.ts';

/** The boxes of the form's questions, by the question's id. */
export function listQuestions(form: HTMLFormElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('[data-question]')];
}

const idOf = (question: HTMLElement) => question.dataset['question'] ?? '';
// Boxes without a name are parts of an answer that another field holds as one text.
const fieldsOf = (question: HTMLElement) => [
  ...question.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input[name], textarea[name]'),
];
const isChoice = (field: Element): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox');

/** What stands in the form. Of a list to choose from, the chosen, a line each. */
export function readAnswers(form: HTMLFormElement): Answers {
  return Object.fromEntries(
    listQuestions(form).map((question) => {
      const fields = fieldsOf(question);
      const chosen = fields.filter((field) => !isChoice(field) || field.checked).map(({ value }) => value);
      return [idOf(question), chosen.join('\n')];
    }),
  );
}

/** Puts answers into the form; questions that they do not name stay as they are. */
export function writeAnswers(form: HTMLFormElement, answers: Answers): void {
  for (const question of listQuestions(form)) {
    const answer = answers[idOf(question)];
    if (answer === undefined) continue;
    const chosen = answer.split('\n').flatMap((line) => [line, ...line.split(', ')]);
    for (const field of fieldsOf(question)) {
      if (isChoice(field)) field.checked = chosen.includes(field.value);
      else field.value = answer;
    }
  }
}

/** Shows what is wrong with an answer beside its question, or that nothing is. */
export function showFault(question: HTMLElement, fault: string): void {
  const place = question.querySelector<HTMLElement>('.question__error');
  if (!place) return;
  place.textContent = fault;
  place.hidden = !fault;
  question.classList.toggle('question--wrong', fault !== '');
  for (const field of fieldsOf(question)) {
    if (fault) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
  }
}

/** The element of a question that is gone to: its field, or the group of its choices. */
export function focusQuestion(id: string): void {
  const field = document.getElementById(id);
  const shown = field?.hidden ? field.parentElement?.querySelector<HTMLElement>('input, select') : field;
  shown?.focus();
}
