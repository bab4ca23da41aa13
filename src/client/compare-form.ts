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
  const first = form.querySelector('label');
  if (!first) return;
  const labels = [first];
  while (labels.length < mostCompared) {
    const label = first.cloneNode(true) as HTMLLabelElement;
    const name = label.querySelector('span');
    if (name) name.textContent = fill(words.place, { number: labels.length + 1 });
    labels.at(-1)?.after(label);
    labels.push(label);
  }
  const selects = labels.flatMap((label) => label.querySelector('select') ?? []);
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
    if (fault.hidden) location.assign(formatComparison(form.dataset['kind'] as ComparedKind, ids));
    else selects.find(({ value }) => !value)?.focus();
  });
}
