import Combobox from '@github/combobox-nav';
import type { Named } from '../model/named.ts';
import type { Messages } from '../model/words.ts';
import type { Lists } from './contribute-settings.ts';
import { createElement } from './create.ts';
import { createList, createRanking, listen } from './suggest.ts';

type Field = HTMLInputElement;

const most = 8;
const least = 2;
const debounce = 100;

/** Suggests names under every question that asks for an authority, a topic or a page. */
export function offerNames(form: HTMLFormElement, { library, messages }: Lists): void {
  const { kinds, search } = messages;
  const named = (title: string, kind: string, names: (string | undefined)[]): Named => ({
    ...{ title, kind, path: title, text: '' },
    names: names.filter((name) => name !== undefined),
  });
  const authorities = library.authorities as {
    officialName: string;
    shortName: string;
    nameCy?: string;
    altNames: string[];
  }[];
  const topics = library.topics as { kind: string; prefLabel: string; altLabels: string[] }[];
  const lists: Record<string, () => Named[]> = {
    authorities: () =>
      authorities.map((one) => named(one.officialName, '', [one.shortName, one.nameCy, ...one.altNames])),
    topics: () => topics.filter(({ kind }) => kind === 'topic').map((one) => named(one.prefLabel, '', one.altLabels)),
    pages: () => library.pages.map(({ title, kind, id }) => named(title, kinds[kind].one, [id.replaceAll('-', ' ')])),
  };
  for (const field of form.querySelectorAll<Field>('[data-names]')) {
    const list = lists[field.dataset['names'] ?? ''];
    field.addEventListener('focus', () => suggestFor(field, list?.() ?? [], search.suggestions), { once: true });
  }
}

function suggestFor(field: Field, named: readonly Named[], words: Messages['search']['suggestions']): void {
  const rank = createRanking(named);
  const list = createList(field, words);
  field.after(list);
  const combobox = new Combobox(field, list, { tabInsertsSuggestions: false });
  const show = (found: readonly Named[]): void => {
    list.replaceChildren(...found.map((one, index) => createOption(one, `${list.id}-${index}`)));
    if (list.hidden !== found.length > 0) return;
    list.hidden = !found.length;
    if (found.length) combobox.start();
    else combobox.stop();
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const then = (act: () => void, after: number) => {
    clearTimeout(timer);
    timer = setTimeout(act, after);
  };
  const open = () => {
    const query = lastPart(field);
    show(query.length < least ? [] : rank(query).slice(0, most));
  };
  listen(field, list, { type: () => then(open, debounce), close: () => then(() => show([]), 0) });
  list.addEventListener('combobox-commit', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    putName(field, target.dataset['title'] ?? '');
    show([]);
  });
}

const mark = (field: Field) => (field.dataset['many'] === undefined ? undefined : '; ');

/** What is being typed: all of a field for one name, the end of one for several. */
function lastPart(field: Field): string {
  const between = mark(field);
  return (between === undefined ? field.value : (field.value.split(between.trim() || between).at(-1) ?? '')).trim();
}

function putName(field: Field, name: string): void {
  const between = mark(field);
  const parts = between === undefined ? [] : field.value.split(between.trim() || between).map((part) => part.trim());
  field.value = [...parts.slice(0, -1), name].join(between ?? '');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
}

function createOption({ title, kind }: Named, id: string): HTMLElement {
  const option = createElement(
    'li',
    'suggestion',
    title,
    ...(kind ? [' ', createElement('span', 'suggestion__kind', kind)] : []),
  );
  option.id = id;
  option.setAttribute('role', 'option');
  option.dataset['title'] = title;
  return option;
}
