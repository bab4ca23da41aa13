import type { FacetName } from '../model/facets.ts';
import { fill } from '../model/words.ts';
import { createElement, createHidden, createPieces } from './create.ts';
import { find } from './find.ts';
import { listLang } from './language.ts';
import type { Facets } from './search-facets.ts';
import type { Found } from './search-rank.ts';
import { countChosen, toggleChosen, type SearchState } from './search-state.ts';
import type { SearchWords } from './search.ts';

/** What the filters are drawn from, and what to do when one changes. */
export interface FilterView {
  state: SearchState;
  /** What the words found, before anything is narrowed. */
  found: readonly Found[];
  facets: Facets;
  isCurrent: () => boolean;
}

/** The filters of the search page: one list of boxes for each facet, filled when it is opened. */
export interface Filters {
  show: (view: FilterView) => Promise<void>;
}

// A longer list can be searched itself.
const longList = 12;

/** Takes over the facets that the page holds; `change` is called with the new state when the reader chooses. */
export function createFilters(words: SearchWords, change: (state: SearchState) => void): Filters {
  const places = [...document.querySelectorAll<HTMLDetailsElement>('[data-facet]')].map((place) =>
    createPlace(place, words),
  );
  let shown: FilterView | undefined;
  const showPlace = async (place: Place, view: FilterView): Promise<void> => {
    const { state, found, facets, isCurrent } = view;
    const chosen = state.chosen[place.name] ?? [];
    place.count.textContent = chosen.length ? fill(words.chosenOf, { count: chosen.length }) : '';
    if (!place.details.open) return;
    const counts = await facets.count(await facets.narrow(found, state.chosen, place.name), place.name);
    if (!isCurrent()) return;
    const focused = document.activeElement?.id ?? '';
    const toggle = (value: string) => change(toggleChosen(state, place.name, value));
    place.list.replaceChildren(...listValues(place, counts, chosen).map((one) => createBox(place, one, toggle)));
    place.empty.hidden = place.list.childElementCount > 0;
    place.search.hidden = place.list.childElementCount <= longList;
    place.narrow();
    if (focused.startsWith(`facet-${place.name}-`)) document.getElementById(focused)?.focus();
  };
  for (const place of places)
    place.details.addEventListener('toggle', () => {
      if (shown) void showPlace(place, shown);
    });
  find('search-clear').addEventListener('click', () => {
    if (shown) change({ ...shown.state, chosen: {} });
    find('search-box').focus();
  });
  return {
    show: async (view) => {
      shown = view;
      showChosen(view.state, words, change);
      for (const place of places) if (view.state.chosen[place.name]) place.details.open = true;
      await Promise.all(places.map((place) => showPlace(place, view)));
    },
  };
}

interface Place {
  name: FacetName;
  details: HTMLDetailsElement;
  order: readonly string[];
  count: HTMLElement;
  search: HTMLElement;
  list: HTMLUListElement;
  empty: HTMLElement;
  /** Hides the values that do not hold the words of the list's own search. */
  narrow: () => void;
}

function createPlace(details: HTMLDetailsElement, words: SearchWords): Place {
  const name = details.dataset['facet'] as FacetName;
  const label = details.querySelector('summary')?.textContent.trim() ?? name;
  const box = createElement('input', '');
  box.type = 'search';
  const search = createElement('label', 'facet__search', createHidden(fill(words.findIn, { list: label })), box);
  const list = createElement('ul', '');
  const empty = createElement('p', 'muted', words.facetEmpty);
  const narrow = () => {
    const wanted = box.value.trim().toLowerCase();
    for (const item of list.children) (item as HTMLElement).hidden = !item.textContent.toLowerCase().includes(wanted);
  };
  box.addEventListener('input', narrow);
  search.hidden = true;
  empty.hidden = true;
  const group = createElement('div', 'facet__body', search, list, empty);
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', label);
  const count = createElement('span', 'facet__count');
  details.querySelector('summary')?.append(' ', count);
  details.append(group);
  const order = JSON.parse(details.dataset['order'] ?? '[]') as string[];
  return { name, details, order, count, search, list, empty, narrow };
}

interface Value {
  value: string;
  count: number;
  isChosen: boolean;
}

function listValues({ name, order }: Place, counts: ReadonlyMap<string, number>, chosen: readonly string[]): Value[] {
  const values = [...new Set([...counts.keys(), ...chosen])].map((value) => ({
    value,
    count: counts.get(value) ?? 0,
    isChosen: chosen.includes(value),
  }));
  if (order.length) return values.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
  if (name === 'year') return values.sort((a, b) => (a.value < b.value ? 1 : -1));
  // What is chosen stands on top: in a long list it would be out of sight.
  const rankOf = ({ isChosen, count }: Value) => (isChosen ? Infinity : count);
  // Between two that are chosen it is not a number, so their names decide.
  return values.sort((a, b) => rankOf(b) - rankOf(a) || a.value.localeCompare(b.value));
}

// Facets whose values are names from a list.
const listed: ReadonlySet<FacetName> = new Set(['topic', 'theme', 'service']);

const langOfValue = (name: FacetName) => (listed.has(name) ? listLang() : undefined);

function createBox({ name }: Place, { value, count, isChosen }: Value, toggle: (value: string) => void): HTMLElement {
  const box = createElement('input', '');
  box.type = 'checkbox';
  box.id = `facet-${name}-${value.replace(/[^\p{L}\p{N}]+/gu, '-')}`;
  box.checked = isChosen;
  box.addEventListener('change', () => toggle(value));
  const said = createPieces([{ text: value, lang: langOfValue(name) }, { text: ` (${count})` }]);
  // One piece beside the box, whatever it is made of: the count follows its words.
  return createElement('li', '', createElement('label', '', box, createElement('span', '', ...said)));
}

/** What is chosen, above the results: a press takes it away. */
function showChosen(state: SearchState, words: SearchWords, change: (state: SearchState) => void): void {
  const count = countChosen(state);
  find('search-filters-title').textContent = count ? fill(words.filtersChosen, { count }) : words.filters;
  find('search-clear').hidden = count === 0;
  const list = find('search-chosen');
  const chips = Object.entries(state.chosen) as [FacetName, readonly string[]][];
  const items = chips.flatMap(([name, values]) =>
    values.map((value) => {
      const said = createPieces([
        { text: ` ${words.filter[name]}: ` },
        { text: value, lang: langOfValue(name) },
        { text: ' ' },
      ]);
      const chip = createElement('button', 'chip', createHidden(words.remove), ...said);
      const cross = createElement('span', '', '×');
      cross.setAttribute('aria-hidden', 'true');
      chip.append(cross);
      chip.type = 'button';
      chip.addEventListener('click', () => change(toggleChosen(state, name, value)));
      return createElement('li', '', chip);
    }),
  );
  const hadFocus = list.contains(document.activeElement);
  list.replaceChildren(...items);
  list.hidden = items.length === 0;
  if (hadFocus) (list.querySelector('button') ?? find('search-box')).focus();
}
