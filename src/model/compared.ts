import type { Said } from './said.ts';

/** The kinds whose entries can be put side by side. */
export const comparedKinds = ['case-studies', 'standards'] as const;

/** A kind whose entries can be put side by side. */
export type ComparedKind = (typeof comparedKinds)[number];

/** How many entries one comparison holds. */
export const [fewestCompared, mostCompared] = [2, 4];

/** One line of a cell: perhaps a figure in front, words, perhaps a remark behind; `to` is the page it leads to. */
export interface ComparedLine {
  strong?: Said;
  text: string;
  note?: Said;
  to?: string;
  /** The language of the words, where it is not the page's. */
  lang?: string;
}

/** What one entry says to one question; no line where it says nothing. */
export interface ComparedRow {
  term: string;
  lines: ComparedLine[];
}

/** An entry as a comparison shows it. Entries of a kind have the same rows in the same order. */
export interface ComparedEntry {
  kind: ComparedKind;
  id: string;
  title: ComparedLine;
  rows: ComparedRow[];
}

/** What an address asks to compare; an address that names no such kind has none. */
export interface Comparison {
  kind: ComparedKind | undefined;
  ids: string[];
}

/** Reads what to compare from the query of an address: `?kind=standards&ids=a,b`. Each id comes once. */
export function parseComparison(query: string): Comparison {
  const parameters = new URLSearchParams(query);
  const kind = comparedKinds.find((one) => one === parameters.get('kind'));
  const ids = (parameters.get('ids') ?? '').split(',').map((id) => id.trim());
  return { kind, ids: [...new Set(ids)].filter(Boolean) };
}

/** The query of an address that asks to compare, `?` included. */
export function formatComparison(kind: ComparedKind, ids: readonly string[]): string {
  return `?kind=${kind}${ids.length ? `&ids=${ids.map(encodeURIComponent).join(',')}` : ''}`;
}
