import {
  cleanNote,
  cleanTitle,
  formatReadingAddress,
  formatReadingItem,
  mostItems,
  parseReadingAddress,
  type ReadingItem,
  type ReadingList,
} from '../model/reading-list.ts';
import { fill } from '../model/words.ts';
import { find } from './find.ts';
import { keepAddress } from './keep-address.ts';
import { downloadBriefing, showBriefing, type Collected } from './reading-document.ts';
import { createItems, nameItem, type ItemActions } from './reading-items.ts';
import { keepList, readList } from './reading-kept.ts';
import { loadReading } from './reading-load.ts';
import { readSettings } from './reading-settings.ts';
import { onListChange } from './reading-watch.ts';

const settings = readSettings();
const { words } = settings;
const empty: ReadingList = { title: '', items: [] };
const pause = 400;
const longAddress = 2000;

/** Somebody else's list, while it is shown. */
let shared: ReadingList | undefined;
/** The reader's own list, where the browser would not keep it. */
let unkept: ReadingList | undefined;
/** The reader's list as it was before the last change. */
let before: ReadingList | undefined;

const readOwn = (): ReadingList => unkept ?? readList();
const readShown = (): ReadingList => shared ?? readOwn();

/** Shows what the address asks for. Nothing in it changes what is kept, but for items to add, which can be undone. */
function open(): void {
  const read = parseReadingAddress(location.hash);
  if (read.is === 'anchor' && document.getElementById(read.id)) return;
  shared = undefined;
  tell('');
  if (read.is === 'add') addItems(read.items);
  else if (read.is === 'list') openList(read.list, read.left);
  else if (read.is === 'fault') tell(words.faults[read.fault]);
  else if (read.is === 'anchor') tell(words.faults.broken);
  void show();
}

function openList(list: ReadingList, left: number): void {
  if (formatReadingAddress(list) === formatReadingAddress(readOwn())) return leaveAddress();
  shared = list;
  find('reading-left').textContent = left ? fill(words.sharedLeft, { count: left }) : '';
}

/** Adds to the reader's own list what it does not hold yet. */
function addItems(items: readonly ReadingItem[], title = ''): void {
  const own = readOwn();
  const known = new Set(own.items.map(formatReadingItem));
  const fresh = items.filter((item) => !known.has(formatReadingItem(item)));
  const all = [...own.items, ...fresh];
  shared = undefined;
  leaveAddress();
  if (!fresh.length) return tell(words.addedNothing);
  const told =
    all.length > mostItems ? fill(words.full, { count: mostItems }) : fill(words.added, { count: fresh.length });
  change({ title: own.title || title, items: all.slice(0, mostItems) }, told);
}

/** Changes the reader's own list, says so, and offers to undo it. */
function change(list: ReadingList, told: string): void {
  before = readOwn();
  keep(list);
  tell(told, true);
}

function keep(list: ReadingList): void {
  const isKept = keepList(list);
  unkept = isKept ? undefined : list;
  if (isKept) return;
  keepAddress(formatReadingAddress(list));
  tell(words.notKept);
}

