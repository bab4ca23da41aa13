import { expect, test } from 'vitest';
import { createCatalogue } from '../catalogue.ts';
import type { AnyEntry } from '../entry.ts';
import { createInsights } from '../insights.ts';
import { createAuthorityMap } from './authority-map.ts';

const create = (kind: string, id: string, data: Record<string, unknown>) =>
  ({ kind, id, file: '', data }) as unknown as AnyEntry;
const place = (id: string, values: Record<string, unknown> = {}) =>
  create('authorities', id, {
    ...{ officialName: id, type: 'unitary', tier: 'single', status: 'current', nation: 'England', region: 'North' },
    ...{ easting: 400_000, northing: 300_000, ...values },
  });
const work = (id: string, ...authorities: string[]) =>
  create('case-studies', id, { authorities: authorities.map((one) => ({ id: one, role: 'lead' })), topics: [] });
const reuse = (authority: string, verdict: string, date: string) =>
  create('reuse', `${authority}-${date}`, {
    ...{ practice: 'case-studies/bins', authority, verdict, date, source: 'https://example.org/' },
  });
const call = (state: string, authority: string) =>
  create('collaborations', `${state}-${authority}`, { authorities: [{ id: authority, role: 'lead' }], state });

const map = (...entries: AnyEntry[]) => {
  const catalogue = createCatalogue(entries);
  return createAuthorityMap(catalogue, createInsights(catalogue));
};

test('a tile bears what its authority did; a former authority has none', () => {
  const { tiles } = map(
    ...[place('york'), place('leeds'), place('hull'), place('old', { status: 'abolished' })],
    ...[work('bins', 'york', 'old'), work('trees', 'york', 'york')],
    ...[reuse('leeds', 'trialled', '2019'), reuse('hull', 'adopted', '2018'), reuse('hull', 'rejected', '2020')],
    ...[call('open', 'leeds'), call('closed', 'hull')],
  );
  expect(tiles.map(({ authority, shared, marks }) => [authority.id, shared, ...marks])).toEqual([
    ['hull', 0],
    ['leeds', 0, 'reused', 'starting'],
    ['york', 2, 'shared'],
  ]);
});

test('a region counts authorities by mark and each case study once, most case studies first', () => {
  const { regions } = map(
    ...[place('york'), place('leeds'), place('bath', { region: 'South' }), place('bude', { region: 'South' })],
    ...[work('bins', 'bath', 'bude'), work('trees', 'bude'), work('maps', 'york')],
  );
  expect(regions.map(({ region, shared, none, cases }) => [region, shared, none, cases.size])).toEqual([
    ['South', 2, 0, 2],
    ['North', 1, 1, 1],
  ]);
});

test('an authority whose place is not known has no cell, and no neighbours', () => {
  const { tileOf, listNearest } = map(
    ...[place('york'), place('leeds', { easting: 401_000 }), place('nowhere', { easting: undefined })],
  );
  expect([tileOf('nowhere')?.cell, listNearest('nowhere', 3)]).toEqual([undefined, []]);
  expect(listNearest('york', 3).map(({ id }) => id)).toEqual(['leeds']);
});
