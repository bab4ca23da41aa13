import { formatAddAddress, formatReadingItem, mostItems, parseReadingItem } from '../model/reading-list.ts';
import { fill, type Messages } from '../model/words.ts';
import { createElement } from './create.ts';
import { isSaved, keepList, onListChange, readList } from './reading-kept.ts';

/** The words of what saves a page, handed over in its markup. */
export type SaveWords = Messages['briefing']['save'];

/** Something to press that saves, and shows whether it is saved already. */
interface Control {
  key: string;
  button: HTMLButtonElement;
  show: (isSaved: boolean) => void;
}

const controls: Control[] = [];
const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-reading-list]')];

/** Brings all that shows the list up to date. */
function update(): void {
  const list = readList();
  for (const { key, button, show } of controls) {
    const saved = isSaved(list, key);
    button.setAttribute('aria-pressed', String(saved));
    show(saved);
  }
  for (const link of links) {
    const { title = '', count = '' } = link.dataset;
    link.textContent = list.items.length ? fill(count, { count: list.items.length }) : title;
    // From disk, a browser may keep for each file what no other file sees: so the link takes it along.
    if (location.protocol === 'file:')
      link.href = link.href.replace(/#.*$/, '') + (list.items.length ? formatAddAddress(list.items) : '');
  }
}

/** Makes the link that saves a page a button that does it here, and puts a small one beside each heading. */
function startSaving(link: HTMLAnchorElement, isFirst: boolean): void {
  const words = JSON.parse(link.dataset['words'] ?? '{}') as SaveWords;
  const key = link.dataset['save'] ?? '';
  const status = createElement('span', 'govuk-visually-hidden');
  status.setAttribute('role', 'status');
  const press = (of: string) => {
    const told = toggle(of, link.href);
    if (told) status.textContent = words[told];
    update();
  };
  const button = createElement('button', 'link-button', words.page);
  button.type = 'button';
  link.replaceWith(button, status);
  const show = (saved: boolean) => (button.textContent = saved ? words.saved : words.page);
  addControl({ key, button, show }, press);
  const slugs = isFirst ? (link.dataset['sections'] ?? '') : '';
  for (const slug of slugs.split(' ').filter(Boolean)) {
    const heading = document.getElementById(slug);
    if (heading?.tagName === 'H2') startSection(heading, `${key}/${slug}`, { words, press });
  }
}

interface Saving {
  words: SaveWords;
  press: (key: string) => void;
}

function startSection(heading: HTMLElement, key: string, { words, press }: Saving): void {
  const text = createElement('span', 'save-section__text', words.short);
  const button = createElement('button', 'save-section', createMark(), text);
  button.type = 'button';
  button.setAttribute('aria-label', fill(words.section, { section: heading.textContent.trim() }));
  // In a text, a heading and its link stand in a row of their own.
  const row = heading.closest('.heading');
  (row?.lastElementChild ?? heading).after(button);
  (row ?? heading.parentElement)?.classList.add('has-saves');
  addControl({ key, button, show: (saved) => (text.textContent = saved ? words.shortSaved : words.short) }, press);
}

function addControl(control: Control, press: (key: string) => void): void {
  controls.push(control);
  control.button.addEventListener('click', () => press(control.key));
}

/** Puts something into the list or takes it out; where the browser keeps nothing, the list's own page takes it. */
function toggle(key: string, address: string): 'told' | 'untold' | 'full' | undefined {
  const list = readList();
  const item = parseReadingItem(key);
  if (!item) return undefined;
  const saved = isSaved(list, key);
  if (!saved && list.items.length >= mostItems) return 'full';
  const items = saved ? list.items.filter((one) => formatReadingItem(one) !== key) : [...list.items, item];
  if (keepList({ ...list, items })) return saved ? 'untold' : 'told';
  location.assign(address.replace(/#.*$/, '') + formatAddAddress([item]));
  return undefined;
}

function createMark(): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', 'M3 1h10v14l-5-4-5 4z');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(path);
  return svg;
}

document.querySelectorAll<HTMLAnchorElement>('[data-save]').forEach((link, index) => startSaving(link, index === 0));
update();
onListChange(update);