/** What was in the address is done: opening the page again shows the reader's own list. */
function leaveAddress(): void {
  if (location.hash) keepAddress(location.href.replace(/#.*$/s, ''));
}

function tell(text: string, canUndo = false): void {
  find('reading-status').textContent = text;
  find('reading-undo').hidden = !canUndo;
}

const actions: ItemActions = {
  move: (key, by) => {
    const { title, items } = readOwn();
    const from = items.findIndex((item) => formatReadingItem(item) === key);
    const [item] = items.splice(from, 1);
    if (from < 0 || !item) return;
    items.splice(from + by, 0, item);
    change({ title, items }, fill(words.moved, { number: from + by + 1, count: items.length, title: nameOf(item) }));
    void show({ key, action: by < 0 ? 'up' : 'down' });
  },
  remove: (key) => {
    const { title, items } = readOwn();
    const at = items.findIndex((item) => formatReadingItem(item) === key);
    const [item] = items.splice(at, 1);
    if (at < 0 || !item) return;
    change({ title, items }, fill(words.removed, { title: nameOf(item) }));
    void show().then(() => find('reading-undo').focus());
  },
  write: (key, note) => {
    const { title, items } = readOwn();
    keep({
      title,
      items: items.map((one) => (formatReadingItem(one) === key ? { ...one, note: cleanNote(note) } : one)),
    });
    later();
  },
};

let loaded: Collected['entries'] = new Map();
const nameOf = (item: ReadingItem) => nameItem(item, loaded);

/** Draws the page anew; puts the focus back on a control of an item, or on the one beside it where that is off now. */
async function show(focus?: { key: string; action: string }): Promise<void> {
  const list = readShown();
  loaded = await loadReading(list.items, settings.packs);
  const missing = list.items.filter(({ kind, id }) => !loaded.has(`${kind}/${id}`));
  const rows = createItems({ list, entries: loaded, settings, actions: shared ? undefined : actions });
  find('reading-items').replaceChildren(...rows);
  find('reading-missing').textContent = missing.length
    ? fill(words.notLoaded, { items: missing.map(formatReadingItem).join(', ') })
    : '';
  find('reading-heading').textContent = shared ? words.theirs : words.yours;
  find('reading-shared').hidden = !shared;
  find('reading-name').hidden = Boolean(shared) || !list.items.length;
  find('reading-empty').hidden = list.items.length > 0;
  find('reading-take').hidden = find('reading-preview').hidden = !list.items.length;
  find('reading-clear').hidden = Boolean(shared);
  find('reading-title', HTMLInputElement).value = list.title;
  showDocument();
  if (focus) focusControl(rows, focus);
}

function focusControl(rows: readonly HTMLElement[], { key, action }: { key: string; action: string }): void {
  const row = rows.find(({ dataset }) => dataset['key'] === key);
  const buttons = [...(row?.querySelectorAll('button') ?? [])].filter(({ disabled }) => !disabled);
  (buttons.find(({ dataset }) => dataset['action'] === action) ?? buttons[0])?.focus();
}

function showDocument(): void {
  const list = readShown();
  showBriefing(find('reading-document'), collect());
  const address = location.protocol === 'file:' ? settings.address : location.href.replace(/#.*$/s, '');
  const field = find('reading-address', HTMLInputElement);
  field.value = address + formatReadingAddress(list);
  const { length } = field.value;
  find('reading-long').textContent = length > longAddress ? fill(words.shareLong, { count: length }) : '';
}

const collect = (): Collected => ({ list: readShown(), entries: loaded, settings });

let timer: ReturnType<typeof setTimeout> | undefined;
function later(): void {
  clearTimeout(timer);
  timer = setTimeout(showDocument, pause);
}

const press = (id: string, call: () => void) => find(id).addEventListener('click', call);

function listen(): void {
  find('reading-title', HTMLInputElement).addEventListener('input', ({ target }) => {
    keep({ ...readOwn(), title: cleanTitle((target as HTMLInputElement).value) });
    later();
  });
  press('reading-undo', () => {
    if (before) keep(before);
    tell(words.undone);
    void show().then(() => find('reading-heading').focus());
  });
  press('reading-clear', () => {
    change(empty, words.cleared);
    void show().then(() => find('reading-undo').focus());
  });
  press('reading-use', () => {
    if (shared) change(shared, words.used);
    returnToOwn();
  });
  press('reading-add', () => {
    if (shared) addItems(shared.items, shared.title);
    returnToOwn();
  });
  press('reading-leave', returnToOwn);
  press('reading-print', () => {
    showDocument();
    print();
  });
  press('reading-html', () => void download('html'));
  press('reading-docx', () => void download('docx'));
  press('reading-copy', () => void copyAddress());
  // Within the document a link only moves the reader; the address may hold a list.
  find('reading-document').addEventListener('click', followInside);
}

function returnToOwn(): void {
  shared = undefined;
  leaveAddress();
  void show().then(() => find('reading-heading').focus());
}

async function download(format: 'html' | 'docx'): Promise<void> {
  tell(words.making);
  await downloadBriefing(format, collect()).then(
    () => tell(words.made),
    () => tell(words.failed),
  );
}

async function copyAddress(): Promise<void> {
  const field = find('reading-address', HTMLInputElement);
  try {
    await navigator.clipboard.writeText(field.value);
    tell(words.copied);
  } catch {
    field.select();
    tell(words.notCopied);
  }
}

function followInside(event: Event): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const id = /^#(.+)$/.exec(link?.getAttribute('href') ?? '')?.[1];
  const place = id === undefined ? null : document.getElementById(id);
  if (!place) return;
  event.preventDefault();
  place.tabIndex = -1;
  place.focus();
}

find('reading-list').hidden = false;
listen();
open();
addEventListener('hashchange', open);
onListChange(() => void show());
