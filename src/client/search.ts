import type { Named } from '../model/named.ts';
import type en from '../messages/en.json';
import { fill } from '../model/words.ts';
import { find } from './find.ts';
import { loadPagefind } from './pagefind.ts';
import { showBest, showMended } from './search-best.ts';
import { createSearchData, type SearchData } from './search-data.ts';
import { showFilters } from './search-filters.ts';
import { announce, showResults } from './search-list.ts';
import { correctQuery, findNamed, holdsStrangeWord, listWords } from './search-plan.ts';
import { readWorld, searchWidely } from './search-rank.ts';
import { countChosen, readState, writeState, type SearchState } from './search-state.ts';

/** The words of the search page, handed over in its markup. */
export type SearchWords = typeof en.search;

const debounce = 200;
const patience = 300;

/** Brings the search page to life. Nothing is loaded before somebody comes to search. */
export function startSearch(): void {
  const area = find('search-area');
  const words = JSON.parse(area.dataset['words'] ?? '{}') as SearchWords;
  const bundle = area.dataset['bundle'] ?? '';
  const root = area.dataset['root'] ?? '';
  const data = createSearchData(`${root}search/`);
  const favoured = JSON.parse(area.dataset['favoured'] ?? '[]') as string[];
  let state = readState(location.search);
  let turn = 0;
  const change = (changed: SearchState): void => {
    state = changed;
    const own = ++turn;
    void search(state, page, () => own === turn);
  };
  const page: SearchPage = { words, bundle, root, data, favoured, change };
  find('search-filters', HTMLDetailsElement).open = matchMedia('(min-width: 56rem)').matches;
  listenToBox((query) => change({ ...state, query, isExact: false }), bundle).value = state.query;
  change(state);
}

/** What stays the same from one query to the next. */
interface SearchPage {
  words: SearchWords;
  bundle: string;
  root: string;
  data: SearchData;
  favoured: readonly string[];
  change: (state: SearchState) => void;
}

async function search(state: SearchState, page: SearchPage, isCurrent: () => boolean): Promise<void> {
  const { words, bundle, root, data, favoured, change } = page;
  history.replaceState(null, '', `${location.pathname}${writeState(state)}`);
  const isAsked = state.query !== '' || countChosen(state) > 0;
  find('search-area').hidden = !isAsked;
  find('search-lists').hidden = isAsked;
  if (!isAsked) return;
  const slow = setTimeout(() => announce(words.loading), patience);
  try {
    const [pagefind, named] = await Promise.all([loadPagefind(bundle), data.named()]);
    const all = await pagefind.filters(); // before the search: only then does Pagefind count them
    const mended = state.isExact ? undefined : await mendQuery(state.query, named, data);
    const query = mended ?? state.query;
    const world = await readWorld(pagefind, favoured);
    const response = await searchWidely(pagefind, {
      query,
      words: listWords(query),
      filters: toPagefind(state),
      world,
    });
    if (!isCurrent()) return;
    showBest(countChosen(state) ? [] : findNamed(query, named), root);
    const texts = { mended: fill(words.mended, { query }), insist: fill(words.insist, { query: state.query }) };
    showMended(mended, texts, () => change({ ...state, isExact: true }));
    await showResults({ query, response, isCurrent }, words);
    if (isCurrent()) showFilters({ state, words, all, counts: response.filters, change });
    if (isCurrent()) find('search-area').dataset['answered'] = state.query;
  } catch {
    if (isCurrent()) showFault(words);
  } finally {
    clearTimeout(slow);
  }
}

// The words of the library are only fetched for a query that holds a word which none of its names has.
async function mendQuery(query: string, named: readonly Named[], data: SearchData): Promise<string | undefined> {
  return holdsStrangeWord(query, named) ? correctQuery(query, await data.vocabulary()) : undefined;
}

function listenToBox(ask: (query: string) => void, bundle: string): HTMLInputElement {
  const box = find('search-box', HTMLInputElement);
  let timer: ReturnType<typeof setTimeout> | undefined;
  box.addEventListener('focus', () => void loadPagefind(bundle).catch(() => undefined), { once: true });
  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => ask(box.value.trim()), debounce);
  });
  find('search-form').addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    ask(box.value.trim());
  });
  return box;
}

function toPagefind({ filters }: SearchState): Record<string, unknown> {
  return Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, { any: values }]));
}

function showFault(words: SearchWords): void {
  find('search-results').replaceChildren();
  find('search-lists').hidden = false;
  announce(words.broken);
}
