import { extent } from 'd3-array';
import type { PageContext } from '../../page.ts';
import { createBarFigure, type BarItem } from './bars.ts';
import { countCases, searchFor } from './shared.ts';

const mostBars = 24;

/** Case studies by the year in which the work began, years without any included; wide spans in steps of years. */
export function createYears(context: PageContext) {
  const { catalogue, m } = context;
  const years = catalogue.list('case-studies').map(({ data }) => data.started?.slice(0, 4) ?? '');
  const [first = 0, last = -1] = extent(years.filter(Boolean), Number);
  const step = findStep(last - first);
  const stepOf = (year: string) => (year ? String(Math.floor(Number(year) / step) * step) : '');
  const count = countCases(context, ({ data }) => [stepOf(data.started?.slice(0, 4) ?? '')]);
  const items: BarItem[] = [];
  for (let from = Math.floor(first / step) * step; from <= last; from += step)
    items.push(createYear({ from, step, value: count(String(from)) }, context));
  items.push({ label: m.pictures.notKnown, value: count(''), isUnknown: true });
  const parts = { items, total: years.length, words: m.pictures.year };
  return createBarFigure({ name: 'case-studies-by-year', ...parts }, context);
}

function findStep(span: number): number {
  return [1, 2, 5, 10, 25, 50].find((step) => span / step < mostBars) ?? 100;
}

function createYear({ from, step, value }: { from: number; step: number; value: number }, context: PageContext) {
  const { m, t } = context;
  if (step > 1) return { label: t(m.pictures.year.span, { from, to: from + step - 1 }), value };
  const label = String(from);
  return { label, value, href: searchFor(context, 'year', { value: label, count: value }) };
}
