import { formatComparison, type ComparedEntry, type ComparedLine } from '../model/compared.ts';
import { createElement, createHidden, createLink, createPieces, speak } from './create.ts';
import type { CompareWords } from './compare.ts';

/** The entries as columns of a table, with a way to take each out. */
export function createTable(entries: readonly ComparedEntry[], words: CompareWords): HTMLTableElement {
  const heads = entries.map((entry) => {
    const cell = createElement('th', '', createLine(entry.title), createRemoval(entry, entries, words));
    cell.scope = 'col';
    return cell;
  });
  const rows = (entries[0]?.rows ?? []).map(({ term }, index) => {
    const head = createElement('th', '', term);
    head.scope = 'row';
    const cells = entries.map(({ rows: own }) => createCell(createElement('td', ''), own[index]?.lines, words));
    return createElement('tr', '', head, ...cells);
  });
  const top = createElement('thead', '', createElement('tr', '', createElement('td', ''), ...heads));
  return createElement('table', 'comparison', top, createElement('tbody', '', ...rows));
}

/** The same as one list for each entry, for screens that are too narrow for a table. */
export function createLists(entries: readonly ComparedEntry[], words: CompareWords): HTMLElement {
  const lists = entries.map((entry) => {
    const rows = entry.rows.map(({ term, lines }) =>
      createElement(
        'div',
        '',
        createElement('dt', '', term),
        createCell(createElement('dd', 'compared'), lines, words),
      ),
    );
    const title = createElement('h3', '', createLine(entry.title));
    const removal = createRemoval(entry, entries, words);
    return createElement('section', 'facts', title, removal, createElement('dl', '', ...rows));
  });
  return createElement('div', 'comparison-lists', ...lists);
}

function createCell<T extends HTMLElement>(cell: T, lines: readonly ComparedLine[] = [], words: CompareWords): T {
  if (lines.length === 0) cell.append(createElement('span', 'muted', words.notGiven));
  else if (lines.length === 1) cell.append(...lines.map(createLine));
  else cell.append(createElement('ul', '', ...lines.map((line) => createElement('li', '', createLine(line)))));
  return cell;
}

function createLine({ strong, text, note, to, lang }: ComparedLine): HTMLElement {
  const own = speak(to === undefined ? createElement('span', '', text) : createLink(pageAddress(to), text), lang);
  const value = strong ? [createElement('strong', '', ...createPieces(strong)), ' '] : [];
  const line = createElement('span', '', ...value, own);
  if (note) line.append(' ', createElement('span', 'muted', '(', ...createPieces(note), ')'));
  return line;
}

function createRemoval(entry: ComparedEntry, entries: readonly ComparedEntry[], words: CompareWords): HTMLElement {
  const others = entries.filter((one) => one !== entry).map(({ id }) => id);
  const link = createLink(formatComparison(entry.kind, others), words.remove);
  link.append(createHidden(': '), speak(createHidden(entry.title.text), entry.title.lang));
  return createElement('p', 'comparison__remove', link);
}

const pageAddress = (to: string) => `../${to}/`;
