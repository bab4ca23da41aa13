import { remember } from './remember.ts';

/** A figure as the table of all figures shows it; texts are in the page's language unless `lang` says otherwise. */
export interface FigureRow {
  id: string;
  value: string;
  text: string;
  /** What kind of figure it is, in words. */
  kind: string;
  when: string;
  /** The year by which it is found; empty where none is known. */
  year: string;
  by: string;
  authorities: string[];
  themes: string[];
  title: string;
  /** That its case study no longer stands, in words; empty where it does. */
  state: string;
  href: string;
  source: string;
  sourceHref: string;
  cite: string;
  lang?: string | undefined;
  /** The language of the title, and of when it was, where that is another one. */
  titleLang?: string | undefined;
  whenLang?: string | undefined;
}

/** How many rows a page of the table and a file for the browser hold. */
export const rowsPerPage = 500;

/** What the table can be narrowed by, also the names in its address. */
export const figureFilters = ['kind', 'authority', 'theme', 'by', 'year'] as const;

/** One thing that the table can be narrowed by. */
export type FigureFilter = (typeof figureFilters)[number];

/** What somebody asks of the table: words that must all stand in a row, and a value of each filter. */
export type FigureQuery = Partial<Record<FigureFilter | 'q', string>>;

const listValues: Record<FigureFilter, (row: FigureRow) => readonly string[]> = {
  kind: ({ kind }) => [kind],
  authority: ({ authorities }) => authorities,
  theme: ({ themes }) => themes,
  by: ({ by }) => [by],
  year: ({ year }) => (year ? [year] : []),
};

/** The rows that fit all that is asked, in their order. */
export function selectRows(rows: readonly FigureRow[], query: FigureQuery): FigureRow[] {
  const words = plain(query.q ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const asked = figureFilters.filter((name) => query[name]);
  return rows.filter((row) => {
    if (!asked.every((name) => listValues[name](row).includes(query[name] ?? ''))) return false;
    if (!words.length) return true;
    return words.every((word) => textOf(row).includes(word));
  });
}

// Asked for at every letter typed.
const textOf = remember(({ value, text, kind, title, source, authorities, themes }: FigureRow) =>
  plain([value, text, kind, title, source, ...authorities, ...themes].join(' ')),
);

const plain = (text: string) => text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');

/** Every value of each filter, sorted; years the newest first. */
export function listFilterValues(rows: readonly FigureRow[]): Record<FigureFilter, string[]> {
  const of = (name: FigureFilter) => {
    const values = [...new Set(rows.flatMap(listValues[name]))].sort((a, b) => a.localeCompare(b, 'en'));
    return name === 'year' ? values.reverse() : values;
  };
  return Object.fromEntries(figureFilters.map((name) => [name, of(name)])) as Record<FigureFilter, string[]>;
}

/** The page, from 1, that holds the figures of an id: pages come in the order of case studies, and each begins with one. */
export function findPageOf(id: string, firsts: readonly string[]): number {
  const entry = id.split('--')[0] ?? '';
  return Math.max(1, firsts.filter((first) => first < entry || first === entry).length);
}
