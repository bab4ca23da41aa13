import { listChoices } from './choices.ts';
import { listRows } from './clean.ts';
import { createIds } from './create-id.ts';
import type { Form } from './form.ts';
import { readDate } from './read-date.ts';
import { readChoice, readPage } from './read-name.ts';
import { readCurrency, readNumber } from './read-number.ts';
import type { World } from './world.ts';

/** A source as the front matter has it. */
export interface Source {
  id: string;
  title: string;
  publisher?: string;
  url?: string;
  date?: string;
}

/** The sources of an answer, a line each: title, publisher, address, date. */
export function listSources(answer: string): Source[] {
  const rows = listRows(answer);
  const ids = createIds(
    rows.map(([title = '', publisher = '', , date = '']) => `${publisher || title} ${/\d{4}/.exec(date)?.[0] ?? ''}`),
    'source',
  );
  return rows.map(([title = '', publisher, url, date], index) => ({
    id: ids[index] ?? `source-${index + 1}`,
    title,
    ...(publisher && { publisher }),
    ...(url && { url }),
    ...(date && { date: readDate(date) }),
  }));
}

/** The source that a mark names: its number in the list, its id, its address or a part of its title; the only one where nothing is said. */
export function findSource(
  mark: string,
  sources: readonly Pick<Source, 'id' | 'title' | 'url' | 'publisher'>[],
): string | undefined {
  const wanted = mark.replace(/^[[\s^]+|[\]\s]+$/g, '').toLowerCase();
  if (!wanted) return sources.length === 1 ? sources[0]?.id : undefined;
  if (/^\d+$/.test(wanted) && Number(wanted) <= sources.length) return sources[Number(wanted) - 1]?.id;
  const names = (one: Pick<Source, 'id' | 'title' | 'url' | 'publisher'>) => [
    one.id,
    one.url,
    one.title,
    one.publisher,
  ];
  return sources.find((one) => names(one).some((name) => name?.toLowerCase() === wanted))?.id;
}

/** What rows are read with. */
export interface RowParts {
  form: Form;
  world: World;
}

/** The costs of an answer, a line each: amount, year, what for, kind, source. */
export function listCosts(answer: string, sources: readonly Source[], { form, world }: RowParts): object[] {
  const kinds = listChoices(form, { path: 'costs.kind' }, world.messages);
  return listRows(answer).map(([amount = '', year = '', what = '', kind = '', source = '']) =>
    withoutEmpty({
      amount: amount && readNumber(amount.replace(/\s*(?:gbp|eur|usd|pounds?|euros?|dollars?)$/i, '')),
      currency: readCurrency(amount),
      year: year && readNumber(year),
      what,
      kind: kind && readChoice(kind, kinds),
      source: findSource(source, sources) ?? source,
    }),
  );
}

/** The figures of an answer, a line each: statement, value, unit, period, who measured, source. */
export function listClaims(answer: string, sources: readonly Source[], { form, world }: RowParts): object[] {
  const rows = listRows(answer);
  const ids = createIds(
    rows.map(([statement = '']) => statement),
    'figure',
  );
  const who = listChoices(form, { path: 'claims.measuredBy' }, world.messages);
  return rows.map(([statement = '', value = '', unit = '', period = '', measuredBy = '', source = ''], index) =>
    withoutEmpty({
      id: ids[index],
      kind: 'other',
      statement,
      value: value && readNumber(value),
      unit,
      period: period || 'unknown',
      measuredBy: measuredBy ? readChoice(measuredBy, who) : 'unknown',
      source: findSource(source, sources) ?? source,
    }),
  );
}

/** The standards of an answer, a line each: its name, how far it is followed, what was left out. */
export function listStandards(answer: string, { form, world }: RowParts): object[] {
  const extents = listChoices(form, { path: 'implements.extent' }, world.messages);
  return listRows(answer).map(([standard = '', extent = '', note = '']) =>
    withoutEmpty({
      standard: readPage(standard, world, 'standards').replace(/^.*\//, ''),
      extent: extent && readChoice(extent, extents),
      note,
    }),
  );
}

/** The same fields without those that hold nothing. */
export function withoutEmpty(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
