import type en from '../messages/en.json';
import type { PageKind } from '../model/kinds.ts';
import { listSorts, pageSize, partOf, partSize, selectPlaces, type ListData, type ListSort } from '../model/list.ts';
import { fill } from '../model/words.ts';
import type { FullCard } from '../view/lists.ts';
import { cardsShown, createCard } from './card.ts';
import { find } from './find.ts';
import { keepAddress } from './keep-address.ts';
import { clearFilters, readFilters, setFilters, showCounts } from './list-filters.ts';
import { countListChosen, readListState, writeListState, type ListState } from './list-state.ts';
import { loadRows } from './load-rows.ts';

/** The words of a list, handed over in its markup. */
export type ListWords = typeof en.ways.list & { inFull: string };

/** A list at work: where its data lies, what it says, what is shown. */
interface Finder {
  address: string;
  words: ListWords;
  sorts: readonly ListSort[];
  count: number;
  /** The places that fit, in their order, and how many of them stand in the page. */
  places: readonly number[];
  shown: number;
  turn: number;
}

const finderOf = (area: HTMLElement): Finder => {
  const { kind = '', root = '', count = '0', words = '{}' } = area.dataset;
  const all = Array.from({ length: Number(count) }, (_, place) => place);
  return {
    address: `${root}lists/${kind}`,
    words: JSON.parse(words) as ListWords,
    sorts: listSorts[kind as PageKind],
    count: Number(count),
    places: all,
    shown: Math.min(pageSize, all.length),
    turn: 0,
  };
};

/** Narrows, sorts and lengthens the list in its place. Nothing is loaded before somebody does so. */
function startList(area: HTMLElement): void {
  const finder = finderOf(area);
  const filters = document.getElementById('finder-filters');
  const sort = document.getElementById('finder-sort') as HTMLSelectElement | null;
  const asked = readListState(location.search, finder.sorts);
  setFilters(asked.chosen);
  if (sort && asked.sort) sort.value = asked.sort;
  const readState = (): ListState => ({
    chosen: readFilters(),
    sort: finder.sorts.slice(1).find((one) => one === sort?.value),
  });
  const change = (): void => void apply(finder, readState());
  filters?.addEventListener('change', change);
  sort?.addEventListener('change', change);
  for (const id of ['finder-clear', 'finder-reset'])
    document.getElementById(id)?.addEventListener('click', () => {
      clearFilters();
      change();
      find('finder-count').focus();
    });
  find('finder-more').addEventListener('click', () => void showMore(finder));
  if (filters) {
    find('finder-submit').hidden = true;
    find('finder-fold', HTMLDetailsElement).open = matchMedia('(min-width: 56rem)').matches;
  }
  if (writeListState(readState())) change();
  else if (area.dataset['page'] === '1') offerMore(finder);
}

async function apply(finder: Finder, state: ListState): Promise<void> {
  const own = ++finder.turn;
  keepAddress(`${location.pathname}${writeListState(state)}${location.hash}`);
  try {
    const data = await loadRows<ListData>(`${finder.address}.js`);
    const places = selectPlaces(data, state.chosen, state.sort ?? finder.sorts[0] ?? 'newest');
    const cards = await loadCards(finder, places.slice(0, pageSize));
    if (own !== finder.turn) return;
    Object.assign(finder, { places, shown: cards.length });
    find('finder-cards').replaceChildren(...cards);
    showCounts(data, state.chosen, { count: countListChosen(state), words: finder.words });
    announce(tellCount(places.length, finder));
    find('finder-none').hidden = places.length > 0;
    offerMore(finder);
  } catch {
    if (own === finder.turn) announce(finder.words.broken);
  }
}

async function showMore(finder: Finder): Promise<void> {
  const { places, shown } = finder;
  // What was asked for is of no use once the list was narrowed, sorted or lengthened meanwhile.
  const isCurrent = () => finder.places === places && finder.shown === shown;
  try {
    const cards = await loadCards(finder, places.slice(shown, shown + pageSize));
    if (!isCurrent()) return;
    finder.shown += cards.length;
    find('finder-cards').append(...cards);
    cards[0]?.querySelector('a')?.focus();
    offerMore(finder);
  } catch {
    if (isCurrent()) announce(finder.words.broken);
  }
}

/** Once the list grows in its place, its numbered pages would lead elsewhere. */
function offerMore({ places, shown }: Finder): void {
  find('finder-more').hidden = shown >= places.length;
  const pages = document.getElementById('finder-pages');
  if (pages) pages.hidden = true;
  document.dispatchEvent(new Event(cardsShown));
}

async function loadCards({ address, words }: Finder, places: readonly number[]): Promise<HTMLLIElement[]> {
  const load = (place: number) => loadRows<FullCard[]>(`${address}/${partOf(place)}.js`);
  const cards = await Promise.all(places.map(async (place) => (await load(place))[place % partSize]));
  return cards.flatMap((card) => (card ? [createCard(card, words.inFull)] : []));
}

function tellCount(count: number, { count: all, words }: Finder): string {
  if (count === all) return count === 1 ? words.one : fill(words.all, { count });
  return count === 1 ? fill(words.oneOf, { all }) : fill(words.someOf, { count, all });
}

function announce(text: string): void {
  find('finder-count').textContent = text;
  find('finder-said').textContent = text;
}

const area = document.getElementById('finder');
if (area) startList(area);
