import { fill } from '../model/words.ts';
import { createElement } from './create.ts';
import { keepChoices } from './keep-address.ts';

/** Puts a choice above each table that asks for one (`data-narrow`): rows without the chosen words are hidden. */
function narrowTable(table: HTMLTableElement): void {
  const heads = [...table.querySelectorAll<HTMLElement>('thead th')];
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  const bar = createElement('div', 'narrow');
  const count = createElement('p', '');
  count.setAttribute('role', 'status');
  const choices = heads.flatMap((head, column) => {
    if (head.dataset['filter'] === undefined) return [];
    const select = createChoice(head, listWords(rows, column), table.dataset['all'] ?? '');
    bar.append(select.label);
    return [{ column, select: select.element, name: head.textContent.trim() }];
  });
  const apply = (): void => {
    const shown = rows.filter((row) => {
      const isShown = choices.every(({ column, select }) => !select.value || wordsIn(row, column) === select.value);
      row.hidden = !isShown;
      return isShown;
    });
    count.textContent = fill(table.dataset['shown'] ?? '', { count: shown.length });
    keepChoices(choices.map(({ name, select }) => [name, select.value]));
  };
  const asked = new URLSearchParams(location.search);
  for (const { name, select } of choices) {
    select.value = asked.get(name) ?? '';
    if (select.selectedIndex < 0) select.value = '';
    select.addEventListener('change', apply);
  }
  (table.closest('.table-scroll') ?? table).before(bar, count);
  apply();
}

// A cell's own words: a link to its source is no part of what it says.
function wordsIn(row: HTMLTableRowElement, column: number): string {
  const cell = row.cells[column];
  const own = [...(cell?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE);
  const text = own
    .map((node) => node.textContent ?? '')
    .join('')
    .trim();
  return text || (cell?.textContent.trim() ?? '');
}

function listWords(rows: readonly HTMLTableRowElement[], column: number): string[] {
  return [...new Set(rows.map((row) => wordsIn(row, column)))].sort((a, b) => a.localeCompare(b, 'en'));
}

function createChoice(head: HTMLElement, words: readonly string[], all: string) {
  const options = words.map((word) => new Option(word, word));
  const element = createElement('select', '', new Option(all, ''), ...options);
  return { label: createElement('label', '', `${head.textContent.trim()} `, element), element };
}

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-narrow]')) narrowTable(table);
