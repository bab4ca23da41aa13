import { listRows } from '../forms/clean.ts';
import { fill, type Messages } from '../model/words.ts';
import { createElement } from './create.ts';

/** Shows every question that asks for rows as groups of boxes, a box for each part; what they hold stays one text. */
export function startRows(form: HTMLFormElement, { forms }: Messages): { update: () => void } {
  const areas = [...form.querySelectorAll<HTMLTextAreaElement>('[data-cells]')];
  const updates = areas.map((area) => startArea(area, forms));
  return { update: () => updates.forEach((update) => update()) };
}

function startArea(area: HTMLTextAreaElement, words: Messages['forms']): () => void {
  const { ui } = words;
  const cells = (area.dataset['cells'] ?? '').split(' ');
  const label = area.dataset['label'] ?? '';
  const list = createElement('div', 'rows');
  const add = createElement('button', 'button button--plain', ui.addRow);
  add.type = 'button';
  const write = () => writeRows(area, list);
  const append = (values: readonly string[] = []): HTMLElement => {
    const row = createRow({ cells, values, words, id: `${area.id}-${list.children.length + 1}` });
    const title = fill(ui.row, { label, number: list.children.length + 1 });
    row.prepend(createElement('legend', 'row__title', title));
    const remove = createElement('button', 'row__remove', ui.removeRow);
    remove.type = 'button';
    remove.setAttribute('aria-label', `${ui.removeRow}: ${title}`);
    remove.addEventListener('click', () => {
      row.remove();
      write();
      add.focus();
    });
    row.append(remove);
    list.append(row);
    return row;
  };
  const show = (): void => {
    list.replaceChildren();
    const rows = listRows(area.value);
    for (const row of rows.length ? rows : [[]]) append(row);
  };
  list.addEventListener('input', (event) => {
    event.stopPropagation();
    write();
  });
  add.addEventListener('click', () => listBoxes(append())[0]?.focus());
  area.hidden = true;
  area.after(list, add);
  show();
  return show;
}

/** Puts what the boxes hold into the text, a line for each row that holds anything. */
function writeRows(area: HTMLTextAreaElement, list: HTMLElement): void {
  const rows = [...list.children].map((row) => listBoxes(row).map(({ value }) => tidy(value)));
  area.value = rows
    .filter((row) => row.some(Boolean))
    .map((row) => row.join(' | ').replace(/[ |]+$/, ''))
    .join('\n');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

interface RowParts {
  cells: readonly string[];
  values: readonly string[];
  words: Messages['forms'];
  id: string;
}

type Box = HTMLInputElement | HTMLSelectElement;
const listBoxes = (row: Element): Box[] => [...row.querySelectorAll<Box>('input, select')];

function createRow({ cells, values, words, id }: RowParts): HTMLFieldSetElement {
  const names: Readonly<Record<string, string>> = words.cells;
  const boxes = cells.map((cell, index) => {
    const box = createBox(cell, words);
    box.id = `${id}-${index}`;
    box.autocomplete = 'off';
    box.value = values[index] ?? '';
    const label = createElement('label', 'row__label', names[cell] ?? cell);
    label.htmlFor = box.id;
    return createElement('div', 'row__cell', label, box);
  });
  return createElement('fieldset', 'row', ...boxes);
}

/** A box to type in, or a list where only some words will do. */
function createBox(cell: string, { choices }: Messages['forms']): Box {
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = choices;
  const offered = known[`case-studies.${cell}`];
  if (!offered) {
    const box = createElement('input', '');
    box.type = 'text';
    return box;
  }
  const options = ['', ...Object.values(offered)].map((word) => new Option(word));
  return createElement('select', '', ...options);
}

// The mark between two parts cannot stand inside one.
const tidy = (value: string) => value.replaceAll('|', '/').replaceAll(/\s+/g, ' ').trim();
