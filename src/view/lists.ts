import { formatMoney } from '../format/number.ts';
import { dateOf } from '../model/date-of.ts';
import { listFacetRows } from '../model/facets.ts';
import type { Entry, PageEntry } from '../model/entry.ts';
import type { PageKind } from '../model/kinds.ts';
import { listFacetNames, listSorts, pageSize, partSize, type ListData, type ListSort } from '../model/list.ts';
import { compareText } from '../model/problem.ts';
import { remember } from '../model/remember.ts';
import type { Said } from '../model/said.ts';
import type { PageContext } from '../page.ts';
import { createCard, type Card } from './card.ts';
import { describeFacets, listFacets, type FacetWords } from './facets.ts';
import { rememberInLanguage } from './in-language.ts';
import { factsLangOf } from './language.ts';
import { findSection, listPoints } from './lessons.ts';
import { fillSaid, say } from './pieces.ts';

/** The entries of a kind in the order their list comes in. */
export function listInOrder(kind: PageKind, { catalogue }: PageContext): readonly PageEntry[] {
  return ordered(catalogue)(kind).entries;
}

/** Where an entry stands in the list of its kind, from 0. */
export function findPlace(entry: PageEntry, { catalogue }: PageContext): number {
  return ordered(catalogue)(entry.kind).places.get(entry) ?? 0;
}

interface Ordered {
  entries: readonly PageEntry[];
  places: ReadonlyMap<PageEntry, number>;
}

const ordered = remember((catalogue: PageContext['catalogue']) => {
  const known = new Map<PageKind, Ordered>();
  return (kind: PageKind): Ordered => {
    const found = known.get(kind) ?? order(catalogue.list(kind) as readonly PageEntry[], listSorts[kind][0]);
    known.set(kind, found);
    return found;
  };
});

function order(unsorted: readonly PageEntry[], sort: ListSort | undefined): Ordered {
  const entries = sortEntries(unsorted, sort);
  return { entries, places: new Map(entries.map((entry, place) => [entry, place])) };
}

/** Sorts pages: the newest first by the day the work began or the page came out, or by title; the rest as they come. */
export function sortEntries(entries: readonly PageEntry[], sort: ListSort | undefined): PageEntry[] {
  const byTitle = (a: PageEntry, b: PageEntry) => a.data.title.localeCompare(b.data.title, 'en');
  if (sort === 'title') return [...entries].sort(byTitle);
  return [...entries].sort((a, b) => compareText(dateOf(b), dateOf(a)) || byTitle(a, b));
}

/** What the browser needs to narrow and sort the list of a kind. */
export function createListData(kind: PageKind, context: PageContext): ListData {
  const entries = listInOrder(kind, context);
  const facets = entries.map((entry) => listFacets(entry, context));
  const orderOf = (sort: ListSort) => {
    const sorted = sort === 'evidence' ? rankByEvidence(entries, context) : sortEntries(entries, sort);
    return sorted.map((entry) => findPlace(entry, context));
  };
  return {
    count: entries.length,
    orders: Object.fromEntries(listSorts[kind].slice(1).map((sort) => [sort, orderOf(sort)])),
    facets: Object.fromEntries(
      listFacetNames[kind].map((name) => [name, listFacetRows(facets.map((of) => of[name] ?? []))]),
    ),
  };
}

/** Pages with the best evidence first, otherwise as they come. */
export function rankByEvidence<T extends PageEntry>(entries: readonly T[], { catalogue }: PageContext): T[] {
  const levelOf = (entry: PageEntry) =>
    entry.kind === 'case-studies' ? catalogue.insights.evidenceOf(entry).level : 0;
  return [...entries].sort((a, b) => levelOf(b) - levelOf(a));
}

/** Whether a piece of work was stopped or did not achieve its aim: told like any other. */
export function isSetback({ data }: Entry<'case-studies'>): boolean {
  return data.stage === 'stopped' || data.outcome === 'not-achieved';
}

/** A facet as the side of a list shows it: each value with how many entries have it. */
export interface ListFacet extends FacetWords {
  values: { value: string; count: number }[];
}

/** The facets of a list in which its entries differ; counted once for all pages of the list. */
export function listListFacets(kind: PageKind, context: PageContext): ListFacet[] {
  const known = facetsOf(context);
  const facets = known.get(kind) ?? countFacets(kind, context);
  known.set(kind, facets);
  return facets;
}

const facetsOf = rememberInLanguage(() => new Map<PageKind, ListFacet[]>());

function countFacets(kind: PageKind, context: PageContext): ListFacet[] {
  const facets = listInOrder(kind, context).map((entry) => listFacets(entry, context));
  const words = new Map(describeFacets(context).map((one) => [one.name, one]));
  return listFacetNames[kind].flatMap((name) => {
    const of = words.get(name);
    const values = countWords(facets.map((one) => one[name] ?? []));
    return of && values.length > 1 ? [{ ...of, values: sortValues(values, of) }] : [];
  });
}

function countWords(lists: readonly (readonly string[])[]): ListFacet['values'] {
  const counts = new Map<string, number>();
  for (const value of lists.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}

function sortValues(values: ListFacet['values'], { name, order }: FacetWords): ListFacet['values'] {
  if (order) return values.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
  if (name === 'year') return values.sort((a, b) => compareText(b.value, a.value));
  return values.sort((a, b) => a.value.localeCompare(b.value, 'en'));
}

/** How many pages the list of a kind has: always at least one. */
export function countPages(kind: PageKind, context: PageContext): number {
  return Math.max(1, Math.ceil(listInOrder(kind, context).length / pageSize));
}

/** The cards of a page of a list, from 1. */
export function listPageCards(kind: PageKind, page: number, context: PageContext): Card[] {
  const entries = listInOrder(kind, context).slice((page - 1) * pageSize, page * pageSize);
  return entries.map((entry) => createCard(entry, context));
}

/** A card for the browser; of a case study also what it cost and, in a sentence, what did not work. */
export interface FullCard extends Card {
  cost?: Said;
  failed?: string;
  /** Where on its page that stands. */
  failedAt?: string;
}

/** The cards of a part of a list, from 1. */
export function listPartCards(kind: PageKind, part: number, context: PageContext): FullCard[] {
  const entries = listInOrder(kind, context).slice((part - 1) * partSize, part * partSize);
  return entries.map((entry) => {
    const card = createCard(entry, context);
    return entry.kind === 'case-studies' ? { ...card, ...listMore(entry, context) } : card;
  });
}

function listMore(entry: Entry<'case-studies'>, context: PageContext): Pick<FullCard, 'cost' | 'failed' | 'failedAt'> {
  const [failed] = listPoints(entry, context.catalogue.htmlOf(entry), 'whatDidNotWork');
  const failedAt = findSection(entry, 'whatDidNotWork');
  return { cost: formatCost(entry, context), ...(failed && failedAt ? { failed, failedAt } : {}) };
}

/** What the work cost in one line: its first sum, what that paid for, and how many more there are. */
function formatCost(entry: Entry<'case-studies'>, { m, lang }: PageContext): Said {
  const { costs } = entry.data;
  const [cost] = costs;
  if (!cost) return m.caseStudy.costNone;
  const { amount, currency, kind, year } = cost;
  const what = say(cost.what, factsLangOf(entry, lang));
  const values = { amount: formatMoney(amount, currency), kind: m.caseStudy.costKinds[kind], year, what };
  const sum = fillSaid(m.ways.cost, values);
  const more = costs.length - 1;
  return more > 0 ? fillSaid(more === 1 ? m.ways.costAndOne : m.ways.costAndMore, { sum, count: more }) : sum;
}
