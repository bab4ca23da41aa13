import { fill } from '../model/words.ts';
import { find } from './find.ts';
import { loadPagefind, type SearchResponse } from './pagefind.ts';
import { showFilters } from './search-filters.ts';
import { createResult } from './search-result.ts';
import { countChosen, readState, writeState, type SearchState } from './search-state.ts';
import type en from '../messages/en.json';

/** The words of the search page, handed over in its markup. */
export type SearchWords = typeof en.search;

const pageSize = 10;
const debounce = 200;

/** Brings the search page to life. Nothing is loaded before somebody comes to search. */
export function startSearch(): void {
  const area = find('search-area');
  const words = JSON.parse(area.dataset['words'] ?? '{}') as SearchWords;
  const bundle = area.dataset['bundle'] ?? '';
  const box = find('search-box', HTMLInputElement);
  let state = readState(location.search);
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const run = async (): Promise<void> => {
    const turn = ++latest;
    const asked = state.query !== '' || countChosen(state) > 0;
    history.replaceState(null, '', `${location.pathname}${writeState(state)}`);
    area.hidden = !asked;
    find('search-lists').hidden = asked;
    if (!asked) return;
    const slow = setTimeout(() => announce(words.loading), 300);
    try {
      const pagefind = await loadPagefind(bundle);
      const all = await pagefind.filters(); // before the search: only then does Pagefind count them
      const response = await pagefind.search(state.query || null, { filters: toPagefind(state) });
      if (turn !== latest) return;
      await show(response);
      showFilters({ state, words, all, counts: response.filters, change });
    } catch {
      if (turn === latest) fail(words);
    } finally {
      clearTimeout(slow);
    }
  };

  const show = async (response: SearchResponse): Promise<void> => {
    const turn = latest;
    const list = find('search-results');
    const more = find('search-more', HTMLButtonElement);
    let shown = 0;
    const next = async (): Promise<void> => {
      const page = await Promise.all(response.results.slice(shown, shown + pageSize).map((one) => one.data()));
      if (turn !== latest) return;
      const items = page.map((data) => createResult(data, words));
      if (shown === 0) list.replaceChildren(...items);
      else list.append(...items);
      if (shown > 0) items[0]?.querySelector('a')?.focus();
      shown += page.length;
      more.hidden = shown >= response.results.length;
    };
    await next();
    more.onclick = () => void next();
    if (turn !== latest) return;
    const { length } = response.results;
    find('search-lists').hidden = length > 0;
    announce(
      length === 0
        ? `${fill(words.none, { query: state.query })} ${words.noneHelp}`
        : length === 1
          ? words.countOne
          : fill(words.count, { count: length }),
    );
  };

  const change = (changed: SearchState): void => {
    state = changed;
    void run();
  };

  box.value = state.query;
  find('search-filters', HTMLDetailsElement).open = matchMedia('(min-width: 56rem)').matches;
  box.addEventListener('focus', () => void loadPagefind(bundle).catch(() => undefined), { once: true });
  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => change({ ...state, query: box.value.trim() }), debounce);
  });
  find('search-form').addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    change({ ...state, query: box.value.trim() });
  });
  void run();
}

function toPagefind({ filters }: SearchState): Record<string, unknown> {
  return Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, { any: values }]));
}

function fail(words: SearchWords): void {
  find('search-results').replaceChildren();
  find('search-lists').hidden = false;
  announce(words.broken);
}

function announce(text: string): void {
  find('search-status').textContent = text;
}
