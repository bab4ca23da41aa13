// On every page: so it stays small, and what is only needed once somebody saves comes then.
import type { Messages } from '../model/words.ts';
import { createElement } from './create.ts';
import { readKept } from './kept.ts';
import { listName, onListChange } from './reading-watch.ts';

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

/** The keys of what is saved; whoever uses them asks for no more than whether one is among them. */
function readKeys(): string[] {
  const { items } = { ...(readKept(listName) as { items?: ({ of?: string } | null)[] } | undefined) };
  return Array.isArray(items) ? items.map((item) => String(item?.of)) : [];
}

/** Brings all that shows the list up to date. */
function update(): void {
  const keys = readKeys();
  for (const { key, button, show } of controls) {
    const isSaved = keys.includes(key);
    button.dataset['saved'] = String(isSaved);
    show(isSaved);
  }
  for (const link of links) {
    const { title = '', count = '' } = link.dataset;
    link.textContent = keys.length ? count.replace('{count}', String(keys.length)) : title;
    // From disk, a browser may keep for each file what no other file sees: so the link takes it along.
    if (location.protocol === 'file:')
      link.href = link.href.replace(/#.*$/, '') + (keys.length ? `#add=${keys.map(encodeURI).join('&add=')}` : '');
  }
}

/** Makes the link that saves a page a button that does it here, and puts a small one beside each heading. */
function startSaving(link: HTMLAnchorElement, isFirst: boolean): void {
  const words = JSON.parse(link.dataset['words'] ?? '{}') as SaveWords;
  const key = link.dataset['save'] ?? '';
  const status = createElement('span', 'govuk-visually-hidden');
  status.setAttribute('role', 'status');
  const press = async (of: string): Promise<void> => {
    const { toggleSaved } = await import('./save-toggle.ts');
    const told = toggleSaved(of, link.href);
    if (told) status.textContent = words[told];
    update();
  };
  const button = createElement('button', 'link-button');
  link.replaceWith(button, status);
  addControl({ key, button, show: (isSaved) => (button.textContent = isSaved ? words.saved : words.page) }, press);
  for (const slug of isFirst ? (link.dataset['sections'] ?? '').split(' ') : []) {
    const heading = document.getElementById(slug);
    if (heading?.tagName === 'H2') addControl(createSaver(heading, `${key}/${slug}`, words), press);
  }
}

function createSaver(heading: HTMLElement, key: string, words: SaveWords): Control {
  const text = createElement('span', 'save-section__text');
  const button = createElement('button', 'save-section', text);
  const name = heading.textContent.trim();
  const show = (isSaved: boolean): void => {
    text.textContent = isSaved ? words.shortSaved : words.short;
    button.ariaLabel = (isSaved ? words.sectionSaved : words.section).replace('{section}', name);
  };
  // In a text, a heading and its link stand in a row of their own.
  const row = heading.closest('.heading');
  (row?.lastElementChild ?? heading).after(button);
  (row ?? heading.parentElement)?.classList.add('has-saves');
  return { key, button, show };
}

function addControl(control: Control, press: (key: string) => Promise<void>): void {
  control.button.type = 'button';
  control.button.addEventListener('click', () => void press(control.key));
  controls.push(control);
}

document.querySelectorAll<HTMLAnchorElement>('[data-save]').forEach((link, index) => startSaving(link, index === 0));
update();
onListChange(update);
