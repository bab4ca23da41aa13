import Combobox from '@github/combobox-nav';
import MiniSearch from 'minisearch';
import { letterOf, splitWords, type Named } from '../model/named.ts';
import { fill } from '../model/words.ts';
import { createElement, createLink, createPieces } from './create.ts';
import { langOfNamed } from './language.ts';
import { createSearchData, type SearchData } from './search-data.ts';

const most = 8;
const least = 2;
const debounce = 100;
// Long enough that nobody hears a count who is still typing.
const quiet = 1000;

/** Ranks what fits some words, by any of its names, the best first; preparing it costs more than asking. */
export function createRanking(named: readonly Named[]): (query: string) => Named[] {
  const index = new MiniSearch<{ id: number; title: string; names: string }>({
    fields: ['title', 'names'],
    tokenize: splitWords,
    searchOptions: {
      boost: { title: 2 },
      prefix: true,
      fuzzy: (word) => (word.length > 3 ? 0.2 : false),
      combineWith: 'AND',
    },
  });
  index.addAll(named.map(({ title, names }, id) => ({ id, title, names: names.join(' ') })));
  return (query) => {
    const begins = query.trim().toLowerCase();
    const isBegun = ({ title, names }: Named) =>
      [title, ...names].some((name) => name.toLowerCase().startsWith(begins));
    const boostDocument = (id: number) => (named[id] && isBegun(named[id]) ? 3 : 1);
    return index.search(query, { boostDocument }).flatMap(({ id }) => named[id as number] ?? []);
  };
}

/** The topics that come nearest to a query which found nothing. */
export async function listNearest(query: string, data: SearchData): Promise<Named[]> {
  const topics = (await data.things(query)).filter(({ path }) => path.startsWith('topics/'));
  return [...new Set(splitWords(query).flatMap(createRanking(topics)))].slice(0, 5);
}

/** Words for the suggestions, handed over in the markup of the box. */
interface Words {
  list: string;
  count: string;
  countOne: string;
  none: string;
}

/** Suggests pages, topics, authorities and terms under a search box while somebody types; Enter searches as ever. */
export function suggest(box: HTMLInputElement): void {
  const { root = '', words: text = '{}' } = box.dataset;
  const words = JSON.parse(text) as Words;
  const suggestFor = createSuggester(createSearchData(`${root}search/`));
  const list = createList(box, words);
  const said = createElement('div', 'govuk-visually-hidden');
  said.setAttribute('role', 'status');
  box.form?.append(list, said);
  const showOptions = createCombobox(box, list);
  const show = (named: readonly Named[]) => {
    const query = box.value.trim();
    showOptions(named.map((one, index) => createOption(one, { id: `${list.id}-${index}`, query, root })));
  };
  let speak: ReturnType<typeof setTimeout> | undefined;
  let acts = 0;
  const open = async () => {
    const before = acts;
    const query = box.value.trim();
    const named = query.length < least ? [] : await suggestFor(query);
    if (acts !== before || document.activeElement !== box) return; // typed on, or closed, while it was loading
    show(named);
    speak = setTimeout(() => (said.textContent = query.length < least ? '' : countNamed(named.length, words)), quiet);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const then = (act: () => void, after: number) => {
    acts += 1;
    clearTimeout(speak);
    clearTimeout(timer);
    timer = setTimeout(act, after);
  };
  listen(box, list, { type: () => then(() => void open(), debounce), close: () => then(() => show([]), 0) });
  if (box.value) void open();
}

/** The list under a box that offers what fits; it is named and empty. */
export function createList(box: HTMLElement, words: Pick<Words, 'list'>): HTMLUListElement {
  const list = createElement('ul', 'suggestions');
  list.id = `${box.id}-list`;
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', words.list);
  return list;
}

/** Lets the keys walk through a list under a box; call what it answers with to show options, or none. */
export function createCombobox(box: HTMLInputElement, list: HTMLElement): (options: readonly HTMLElement[]) => void {
  const combobox = new Combobox(box, list, { tabInsertsSuggestions: false });
  return (options) => {
    list.replaceChildren(...options);
    if (list.hidden !== options.length > 0) return;
    list.hidden = !options.length;
    if (options.length) combobox.start();
    else combobox.stop();
  };
}

/** Tells when somebody types in a box, leaves it or presses Escape; a pressed option leads to its address, if it has one. */
export function listen(
  box: HTMLElement,
  list: HTMLElement,
  { type, close }: { type: () => void; close: () => void },
): void {
  box.addEventListener('input', type);
  box.addEventListener('blur', close);
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || list.hidden) return;
    event.preventDefault(); // it would empty the box
    close();
  });
  list.addEventListener('mousedown', (event) => event.preventDefault()); // the box keeps the focus
  list.addEventListener('combobox-commit', ({ target }) => {
    const href = target instanceof HTMLElement ? target.dataset['href'] : undefined;
    if (!href) return;
    const link = createLink(href, '');
    list.append(link);
    link.click(); // as any other link would: a copy on disk maps it to a file
  });
}

/** Suggests for what is typed; one ranking serves for as long as the letters, and so the lists, stay the same. */
function createSuggester(data: SearchData): (query: string) => Promise<Named[]> {
  const rankings = new Map<string, (query: string) => Named[]>();
  return async (query) => {
    const key = [...new Set(splitWords(query).map(letterOf))].sort().join('');
    const known = rankings.get(key);
    const [things, titles] = known ? [[], []] : await Promise.all([data.things(query), data.titles(query)]);
    const rank = known ?? createRanking([...things, ...titles]);
    rankings.set(key, rank);
    return rank(query).slice(0, most);
  };
}

function createOption(
  { title, names, kind, path }: Named,
  { id, query, root }: Record<'id' | 'query' | 'root', string>,
) {
  const other = holds(title, query) ? undefined : names.find((name) => holds(name, query));
  const about = other ? `${kind}, ${other}` : kind;
  const named = createPieces([{ text: title, lang: langOfNamed(path) }, { text: ' ' }]);
  const option = createElement('li', 'suggestion', ...named, createElement('span', 'suggestion__kind', about));
  option.id = id;
  option.setAttribute('role', 'option');
  option.dataset['href'] = root + path;
  return option;
}

/** Whether a name has a word for each of a query that begins with it: else another name tells why this is suggested. */
function holds(name: string, query: string): boolean {
  const words = splitWords(name);
  return splitWords(query).every((asked) => words.some((word) => word.startsWith(asked)));
}

function countNamed(count: number, words: Words): string {
  return count === 0 ? words.none : count === 1 ? words.countOne : fill(words.count, { count });
}
