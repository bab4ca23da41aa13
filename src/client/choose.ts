import { fewestCompared, formatComparison, mostCompared, type ComparedKind } from '../model/compared.ts';
import { fill } from '../model/words.ts';
import type { CompareWords } from './compare.ts';
import { createElement, createHidden } from './create.ts';

/** The words of the bar, handed over in its markup. */
export type ChooseWords = Pick<CompareWords, 'title' | 'compareCount' | 'chooseMore' | 'enough'>;

/** Puts a box on each card of the bar's kind, and shows in the bar where the chosen ones are compared. */
function startChoosing(bar: HTMLElement): void {
  const words = JSON.parse(bar.dataset['words'] ?? '{}') as ChooseWords;
  const kind = bar.dataset['compare'] as ComparedKind;
  const [status, link] = [bar.querySelector('p'), bar.querySelector('a')];
  const cards = [...document.querySelectorAll<HTMLElement>(`.card[data-entry^="${kind}/"]`)];
  if (!status || !link || cards.length < fewestCompared) return;
  const boxes = cards.map((card) => createBox(card, words));
  const address = link.getAttribute('href') ?? '';
  const update = (): void => {
    const ids = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    for (const box of boxes) box.disabled = !box.checked && ids.length >= mostCompared;
    bar.hidden = ids.length === 0;
    link.hidden = ids.length < fewestCompared;
    link.href = address + formatComparison(kind, ids);
    link.textContent = fill(words.compareCount, { count: ids.length });
    status.textContent =
      ids.length < fewestCompared ? words.chooseMore : ids.length >= mostCompared ? words.enough : '';
  };
  for (const box of boxes) box.addEventListener('change', update);
  // A page that comes back from the browser's memory has its boxes as they were left.
  addEventListener('pageshow', update);
}

function createBox(card: HTMLElement, words: ChooseWords): HTMLInputElement {
  const box = createElement('input', '');
  box.type = 'checkbox';
  box.value = card.dataset['entry']?.split('/')[1] ?? '';
  box.autocomplete = 'off';
  const title = card.querySelector('.card__title')?.textContent.trim() ?? '';
  const label = createElement('label', 'card__compare', box, createElement('span', '', words.title));
  label.append(createHidden(`: ${title}`));
  card.append(label);
  return box;
}

for (const bar of document.querySelectorAll<HTMLElement>('[data-compare]')) startChoosing(bar);
