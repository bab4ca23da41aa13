import type en from '../messages/en.json';
import { figureFilters, findPageOf, selectRows, type FigureQuery, type FigureRow } from '../model/figure-rows.ts';
import { fill } from '../model/words.ts';
import { createElement, createLink, speak } from './create.ts';
import { find } from './find.ts';
import { keepAddress } from './keep-address.ts';
import { loadRows } from './load-rows.ts';

type Words = typeof en.data.claims.script & Pick<typeof en.data.claims, 'heads' | 'cite'>;

const step = 200;
const names = ['q', ...figureFilters] as const;

/** A table at work: where its data lies, what it says, its rows as the page came with them. */
interface Table {
  root: string;
  /** The folder of all case studies. */
  cases: string;
  pages: number;
  count: number;
  firsts: string[];
  words: Words;
  form: HTMLFormElement;
  body: HTMLTableSectionElement;
  plain: readonly HTMLTableRowElement[];
  turn: number;
}

function createTable(area: HTMLElement, body: HTMLTableSectionElement): Table {
  const { root = '', cases = '', pages = '1', count = '0', firsts = '[]', words = '{}' } = area.dataset;
  return {
    ...{ root, cases, pages: Number(pages), count: Number(count) },
    ...{ firsts: JSON.parse(firsts) as string[], words: JSON.parse(words) as Words },
    ...{ form: find('figures-form', HTMLFormElement), body, plain: [...body.rows], turn: 0 },
  };
}

/** Narrows the table of all figures in its place. Nothing is loaded before somebody does so. */
function startFigures(area: HTMLElement): void {
  const [body] = find('figures', HTMLTableElement).tBodies;
  if (!body) return;
  const table = createTable(area, body);
  const { form } = table;
  let wait: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', () => {
    clearTimeout(wait);
    wait = setTimeout(() => void apply(table), 200);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void apply(table);
  });
  addEventListener('hashchange', () => void goTo(table));
  const asked = new URLSearchParams(location.search);
  for (const name of names) setField(form, name, asked.get(name) ?? '');
  if (Object.keys(readQuery(form)).length) void apply(table);
  else void goTo(table);
}

async function apply(table: Table): Promise<void> {
  const { words, count } = table;
  const own = ++table.turn;
  const query = readQuery(table.form);
  const isAll = Object.keys(query).length === 0;
  keepQuery(query);
  const numbered = document.getElementById('finder-pages');
  if (numbered) numbered.hidden = !isAll;
  if (isAll) {
    table.body.replaceChildren(...table.plain);
    find('figures-more').hidden = true;
    return announce(fill(words.count, { count }));
  }
  announce(words.loading);
  try {
    const rows = selectRows(await loadAll(table), query);
    if (own !== table.turn) return;
    show(table, rows);
    announce(rows.length ? fill(words.some, { count: rows.length, all: count }) : words.none);
  } catch {
    if (own === table.turn) announce(words.broken);
  }
}

async function loadAll({ root, pages }: Table): Promise<FigureRow[]> {
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  return (await Promise.all(numbers.map((one) => loadRows<FigureRow[]>(`${root}rows-${one}.js`)))).flat();
}

/** Shows the first rows in the place of all others, and as many more at each press. */
function show(table: Table, rows: readonly FigureRow[]): void {
  table.body.replaceChildren();
  append(table, rows);
}

function append(table: Table, rows: readonly FigureRow[]): void {
  const from = table.body.rows.length;
  const shown = from + step;
  table.body.append(...rows.slice(from, shown).map((row) => createRow(row, table.words)));
  const more = find('figures-more');
  more.hidden = shown >= rows.length;
  more.onclick = () => {
    append(table, rows);
    table.body.rows[shown]?.querySelector('a')?.focus();
  };
}

function announce(text: string): void {
  for (const id of ['figures-count', 'figures-said']) find(id).textContent = text;
}

/** A figure that lies on another page of the table is shown here when the address names it; of one that is gone we say so. */
async function goTo(table: Table): Promise<void> {
  const { root, firsts, words, count } = table;
  const id = location.hash.slice(1);
  const note = find('figures-gone');
  note.hidden = true;
  if (!id.includes('--') || document.getElementById(id)) return;
  try {
    const rows = await loadRows<FigureRow[]>(`${root}rows-${findPageOf(id, firsts)}.js`);
    const found = rows.filter((row) => row.id === id);
    if (!found.length) {
      // The old address of a case study that moved leads on.
      note.replaceChildren(words.gone, ' ', createLink(`${table.cases}${id.split('--')[0]}/`, words.goneTo));
      note.hidden = false;
      return;
    }
    show(table, found);
    announce(fill(words.some, { count: found.length, all: count }));
    document.getElementById(id)?.scrollIntoView();
  } catch {
    announce(words.broken);
  }
}

function setField(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
  // What the list does not have is no choice.
  if (field instanceof HTMLSelectElement && [...field.options].some((one) => one.value === value)) field.value = value;
}

function readQuery(form: HTMLFormElement): FigureQuery {
  const data = new FormData(form);
  const values = names.map((name) => [name, (data.get(name) as string | null)?.trim() ?? ''] as const);
  return Object.fromEntries(values.filter(([, value]) => value));
}

function keepQuery(query: FigureQuery): void {
  const text = new URLSearchParams(query).toString();
  keepAddress(`${location.pathname}${text && `?${text}`}${location.hash}`);
}

function createRow(row: FigureRow, words: Words): HTMLTableRowElement {
  const [, what = '', by = '', where = '', source = ''] = words.heads;
  const cell = (head: string, ...content: (string | Node)[]): HTMLTableCellElement => {
    const made = createElement('td', '', ...content);
    if (head) made.dataset['head'] = head;
    return made;
  };
  const cite = createElement('p', 'claim-table__cite', row.cite);
  const made = createElement(
    'tr',
    '',
    cell(
      '',
      speak(createElement('strong', '', row.value), row.lang),
      ' ',
      speak(createElement('span', 'claim-table__text', row.text), row.lang),
    ),
    cell(what, `${row.kind}, `, speak(createElement('span', '', row.when), row.whenLang)),
    cell(by, row.by),
    cell(
      where,
      speak(createLink(row.href, row.title), row.titleLang),
      ' ',
      ...(row.state ? [createElement('strong', 'claim-table__state', row.state), ' '] : []),
      createElement('span', 'claim-table__text', row.authorities.join(', ')),
    ),
    cell(
      source,
      speak(createLink(row.sourceHref, row.source), row.lang),
      createElement('details', '', createElement('summary', '', words.cite), speak(cite, row.titleLang)),
    ),
  );
  made.id = row.id;
  return made;
}

const area = document.getElementById('figures-finder');
if (area) startFigures(area);
