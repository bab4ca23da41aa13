import type { Named } from '../model/named.ts';
import { createElement } from './create.ts';
import { createCombobox, createList, createRanking, listen } from './suggest.ts';

const most = 8;
const least = 2;
const debounce = 100;

/** Suggests names under a field; with `between`, the field takes several, and each is suggested for by itself. */
export function suggestNames(
  field: HTMLInputElement,
  named: readonly Named[],
  { words, between }: { words: { list: string }; between?: string | undefined },
): void {
  const rank = createRanking(named);
  const list = createList(field, words);
  field.after(list);
  const showOptions = createCombobox(field, list);
  const show = (found: readonly Named[]): void =>
    showOptions(found.map((one, index) => createOption(one, `${list.id}-${index}`)));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const then = (act: () => void, after: number) => {
    clearTimeout(timer);
    timer = setTimeout(act, after);
  };
  const open = () => {
    const query = lastPart(field, between);
    const found = query.length < least ? [] : rank(query).slice(0, most);
    // Who has written the whole name needs no list over what comes next.
    const isWritten = found.length === 1 && found[0]?.title.toLowerCase() === query.toLowerCase();
    show(isWritten ? [] : found);
  };
  listen(field, list, { type: () => then(open, debounce), close: () => then(() => show([]), 0) });
  list.addEventListener('combobox-commit', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    putName(field, target.dataset['title'] ?? '', between);
    show([]);
  });
}

/** What is being typed: all of a field for one name, the end of one for several. */
function lastPart({ value }: HTMLInputElement, between: string | undefined): string {
  return (between === undefined ? value : (value.split(between.trim()).at(-1) ?? '')).trim();
}

function putName(field: HTMLInputElement, name: string, between: string | undefined): void {
  const parts = between === undefined ? [] : field.value.split(between.trim()).map((part) => part.trim());
  field.value = [...parts.slice(0, -1), name].join(between ?? '');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
}

function createOption({ title, kind }: Named, id: string): HTMLElement {
  const about = kind ? [' ', createElement('span', 'suggestion__kind', kind)] : [];
  const option = createElement('li', 'suggestion', title, ...about);
  option.id = id;
  option.setAttribute('role', 'option');
  option.dataset['title'] = title;
  return option;
}
