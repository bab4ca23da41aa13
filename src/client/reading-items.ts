import { formatReadingItem, mostNote, type ReadingItem, type ReadingList } from '../model/reading-list.ts';
import type { ReadingEntry } from '../model/reading-entry.ts';
import { createElement, createHidden, createLink, speak } from './create.ts';
import type { ReadingSettings } from './reading-settings.ts';

/** What can be done with an item, by its key. */
export interface ItemActions {
  move: (key: string, by: -1 | 1) => void;
  remove: (key: string) => void;
  write: (key: string, note: string) => void;
}

/** The items of a list, each with its controls where there are actions. */
export interface ShownItems {
  list: ReadingList;
  entries: ReadonlyMap<string, ReadingEntry>;
  settings: ReadingSettings;
  actions?: ItemActions | undefined;
}

/** The rows of a list, in order. */
export function createItems(shown: ShownItems): HTMLLIElement[] {
  return shown.list.items.map((item, index) => createItem(item, index, shown));
}

/** What an item is called: its page's title, or where that is not known its address. */
export function nameItem(item: ReadingItem, entries: ReadonlyMap<string, ReadingEntry>): string {
  const entry = entries.get(`${item.kind}/${item.id}`);
  const section = entry?.sections.find(({ slug }) => slug === item.section)?.title ?? item.section;
  return [entry?.title ?? `${item.kind}/${item.id}`, section].filter(Boolean).join(': ');
}

function createItem(item: ReadingItem, index: number, shown: ShownItems): HTMLLIElement {
  const { entries, settings, actions } = shown;
  const { words, kinds } = settings;
  const key = formatReadingItem(item);
  const entry = entries.get(`${item.kind}/${item.id}`);
  const name = nameItem(item, entries);
  const href = entry && entry.href + (item.section === undefined ? '' : `#${item.section}`);
  const title = speak(createElement('h3', '', href ? createLink(href, name) : name), entry?.lang);
  const kind = item.section === undefined ? words.wholePage : words.section;
  const row = createElement('li', 'reading-item', createElement('p', 'muted', `${kinds[item.kind]} · ${kind}`), title);
  row.dataset['key'] = key;
  if (actions) row.append(createNote(item, name, shown), createControls(index, name, shown));
  else if (item.note) row.append(createElement('p', 'own-note', item.note));
  return row;
}

function createNote(item: ReadingItem, name: string, { settings, actions }: ShownItems): HTMLElement {
  const field = createElement('textarea', '');
  field.value = item.note;
  field.rows = 2;
  field.maxLength = mostNote;
  field.addEventListener('input', () => actions?.write(formatReadingItem(item), field.value));
  const label = createElement('label', 'reading-item__note', createElement('span', '', settings.words.note), field);
  label.querySelector('span')?.append(createHidden(`: ${name}`));
  return label;
}

function createControls(index: number, name: string, { list, settings, actions }: ShownItems): HTMLElement {
  const { words } = settings;
  const key = list.items[index] ? formatReadingItem(list.items[index]) : '';
  const create = (action: 'up' | 'down' | 'remove', isOff: boolean, call: () => void) => {
    const button = createElement('button', 'button button--plain', words[action], createHidden(`: ${name}`));
    button.type = 'button';
    button.dataset['action'] = action;
    button.disabled = isOff;
    button.addEventListener('click', call);
    return button;
  };
  return createElement(
    'p',
    'reading-item__controls',
    create('up', index === 0, () => actions?.move(key, -1)),
    create('down', index === list.items.length - 1, () => actions?.move(key, 1)),
    create('remove', false, () => actions?.remove(key)),
  );
}
