import type en from '../messages/en.json';
import { sortNames } from '../model/facets.ts';
import { fill } from '../model/words.ts';
import { find } from './find.ts';
import { keepAddress } from './keep-address.ts';
import { dropLibrary, loadLibrary } from './pagefind.ts';
import { showBest, showEmpty, showMended } from './search-best.ts';
import { createSearchData, type SearchData } from './search-data.ts';
import { createFacets, type Facets } from './search-facets.ts';
import { createFilters, type Filters } from './search-filters.ts';
import { offerPeers, type PeerSearch } from './search-peers.ts';
import { announce, countResults, holdAnnouncement, showResults } from './search-list.ts';
import { correctQuery, findNamed, isTitled, listWords } from './search-plan.ts';
import { searchWidely, type Found } from './search-rank.ts';
import { countChosen, readState, writeState, type SearchState } from './search-state.ts';

/** The words of the search page, handed over in its markup. */
export type SearchWords = typeof en.search;

const debounce = 200;
const patience = 300;
// A letter or two begin half of all words: they are only searched for when sent off.
const shortest = 3;

/** Brings the search page to life. Nothing is loaded before somebody comes to search. */
export function startSearch(): void {
  const area = find('search-area');
  const words = JSON.parse(area.dataset['words'] ?? '{}') as SearchWords;
  const root = area.dataset['root'] ?? '';
  const bundle = area.dataset['bundle'] ?? '';
  let state = readState(location.search);
  let turn = 0;
  const change = (changed: SearchState): void => {
    state = changed;
    const own = ++turn;
    void search(state, page, () => own === turn);
  };
  const page: SearchPage = {
    words,
    bundle,
    root,
    data: createSearchData(`${root}search/`),
    facets: createFacets(`${bundle}facets/`),
    filters: createFilters(words, change),
    peers: offerPeers(words, {
      root,
      load: () => loadLibrary(bundle),
      drop: dropLibrary,
      changed: () => {
        page.asked = {};
        change(state);
      },
    }),
    change,
    asked: {},
  };
  // On a wide screen there is room for the filters beside the results.
  find('search-filters', HTMLDetailsElement).open = matchMedia('(min-width: 56rem)').matches;
  const sort = find('search-sort', HTMLSelectElement);
  sort.value = state.sort;
  sort.addEventListener('change', () =>
    change({ ...state, sort: sortNames.find((name) => name === sort.value) ?? 'relevance' }),
  );
  listenToBox((query) => change({ ...state, query, isExact: false }), bundle).value = state.query;
  change(state);
}

/** What stays the same from one query to the next, and what the last one found. */
interface SearchPage {
  words: SearchWords;
  bundle: string;
  root: string;
  data: SearchData;
  facets: Facets;
  filters: Filters;
  peers: PeerSearch;
  change: (state: SearchState) => void;
  asked: { key?: string; answer?: Promise<Answer> };
}

/** What the words of a query found: perhaps mended, not yet narrowed or put into another order. */
interface Answer {
  isLimited: boolean;
  query: string;
  mended: string | undefined;
  found: readonly Found[];
}

async function search(state: SearchState, page: SearchPage, isCurrent: () => boolean): Promise<void> {
  const { words, root, data, facets, filters, change } = page;
  keepAddress(`${location.pathname}${writeState(state)}`);
  const isAsked = state.query !== '' || countChosen(state) > 0;
  find('search-area').hidden = !isAsked;
  find('search-lists').hidden = isAsked;
  if (!isAsked) return;
  const slow = setTimeout(() => isCurrent() && announce(words.loading), patience);
  try {
    const { query, mended, found, isLimited } = await ask(state, page);
    const narrowed = await facets.narrow(found, state.chosen);
    // Without words no page fits better than another.
    const sorted = await facets.sort(narrowed, query || state.sort !== 'relevance' ? state.sort : 'newest');
    if (!isCurrent()) return;
    const [first] = await showResults(sorted, isCurrent, { words, nameOf: page.peers.nameOf });
    if (!isCurrent()) return;
    clearTimeout(slow);
    showCount(sorted.length, state, words);
    find('search-limited').hidden = !isLimited;
    const things = countChosen(state) ? [] : await data.things(query);
    if (!isCurrent()) return;
    showBest(findNamed(query, things, first && isTitled(query, first.title)), root);
    const texts = { mended: fill(words.mended, { query }), insist: fill(words.insist, { query: state.query }) };
    showMended(mended, texts, () => change({ ...state, isExact: true }));
    await showHelp(sorted.length === 0 ? state.query : undefined, page);
    await filters.show({ state, found, facets, isCurrent });
    if (isCurrent()) find('search-area').dataset['answered'] = state.query;
  } catch {
    if (isCurrent()) showFault(words);
  } finally {
    clearTimeout(slow);
  }
}

/** Asks for the words of a state; what was found stays for as long as they do. */
function ask({ query, isExact }: SearchState, page: SearchPage): Promise<Answer> {
  const key = JSON.stringify([query, isExact]);
  if (page.asked.key === key && page.asked.answer) return page.asked.answer;
  const answer = askAnew(query, isExact, page);
  page.asked = { key, answer };
  answer.catch(() => (page.asked = {}));
  return answer;
}

async function askAnew(query: string, isExact: boolean, { bundle, data }: SearchPage): Promise<Answer> {
  const [library, mended] = await Promise.all([
    loadLibrary(bundle),
    isExact ? undefined : data.things(query).then((things) => correctQuery(query, things, data)),
  ]);
  const meant = mended ?? query;
  return {
    isLimited: library.isLimited,
    query: meant,
    mended,
    found: await searchWidely(library, meant, listWords(meant)),
  };
}

function showCount(count: number, state: SearchState, words: SearchWords): void {
  const none = countChosen(state) ? words.noneChosen : fill(words.none, { query: state.query });
  announce(count ? countResults(count, words) : none);
  find('search-lists').hidden = count > 0;
}

/** Where a query found nothing: what else to try. */
async function showHelp(query: string | undefined, { root, data }: SearchPage): Promise<void> {
  const topics = query ? await import('./suggest.ts').then((one) => one.listNearest(query, data)) : [];
  showEmpty(query, topics, root);
}

function listenToBox(ask: (query: string) => void, bundle: string): HTMLInputElement {
  const box = find('search-box', HTMLInputElement);
  let timer: ReturnType<typeof setTimeout> | undefined;
  box.addEventListener('focus', () => void loadLibrary(bundle).catch(() => undefined), { once: true });
  box.addEventListener('input', () => {
    holdAnnouncement();
    clearTimeout(timer);
    const query = box.value.trim();
    if (query.length === 0 || query.length >= shortest) timer = setTimeout(() => ask(query), debounce);
  });
  find('search-form').addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    ask(box.value.trim());
  });
  return box;
}

function showFault(words: SearchWords): void {
  find('search-results').replaceChildren();
  find('search-lists').hidden = false;
  announce(words.broken);
}
