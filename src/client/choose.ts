import { fewestCompared, formatComparison, mostCompared, type ComparedKind } from '../model/compared.ts';
import { fill } from '../model/words.ts';
import { cardsShown } from './card.ts';
import type { CompareWords } from './compare.ts';
import { createElement, createHidden } from './create.ts';

/** The words of the bar, handed over in its markup. */
export type ChooseWords = Pick<CompareWords, 'title' | 'compareCount' | 'chooseMore' | 'enough'>;

/** Puts a box on each card of the bar's kind, and shows in the bar where the chosen ones are compared. */
function startChoosing(bar: HTMLElement): void {
  const words = JSON.parse(bar.dataset['words'] ?? '{}') as ChooseWords;
  const kind = bar.dataset['compare'] as ComparedKind;
  const [status, link] = [bar.querySelector('p'), bar.querySelector('a')];
  if (!status || !link) return;
  const address = link.getAttribute('href') ?? '';
  // What is chosen stays so when a list shows other cards.
  const chosen = new Set<string>();
  const update = (): void => {
    for (const box of listBoxes(kind)) {
      box.checked = chosen.has(box.value);
      box.disabled = !box.checked && chosen.size >= mostCompared;
    }
    bar.hidden = chosen.size === 0;
    link.hidden = chosen.size < fewestCompared;
    link.href = address + formatComparison(kind, [...chosen]);
    link.textContent = fill(words.compareCount, { count: chosen.size });
    status.textContent =
      chosen.size < fewestCompared ? words.chooseMore : chosen.size >= mostCompared ? words.enough : '';
  };
  const choose = ({ value, checked }: HTMLInputElement): void => {
    if (checked) chosen.add(value);
    else chosen.delete(value);
    update();
  };
  const addBoxes = (): void => {
    const cards = [...document.querySelectorAll<HTMLElement>(`.card[data-entry^="${kind}/"]`)];
    if (cards.length + chosen.size < fewestCompared) return;
    for (const card of cards.filter((one) => !one.querySelector('.card__compare'))) {
      const box = createBox(card, words);
      box.addEventListener('change', () => choose(box));
    }
    update();
  };
  addBoxes();
  document.addEventListener(cardsShown, addBoxes);
  // A page that comes back from the browser's memory has its boxes as they were left.
  addEventListener('pageshow', () => {
    for (const box of listBoxes(kind)) if (box.checked) chosen.add(box.value);
    update();
  });
}

const listBoxes = (kind: ComparedKind) => [
  ...document.querySelectorAll<HTMLInputElement>(`.card[data-entry^="${kind}/"] .card__compare input`),
];

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
