import type { PageContext } from '../page.ts';
import { nameRegion } from './regions.ts';
import { nameOf } from './rows.ts';

/** What the map shows as a table of values, its heads first: an authority a line, sorted by id. */
export function listMapRecords(context: PageContext): (string | number)[][] {
  const { catalogue, m, lang, today } = context;
  const heads = m.map.csv;
  const columns = ['id', 'name', 'type', 'nation', 'region', 'shared', 'reused', 'starting'] as const;
  const places = ['column', 'row', 'asOf'] as const;
  const records = catalogue.map().tiles.map(({ authority, shared, reused, starting, cell }) => {
    const { type, nation, region } = authority.data;
    return [
      ...[authority.id, nameOf(authority, lang), m.authority.types[type], m.nations[nation]],
      ...[nameRegion(region, context), shared, reused, starting],
      ...[cell?.column ?? '', cell?.row ?? '', today],
    ];
  });
  return [[...columns, ...places].map((column) => heads[column]), ...records];
}
