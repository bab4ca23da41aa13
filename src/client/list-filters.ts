import type { FacetName } from '../model/facets.ts';
import { countValues, type ListChoice, type ListData } from '../model/list.ts';
import { fill } from '../model/words.ts';
import { find } from './find.ts';
import type { ListWords } from './list.ts';

const listBoxes = (within: ParentNode = document) => [
  ...within.querySelectorAll<HTMLInputElement>('#finder-filters input[type="checkbox"]'),
];

/** The values that are ticked, by their facets. */
export function readFilters(): ListChoice {
  const chosen: Partial<Record<FacetName, string[]>> = {};
  for (const { name, value } of listBoxes().filter(({ checked }) => checked))
    (chosen[name as FacetName] ??= []).push(value);
  return chosen;
}

/** Ticks the chosen values, and no other. */
export function setFilters(chosen: ListChoice): void {
  for (const box of listBoxes()) box.checked = chosen[box.name as FacetName]?.includes(box.value) ?? false;
}

/** Ticks nothing. */
export const clearFilters = (): void => setFilters({});

/** Says beside each value how many fit, and how many are chosen in all. */
export function showCounts(
  data: ListData,
  chosen: ListChoice,
  { count, words }: { count: number; words: ListWords },
): void {
  for (const facet of document.querySelectorAll<HTMLDetailsElement>('#finder-filters .facet')) {
    const name = facet.dataset['facet'] as FacetName;
    const counts = countValues(data, chosen, name);
    for (const box of facet.querySelectorAll('input')) showCount(box, counts.get(box.value) ?? 0);
    const own = chosen[name]?.length ?? 0;
    const told = facet.querySelector('summary .facet__count');
    if (told) told.textContent = own ? fill(words.chosenOf, { count: own }) : '';
    if (own) facet.open = true;
  }
  const title = document.getElementById('finder-title');
  if (!title) return;
  title.textContent = count ? fill(words.filtersChosen, { count }) : words.filters;
  find('finder-clear').hidden = count === 0;
}

function showCount(box: HTMLInputElement, count: number): void {
  const label = box.closest('label');
  const told = label?.querySelector('.facet__count');
  if (told) told.textContent = `(${count})`;
  // What would leave nothing is kept back, but never what is chosen: it must be possible to take it away.
  label?.classList.toggle('facet__none', count === 0 && !box.checked);
}
