import { fewestCompared, formatComparison, mostCompared, type ComparedKind } from '../model/compared.ts';
import { fill } from '../model/words.ts';
import { createElement } from './create.ts';
import type { CompareWords } from './compare.ts';

/** The titles of a kind by id, as the page's form lists them. */
export function listTitles(form: HTMLFormElement): Map<string, string> {
  const options = [...(form.querySelector('select')?.options ?? [])].filter(({ value }) => value);
  return new Map(options.map(({ value, text }) => [value, text]));
}

/** Gives the form one choice for each place of a comparison; its button leads to the address that holds them. */
export function startForm(form: HTMLFormElement, chosen: readonly string[], words: CompareWords): void {
  const kind = form.dataset['kind'] as ComparedKind;
  const selects = addChoices(form, words);
  selects.forEach((select, index) => (select.value = chosen[index] ?? ''));
  form.hidden = false;
  const fault = createElement('p', 'note note--strong');
  fault.setAttribute('role', 'alert');
  fault.hidden = true;
  form.prepend(fault);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const ids = [...new Set(selects.map(({ value }) => value))].filter(Boolean);
    fault.hidden = ids.length >= fewestCompared;
    fault.textContent = words.tooFew;
    if (fault.hidden) location.assign(formatComparison(kind, ids));
    else selects.find(({ value }) => !value)?.focus();
  });
}

/** The page brings one choice with all titles, to stay light; the others are copies of it. */
function addChoices(form: HTMLFormElement, words: CompareWords): HTMLSelectElement[] {
  const first = form.querySelector('.compare-form__choice');
  const choices = first ? [first] : [];
  while (first && choices.length < mostCompared) {
    const choice = first.cloneNode(true) as Element;
    const [label, select] = [choice.querySelector('label'), choice.querySelector('select')];
    const number = choices.length + 1;
    if (select) select.id = select.id.replace(/\d+$/, String(number));
    if (label && select) label.htmlFor = select.id;
    if (label) label.textContent = fill(words.place, { number });
    choices.at(-1)?.after(choice);
    choices.push(choice);
  }
  return choices.flatMap((choice) => choice.querySelector('select') ?? []);
}
