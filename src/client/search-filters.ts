import { fill } from '../model/words.ts';
import type { FilterCounts } from './pagefind.ts';
import { find } from './find.ts';
import type { SearchWords } from './search.ts';
import { countChosen, filterNames, type SearchState } from './search-state.ts';

/** What the filters are drawn from, and what to do when one changes. */
export interface FilterView {
  state: SearchState;
  words: SearchWords;
  all: FilterCounts;
  counts: FilterCounts;
  change: (state: SearchState) => void;
}

/** Draws the filters with their counts; the box that had the focus keeps it. */
export function showFilters(view: FilterView): void {
  const { state, words, change } = view;
  const chosen = countChosen(state);
  const focused = document.activeElement?.id;
  find('search-filters-title').textContent = chosen ? fill(words.filtersChosen, { count: chosen }) : words.filters;
  const clear = find('search-clear', HTMLButtonElement);
  clear.hidden = chosen === 0;
  clear.onclick = () => {
    change({ ...state, filters: {} });
    find('search-box').focus();
  };
  find('search-filter-list').replaceChildren(...filterNames.flatMap((name) => createFilter(name, view)));
  if (focused?.startsWith('filter-')) document.getElementById(focused)?.focus();
}

function createFilter(
  name: (typeof filterNames)[number],
  { state, words, all, counts, change }: FilterView,
): HTMLElement[] {
  const chosen = state.filters[name] ?? [];
  const values = Object.keys(all[name] ?? {})
    .map((value) => ({ value, count: counts[name]?.[value] ?? 0 }))
    .filter(({ value, count }) => count > 0 || chosen.includes(value))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
  if (!values.length) return [];
  const set = document.createElement('fieldset');
  set.className = 'filter';
  const legend = document.createElement('legend');
  legend.textContent = words.filter[name];
  const list = document.createElement('ul');
  list.append(
    ...values.map(({ value, count }) => {
      const toggle = (on: boolean) => {
        const rest = chosen.filter((one) => one !== value);
        const now = on ? [...rest, value] : rest;
        const others = Object.fromEntries(Object.entries(state.filters).filter(([one]) => one !== name));
        change({ ...state, filters: now.length ? { ...others, [name]: now } : others });
      };
      return createBox({
        id: `filter-${name}-${value.replace(/\W+/g, '-')}`,
        label: `${value} (${count})`,
        checked: chosen.includes(value),
        toggle,
      });
    }),
  );
  set.append(legend, list);
  return [set];
}

function createBox({
  id,
  label,
  checked,
  toggle,
}: {
  id: string;
  label: string;
  checked: boolean;
  toggle: (on: boolean) => void;
}): HTMLLIElement {
  const item = document.createElement('li');
  const wrap = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.id = id;
  box.checked = checked;
  box.addEventListener('change', () => toggle(box.checked));
  wrap.append(box, label);
  item.append(wrap);
  return item;
}
